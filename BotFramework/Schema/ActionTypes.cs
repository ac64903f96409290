namespace CampaignBot.BotFramework.Schema;

/// <summary>Values of <see cref="CardAction.Type"/>.</summary>
public static class ActionTypes
{
    /// <summary>Says the button's value as the person, for everyone to see.</summary>
    public const string ImBack = "imBack";
}
