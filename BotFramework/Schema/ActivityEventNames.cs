namespace CampaignBot.BotFramework.Schema;

/// <summary>Values of <see cref="Activity.Name"/>, in events.</summary>
public static class ActivityEventNames
{
    /// <summary>The bot goes on by itself.</summary>
    public const string ContinueConversation = "ContinueConversation";
}
