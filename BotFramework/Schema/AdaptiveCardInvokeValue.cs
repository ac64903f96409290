namespace CampaignBot.BotFramework.Schema;

/// <summary>What the invoke <c>adaptiveCard/action</c> brings.</summary>
public sealed class AdaptiveCardInvokeValue
{
    /// <summary>The action.</summary>
    public AdaptiveCardInvokeAction? Action { get; set; }
}
