using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Hosting;

/// <summary>The replies of one turn that go into the HTTP response (<c>expectReplies</c>), until the response is written.</summary>
internal sealed class ReplyBuffer
{
    private readonly Lock _lock = new();
    private readonly List<Activity> _replies = [];
    private bool _isClosed;

    /// <summary>Takes a reply. Typing has no place in a response that comes all at once.</summary>
    /// <returns>Null when the response is gone: nobody gets the reply.</returns>
    public Task<ResourceResponse?> AddAsync(Activity reply)
    {
        lock (_lock)
        {
            if (_isClosed)
            {
                return Task.FromResult<ResourceResponse?>(null);
            }

            if (reply.Type != ActivityTypes.Typing)
            {
                _replies.Add(reply);
            }
        }

        return Task.FromResult<ResourceResponse?>(new ResourceResponse());
    }

    /// <summary>Takes no more replies: the turn outlived the response.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
        }
    }

    /// <summary>What was said so far.</summary>
    public ExpectedReplies Take()
    {
        lock (_lock)
        {
            return new ExpectedReplies { Activities = [.. _replies] };
        }
    }
}
