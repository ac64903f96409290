namespace CampaignBot.BotFramework.Hosting;

/// <summary>Knows the activities of the last five minutes, because channels deliver again what they think was lost.</summary>
internal sealed class RecentActivities(TimeProvider timeProvider)
{
    private const int MostKept = 20_000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    private static readonly TaskCompletionSource<WrittenResponse?> NoReplies = Given(WrittenResponse.NoReplies);
    private static readonly TaskCompletionSource<WrittenResponse?> Accepted = Given(WrittenResponse.Accepted);

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

            bool added = _known.TryAdd(key, new Noted(now, isAwaited ? Awaited() : null));
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
            if (_known.TryGetValue(key, out Noted noted) && !(key.IsInvoke && noted.Response is { Task.IsCompleted: true }))
            {
                _known.Remove(key);
                noted.Response?.TrySetResult(null);
            }
        }
    }

    /// <summary>Tells that the turn of an activity is queued, which is all that its sender is told where it waits for no answer.</summary>
    public void Queued(ActivityKey key)
    {
        lock (_lock)
        {
            if (_known.TryGetValue(key, out Noted noted))
            {
                noted.Response?.TrySetResult(WrittenResponse.Accepted);
                _known[key] = noted with { Response = Accepted };
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
                _known[key] = key.IsInvoke ? noted : noted with { Response = NoReplies };
            }
        }
    }

    /// <summary>
    /// What an activity that was noted is answered at its first delivery, once it is: no replies where they were given already, that it was
    /// accepted where nobody waits for any, null where it was not handled after all.
    /// </summary>
    public Task<WrittenResponse?> ResponseToAsync(ActivityKey key)
    {
        lock (_lock)
        {
            if (!_known.TryGetValue(key, out Noted noted))
            {
                return Task.FromResult<WrittenResponse?>(null);
            }

            // It came in between its noting and its place in the queue, which it may not get.
            TaskCompletionSource<WrittenResponse?> response = noted.Response ?? Awaited();
            _known[key] = noted with { Response = response };
            return response.Task;
        }
    }

    private static TaskCompletionSource<WrittenResponse?> Awaited() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static TaskCompletionSource<WrittenResponse?> Given(WrittenResponse response)
    {
        var given = new TaskCompletionSource<WrittenResponse?>();
        given.SetResult(response);
        return given;
    }

    // The response is null as long as nobody waits for what becomes of the activity.
    private readonly record struct Noted(DateTimeOffset At, TaskCompletionSource<WrittenResponse?>? Response);
}
