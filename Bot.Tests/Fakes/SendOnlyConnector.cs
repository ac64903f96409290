using CampaignBot.BotFramework.Connector;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.Tests;

/// <summary>A connector of which a test uses the sending alone.</summary>
internal abstract class SendOnlyConnector : IConnectorClient
{
    public abstract Task<ResourceResponse?> SendAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken);

    public Task<ResourceResponse?> UpdateAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

    public virtual Task DeleteAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<ConversationResourceResponse?> CreateConversationAsync(string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken) => throw new NotSupportedException();

    public Task<PagedMembersResult?> GetPagedMembersAsync(string serviceUrl, string conversationId, int? pageSize, string? continuationToken, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<ChannelAccount?> GetMemberAsync(string serviceUrl, string conversationId, string memberId, CancellationToken cancellationToken) => throw new NotSupportedException();
}
