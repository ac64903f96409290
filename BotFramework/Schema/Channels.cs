namespace CampaignBot.BotFramework.Schema;

/// <summary>Channels the bot knows by name.</summary>
public static class Channels
{
    /// <summary>Microsoft Teams.</summary>
    public const string Msteams = "msteams";

    /// <summary>Web Chat.</summary>
    public const string Webchat = "webchat";

    /// <summary>Direct Line.</summary>
    public const string Directline = "directline";

    /// <summary>The Emulator and the Agents Playground.</summary>
    public const string Emulator = "emulator";
}
