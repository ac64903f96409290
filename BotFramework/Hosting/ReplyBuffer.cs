using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Hosting;

/// <summary>The replies of one turn that go into the HTTP response (<c>expectReplies</c>), until the response is written.</summary>
internal sealed class ReplyBuffer
{
    private readonly Lock _lock = new();
    private readonly List<Activity> _replies = [];

    /// <summary>Takes a reply. Typing has no place in a response that comes all at once.</summary>
    public Task<ResourceResponse?> AddAsync(Activity reply)
    {
        if (reply.Type != ActivityTypes.Typing)
        {
            lock (_lock)
            {
                _replies.Add(reply);
            }
        }

        return Task.FromResult<ResourceResponse?>(new ResourceResponse());
    }

    /// <summary>What was said so far; a turn that outlives its response may still add to the buffer, not to this.</summary>
    public ExpectedReplies Take()
    {
        lock (_lock)
        {
            return new ExpectedReplies { Activities = [.. _replies] };
        }
    }
}
