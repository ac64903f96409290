namespace CampaignBot.Bot.Conversation;

/// <summary>What a message asks, without what people say before and after it.</summary>
internal static class AskedPart
{
    /// <summary>A message without what opens or closes it; null where nothing does, or it is nothing else.</summary>
    public static string? Of(string message)
    {
        string? unsigned = PoliteClosing.Without(message);
        return PoliteOpening.Without(unsigned ?? message) ?? unsigned;
    }
}
