using System.Text.Json;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Storage;

/// <summary>State of a person in a conversation: in a group, several people do not mix.</summary>
/// <param name="storage">Where it is kept.</param>
/// <param name="json">How its values are written; null for the platform's way.</param>
public sealed class PrivateConversationState(IStorage storage, JsonSerializerOptions? json = null) : BotState(storage, nameof(PrivateConversationState), json)
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        Activity activity = turnContext.Activity;
        return $"{KeyPart(activity.ChannelId)}/conversations/{KeyPart(activity.Conversation?.Id)}/users/{KeyPart(activity.From?.Id)}";
    }
}
