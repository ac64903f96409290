namespace CampaignBot.BotFramework.Schema;

/// <summary>Values of <see cref="Activity.DeliveryMode"/>.</summary>
public static class DeliveryModes
{
    /// <summary>Replies go to the connector.</summary>
    public const string Normal = "normal";

    /// <summary>Replies are the body of the HTTP response.</summary>
    public const string ExpectReplies = "expectReplies";
}
