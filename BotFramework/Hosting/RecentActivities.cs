namespace CampaignBot.BotFramework.Hosting;

/// <summary>Knows the activities of the last five minutes, because channels deliver again what they think was lost.</summary>
internal sealed class RecentActivities(TimeProvider timeProvider)
{
    private const int MostKept = 20_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<Key, DateTimeOffset> _known = [];
    private readonly Queue<(Key Key, DateTimeOffset At)> _order = new();

    /// <summary>Notes an activity; false when it was seen before. One without id is always new.</summary>
    public bool TryAdd(string? channel, string? conversation, string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return true;
        }

        var key = new Key(channel, conversation, id);
        DateTimeOffset now = timeProvider.GetUtcNow();
        lock (_lock)
        {
            while (_order.TryPeek(out (Key Key, DateTimeOffset At) oldest) && (oldest.At < now - Kept || _order.Count >= MostKept))
            {
                _order.Dequeue();

                // An activity that was forgotten and noted again stands in the order twice: its later place counts.
                if (_known.TryGetValue(oldest.Key, out DateTimeOffset at) && at == oldest.At)
                {
                    _known.Remove(oldest.Key);
                }
            }

            bool added = _known.TryAdd(key, now);
            if (added)
            {
                _order.Enqueue((key, now));
            }

            return added;
        }
    }

    /// <summary>Takes back an activity that was noted and then not handled, so that its next delivery counts.</summary>
    public void Forget(string? channel, string? conversation, string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return;
        }

        lock (_lock)
        {
            _known.Remove(new Key(channel, conversation, id));
        }
    }

    private readonly record struct Key(string? Channel, string? Conversation, string Id);
}
