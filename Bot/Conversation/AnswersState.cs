using System.Text.Json;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Storage;

namespace CampaignBot.Bot.Conversation;

/// <summary>The answers given in a conversation, which live shorter than the conversation itself.</summary>
internal sealed class AnswersState(IStorage storage, JsonSerializerOptions json) : BotState(storage, nameof(AnswersState), json)
{
    protected override string GetStorageKey(ITurnContext turnContext) =>
        $"{KeyPart(turnContext.Activity.ChannelId)}/conversations/{KeyPart(turnContext.Activity.Conversation?.Id)}/answers";
}
