using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Connector;

/// <summary>Sends activities to connectors.</summary>
internal interface IConnectorClient
{
    /// <summary>Sends an activity: as a reply where it names the activity it answers, else to the end of the conversation.</summary>
    /// <param name="serviceUrl">Where the connector is.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>The channel's answer, possibly without id; null when it could not be delivered.</returns>
    Task<ResourceResponse?> SendAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken);

    /// <summary>Puts an activity in the place of the one of the same identifier.</summary>
    /// <param name="serviceUrl">Where the connector is.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>The channel's answer, possibly without id; null when it could not be done.</returns>
    Task<ResourceResponse?> UpdateAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken);

    /// <summary>Deletes an activity.</summary>
    /// <param name="serviceUrl">Where the connector is.</param>
    /// <param name="conversationId">Its conversation.</param>
    /// <param name="activityId">Its identifier.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    Task DeleteAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken);

    /// <summary>Opens a conversation.</summary>
    /// <param name="serviceUrl">Where the connector is.</param>
    /// <param name="parameters">What it is to be.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>The channel's answer; null when it could not be opened.</returns>
    Task<ConversationResourceResponse?> CreateConversationAsync(string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken);

    /// <summary>Asks for members of a conversation.</summary>
    /// <param name="serviceUrl">Where the connector is.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="pageSize">Most members of a page; null for what the channel takes.</param>
    /// <param name="continuationToken">What the page before gave; null for the first.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>The page; null when the channel does not tell.</returns>
    Task<PagedMembersResult?> GetPagedMembersAsync(string serviceUrl, string conversationId, int? pageSize, string? continuationToken, CancellationToken cancellationToken);

    /// <summary>Asks for a member of a conversation.</summary>
    /// <param name="serviceUrl">Where the connector is.</param>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="memberId">The member.</param>
    /// <param name="cancellationToken">Stops the asking.</param>
    /// <returns>The member; null where it is none, or the channel does not tell.</returns>
    Task<ChannelAccount?> GetMemberAsync(string serviceUrl, string conversationId, string memberId, CancellationToken cancellationToken);
}
