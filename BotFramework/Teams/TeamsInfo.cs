using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Connector;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Teams;

/// <summary>Who takes part in the conversation of a turn.</summary>
public static class TeamsInfo
{
    /// <summary>One member.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="userId">Its identifier.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>The member; null where it is none, or the channel does not tell.</returns>
    public static async Task<ChannelAccount?> GetMemberAsync(ITurnContext turnContext, string userId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(userId);
        return Outgoing(turnContext) is { } outgoing ? await outgoing.GetMemberAsync(userId, cancellationToken) : null;
    }

    /// <summary>The members, page by page.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="pageSize">Most members of a page, at least 1; null for what the channel takes.</param>
    /// <param name="continuationToken">What the page before gave; null for the first.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>The page; null where the channel does not tell.</returns>
    public static async Task<PagedMembersResult?> GetPagedMembersAsync(
        ITurnContext turnContext, int? pageSize = null, string? continuationToken = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize ?? 1, 1, nameof(pageSize));
        return Outgoing(turnContext) is { } outgoing ? await outgoing.GetPagedMembersAsync(pageSize, continuationToken, cancellationToken) : null;
    }

    // Null where nothing is sent to a connector: there is nobody to ask.
    private static OutgoingActivities? Outgoing(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return (turnContext as TurnContext)?.Outgoing;
    }
}
