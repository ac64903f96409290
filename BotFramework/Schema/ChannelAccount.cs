using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignBot.BotFramework.Schema;

/// <summary>A person or a bot on a channel.</summary>
public sealed class ChannelAccount
{
    /// <summary>Opaque identifier.</summary>
    public string? Id { get; set; }

    /// <summary>Name shown to people.</summary>
    public string? Name { get; set; }

    /// <summary>Entra object identifier; not always a GUID.</summary>
    public string? AadObjectId { get; set; }

    /// <summary><c>user</c> or <c>bot</c>.</summary>
    public string? Role { get; set; }

    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
