namespace CampaignBot.BotFramework.Schema;

/// <summary>Somebody named in a message, or the bot. The sender writes it: only <see cref="Mentioned"/>'s identifier says who is meant.</summary>
public sealed class Mention
{
    /// <summary>Who is named.</summary>
    public ChannelAccount? Mentioned { get; set; }

    /// <summary>The stretch of the message's text that names them (« &lt;at&gt;Anne&lt;/at&gt; »); null where the sender does not say.</summary>
    public string? Text { get; set; }

    /// <summary>Kind of the entity.</summary>
    public string Type { get; set; } = "mention";
}
