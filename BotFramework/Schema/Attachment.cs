using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignBot.BotFramework.Schema;

/// <summary>A card or a file.</summary>
public sealed class Attachment
{
    /// <summary>Content type of Adaptive Cards.</summary>
    public const string AdaptiveCardContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>What it is.</summary>
    public string? ContentType { get; set; }

    /// <summary>Where the file is; never fetched by the bot.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The card.</summary>
    public JsonElement? Content { get; set; }

    /// <summary>Name of the file.</summary>
    public string? Name { get; set; }

    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
