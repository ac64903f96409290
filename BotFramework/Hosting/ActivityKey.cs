using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Hosting;

/// <summary>By what an activity is known again. It is taken before the turn: a bot that sends back what came changes it.</summary>
internal readonly record struct ActivityKey(string? Channel, string? Conversation, string? Type, string? Id)
{
    /// <summary>Whether the answer of its turn is the HTTP response.</summary>
    public bool IsInvoke => Type == ActivityTypes.Invoke;

    // What is said of a message (changed, taken back) carries the message's own identifier.
    public static ActivityKey Of(Activity activity) => new(activity.ChannelId, activity.Conversation?.Id, activity.Type, activity.Id);
}
