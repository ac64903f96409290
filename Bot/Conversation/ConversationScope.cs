using CampaignBot.BotFramework.Schema;

namespace CampaignBot.Bot.Conversation;

/// <summary>Who takes part in a conversation.</summary>
internal static class ConversationScope
{
    /// <summary>Whether there may be several people: a group chat, or a channel of a team.</summary>
    public static bool IsGroup(Activity activity) => activity.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };
}
