namespace CampaignBot.BotFramework.Schema;

/// <summary>What the invoke <c>adaptiveCard/action</c> brings.</summary>
public sealed class AdaptiveCardInvokeValue
{
    internal const string InvokeName = "adaptiveCard/action";

    /// <summary>The action.</summary>
    public AdaptiveCardInvokeAction? Action { get; set; }
}
