namespace CampaignBot.BotFramework.Schema;

/// <summary>Values of <see cref="Activity.InputHint"/>.</summary>
public static class InputHints
{
    /// <summary>The bot is ready for a further message.</summary>
    public const string AcceptingInput = "acceptingInput";
}
