using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignBot.BotFramework.Schema;

/// <summary>What a conversation that the bot opens is to be.</summary>
public sealed class ConversationParameters
{
    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>The others.</summary>
    public IList<ChannelAccount>? Members { get; set; }

    /// <summary>The title, where the channel has one.</summary>
    public string? TopicName { get; set; }

    /// <summary>Entra tenant; Teams needs it.</summary>
    public string? TenantId { get; set; }

    /// <summary>The first message; null for none.</summary>
    public Activity? Activity { get; set; }

    /// <summary>What only the channel understands.</summary>
    public JsonElement? ChannelData { get; set; }

    /// <summary>Fields this model does not name.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>The same with another first message.</summary>
    internal ConversationParameters With(Activity first)
    {
        var copy = (ConversationParameters)MemberwiseClone();
        copy.Activity = first;
        return copy;
    }
}
