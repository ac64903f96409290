namespace CampaignBot.BotFramework.Hosting;

/// <summary>Settings of the endpoint. The names at the root of the configuration are the SDK's; the rest is in the section <c>BotFramework</c>.</summary>
public sealed class BotFrameworkOptions
{
    /// <summary>The bot's app id (<c>MicrosoftAppId</c>, root); empty for none.</summary>
    public string MicrosoftAppId { get; set; } = string.Empty;

    /// <summary>
    /// Whether programs on this machine may talk to the bot without a token (<c>BotFramework:AllowAnonymousLocal</c>).
    /// Only in Development, without app id, on loopback addresses. Default: false.
    /// </summary>
    public bool AllowAnonymousLocal { get; set; }
}
