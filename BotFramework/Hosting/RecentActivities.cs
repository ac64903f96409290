namespace CampaignBot.BotFramework.Hosting;

/// <summary>Knows the activities of the last five minutes, because channels deliver again what they think was lost.</summary>
internal sealed class RecentActivities(TimeProvider timeProvider)
{
    private const int MostKept = 20_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private static readonly Task<WrittenResponse?> NoReplies = Task.FromResult<WrittenResponse?>(WrittenResponse.NoReplies);

    private readonly Lock _lock = new();
    private readonly Dictionary<ActivityKey, Noted> _known = [];
    private readonly Queue<(ActivityKey Key, DateTimeOffset At)> _order = new();

    /// <summary>Notes an activity; false when it was seen before. One without id is always new.</summary>
    /// <param name="key">The activity.</param>
    /// <param name="isAwaited">Whether its sender waits for what its turn answers.</param>
    public bool TryAdd(ActivityKey key, bool isAwaited)
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

            bool added = _known.TryAdd(key, new Noted(now, isAwaited ? new(TaskCreationOptions.RunContinuationsAsynchronously) : null));
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

    /// <summary>Gives an answer to whoever waits for it. That of an invoke is kept for its next delivery; replies are many, and are not.</summary>
    public void Answered(ActivityKey key, WrittenResponse response)
    {
        lock (_lock)
        {
            if (_known.TryGetValue(key, out Noted noted))
            {
                noted.Response?.TrySetResult(response);
                _known[key] = key.IsInvoke ? noted : noted with { Response = null };
            }
        }
    }

    /// <summary>
    /// What an activity that was noted is answered at its first delivery, once it is: no replies where they were given already, null
    /// where it was not handled after all.
    /// </summary>
    public Task<WrittenResponse?> ResponseToAsync(ActivityKey key)
    {
        lock (_lock)
        {
            return _known.TryGetValue(key, out Noted noted) ? noted.Response?.Task ?? NoReplies : Task.FromResult<WrittenResponse?>(null);
        }
    }

    // The response is there for an invoke, and for another activity as long as somebody waits for its replies.
    private readonly record struct Noted(DateTimeOffset At, TaskCompletionSource<WrittenResponse?>? Response);
}
