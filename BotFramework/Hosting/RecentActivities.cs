namespace CampaignBot.BotFramework.Hosting;

/// <summary>Knows the activities of the last five minutes, because channels deliver again what they think was lost.</summary>
internal sealed class RecentActivities(TimeProvider timeProvider)
{
    private const int MostKept = 20_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly HashSet<(string? Channel, string? Conversation, string Id)> _known = [];
    private readonly Queue<((string? Channel, string? Conversation, string Id) Key, DateTimeOffset At)> _order = new();

    /// <summary>Notes an activity; false when it was seen before. One without id is always new.</summary>
    public bool TryAdd(string? channel, string? conversation, string? id)
    {
        if (string.IsNullOrEmpty(id))
        {
            return true;
        }

        DateTimeOffset now = timeProvider.GetUtcNow();
        lock (_lock)
        {
            while (_order.TryPeek(out ((string?, string?, string) Key, DateTimeOffset At) oldest) && (oldest.At < now - Kept || _order.Count >= MostKept))
            {
                _known.Remove(_order.Dequeue().Key);
            }

            bool added = _known.Add((channel, conversation, id));
            if (added)
            {
                _order.Enqueue(((channel, conversation, id), now));
            }

            return added;
        }
    }
}
