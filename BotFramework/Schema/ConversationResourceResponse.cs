namespace CampaignBot.BotFramework.Schema;

/// <summary>What a connector answers when it opened a conversation.</summary>
public sealed class ConversationResourceResponse
{
    /// <summary>The conversation's identifier.</summary>
    public string? Id { get; set; }

    /// <summary>Identifier of the first message; null where there was none or the channel gives none.</summary>
    public string? ActivityId { get; set; }

    /// <summary>Where the conversation is to be sent to; null for where it was asked for.</summary>
    public string? ServiceUrl { get; set; }
}
