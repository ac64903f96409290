using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Hosting;

/// <summary>Knows the activities of the last five minutes, because channels deliver again what they think was lost.</summary>
internal sealed class RecentActivities(TimeProvider timeProvider)
{
    private const int MostKept = 20_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<ActivityKey, Noted> _known = [];
    private readonly Queue<(ActivityKey Key, DateTimeOffset At)> _order = new();

    /// <summary>Notes an activity; false when it was seen before. One without id is always new.</summary>
    public bool TryAdd(ActivityKey key)
    {
        if (string.IsNullOrEmpty(key.Id))
        {
            return true;
        }

        DateTimeOffset now = timeProvider.GetUtcNow();
        lock (_lock)
        {
            while (_order.TryPeek(out (ActivityKey Key, DateTimeOffset At) oldest) && (oldest.At < now - Kept || _order.Count >= MostKept))
            {
                _order.Dequeue();

                // An activity that was forgotten and noted again stands in the order twice: its later place counts.
                if (_known.TryGetValue(oldest.Key, out Noted noted) && noted.At == oldest.At)
                {
                    _known.Remove(oldest.Key);
                    noted.Response?.TrySetResult(null);
                }
            }

            bool added = _known.TryAdd(key, new Noted(now, key.IsInvoke ? new(TaskCreationOptions.RunContinuationsAsynchronously) : null));
            if (added)
            {
                _order.Enqueue((key, now));
            }

            return added;
        }
    }

    /// <summary>Takes back an activity that was noted and then not handled, so that its next delivery counts; an invoke once answered is.</summary>
    public void Forget(ActivityKey key)
    {
        lock (_lock)
        {
            if (_known.TryGetValue(key, out Noted noted) && noted.Response is not { Task.IsCompleted: true })
            {
                _known.Remove(key);
                noted.Response?.TrySetResult(null);
            }
        }
    }

    /// <summary>Keeps what an invoke was answered, for its next delivery.</summary>
    public void Answered(ActivityKey key, InvokeResponse response)
    {
        lock (_lock)
        {
            if (!string.IsNullOrEmpty(key.Id))
            {
                _known.GetValueOrDefault(key).Response?.TrySetResult(response);
            }
        }
    }

    /// <summary>What an invoke that was noted is answered at its first delivery, once it is; null where it was not handled after all.</summary>
    public Task<InvokeResponse?> ResponseToAsync(ActivityKey key)
    {
        lock (_lock)
        {
            return _known.GetValueOrDefault(key).Response?.Task ?? Task.FromResult<InvokeResponse?>(null);
        }
    }

    // The response is there for an invoke alone.
    private readonly record struct Noted(DateTimeOffset At, TaskCompletionSource<InvokeResponse?>? Response);
}
