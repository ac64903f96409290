using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Connector;

/// <summary>
/// What one turn sends to its conversation: one activity after the other. While nothing has been said, the bot can be seen typing; the
/// turns of a conversation follow each other, so nothing overtakes anything in it.
/// </summary>
internal sealed class OutgoingActivities(Activity incoming, IConnectorClient connector, TimeProvider timeProvider) : IAsyncDisposable
{
    // A quick answer needs no announcement; clients show it for three seconds.
    private static readonly TimeSpan FirstTyping = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan NextTyping = TimeSpan.FromSeconds(3);

    // Taken at once: a bot that sends back what came changes it.
    private readonly string _serviceUrl = incoming.ServiceUrl!;
    private readonly string _conversationId = incoming.Conversation!.Id!;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly CancellationTokenSource _said = new();
    private Task _typing = Task.CompletedTask;

    /// <summary>Sends an activity once those before it are through.</summary>
    public Task<ResourceResponse?> SendAsync(Activity activity, CancellationToken cancellationToken) =>
        InTurnAsync(activity.Type == ActivityTypes.Message, () => connector.SendAsync(_serviceUrl, activity, cancellationToken), cancellationToken);

    /// <summary>Changes an activity once those before it are through.</summary>
    public Task<ResourceResponse?> UpdateAsync(Activity activity, CancellationToken cancellationToken) =>
        InTurnAsync(isSaid: true, () => connector.UpdateAsync(_serviceUrl, activity, cancellationToken), cancellationToken);

    /// <summary>Deletes an activity once those before it are through.</summary>
    public Task DeleteAsync(string activityId, CancellationToken cancellationToken) => InTurnAsync(
        isSaid: false,
        async () =>
        {
            await connector.DeleteAsync(_serviceUrl, _conversationId, activityId, cancellationToken);
            return null;
        },
        cancellationToken);

    /// <summary>A member of the conversation.</summary>
    public Task<ChannelAccount?> GetMemberAsync(string memberId, CancellationToken cancellationToken) =>
        connector.GetMemberAsync(_serviceUrl, _conversationId, memberId, cancellationToken);

    /// <summary>Members of the conversation.</summary>
    public Task<PagedMembersResult?> GetPagedMembersAsync(int? pageSize, string? continuationToken, CancellationToken cancellationToken) =>
        connector.GetPagedMembersAsync(_serviceUrl, _conversationId, pageSize, continuationToken, cancellationToken);

    private async Task<ResourceResponse?> InTurnAsync(bool isSaid, Func<Task<ResourceResponse?>> send, CancellationToken cancellationToken)
    {
        // The place in the line is taken at once: stopping the typing may take a moment, in which the next would overtake this one.
        Task turn = _gate.WaitAsync(cancellationToken);
        if (isSaid)
        {
            await _said.CancelAsync();
        }

        await turn;
        try
        {
            return await send();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Shows the bot typing until it says something or the turn ends (is disposed).</summary>
    public OutgoingActivities ShowTyping(CancellationToken cancellationToken)
    {
        _typing = TypeAsync(cancellationToken);
        return this;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _said.CancelAsync();
        await _typing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task TypeAsync(CancellationToken cancellationToken)
    {
        for (TimeSpan wait = FirstTyping; ; wait = NextTyping)
        {
            await Task.Delay(wait, timeProvider, _said.Token);
            await _gate.WaitAsync(_said.Token);
            try
            {
                // The message may have come while this waited for the gate.
                _said.Token.ThrowIfCancellationRequested();
                Activity typing = incoming.CreateReply();
                (typing.Type, typing.TextFormat, typing.Locale, typing.InputHint) = (ActivityTypes.Typing, null, null, null);

                // Not stopped half-way by the message: it would arrive all the same, and after it.
                await connector.SendAsync(_serviceUrl, typing, cancellationToken);
            }
            finally
            {
                _gate.Release();
            }
        }
    }
}
