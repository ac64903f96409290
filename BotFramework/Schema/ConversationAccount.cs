using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignBot.BotFramework.Schema;

/// <summary>A conversation on a channel.</summary>
public sealed class ConversationAccount
{
    /// <summary>Opaque identifier; may hold any character.</summary>
    public string? Id { get; set; }

    /// <summary>Name shown to people.</summary>
    public string? Name { get; set; }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c> in Teams.</summary>
    public string? ConversationType { get; set; }

    /// <summary>Entra tenant; not always a GUID.</summary>
    public string? TenantId { get; set; }

    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }
}
