using System.Text.Json;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Storage;

/// <summary>State of a conversation, shared by all who take part.</summary>
/// <param name="storage">Where it is kept.</param>
/// <param name="json">How its values are written; null for the platform's way.</param>
public sealed class ConversationState(IStorage storage, JsonSerializerOptions? json = null) : BotState(storage, nameof(ConversationState), json)
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        Activity activity = turnContext.Activity;
        return $"{KeyPart(activity.ChannelId)}/conversations/{KeyPart(activity.Conversation?.Id)}";
    }
}
