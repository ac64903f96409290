using System.Text.Json;

namespace CampaignBot.BotFramework.Schema;

/// <summary>The action of a card that was carried out.</summary>
public sealed class AdaptiveCardInvokeAction
{
    /// <summary>Its type; the bot is only asked about <c>Action.Execute</c>.</summary>
    public string? Type { get; set; }

    /// <summary>Its identifier in the card.</summary>
    public string? Id { get; set; }

    /// <summary>What it does.</summary>
    public string? Verb { get; set; }

    /// <summary>Its data, with what was filled in; the sender may have made it up.</summary>
    public JsonElement? Data { get; set; }
}
