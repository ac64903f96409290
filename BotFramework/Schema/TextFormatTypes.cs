namespace CampaignBot.BotFramework.Schema;

/// <summary>Values of <see cref="Activity.TextFormat"/>.</summary>
public static class TextFormatTypes
{
    /// <summary>Markdown.</summary>
    public const string Markdown = "markdown";

    /// <summary>No markup.</summary>
    public const string Plain = "plain";
}
