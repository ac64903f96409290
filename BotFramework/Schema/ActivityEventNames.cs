namespace CampaignBot.BotFramework.Schema;

/// <summary>Values of <see cref="Activity.Name"/>, in events.</summary>
public static class ActivityEventNames
{
    /// <summary>The bot goes on by itself.</summary>
    public const string ContinueConversation = "ContinueConversation";

    /// <summary>Begins a turn in a conversation that the bot opened.</summary>
    public const string CreateConversation = "CreateConversation";
}
