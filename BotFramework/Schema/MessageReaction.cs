using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignBot.BotFramework.Schema;

/// <summary>A reaction to a message.</summary>
public sealed class MessageReaction
{
    /// <summary>What it says: <c>like</c>, <c>heart</c>, <c>sad</c>… or one we don't know.</summary>
    public string? Type { get; set; }

    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
