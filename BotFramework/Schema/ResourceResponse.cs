namespace CampaignBot.BotFramework.Schema;

/// <summary>What a connector answers to an activity.</summary>
public sealed class ResourceResponse
{
    /// <summary>Identifier the channel gave; null where it gives none.</summary>
    public string? Id { get; set; }
}
