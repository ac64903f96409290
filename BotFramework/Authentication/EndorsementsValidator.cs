namespace CampaignBot.BotFramework.Authentication;

/// <summary>A key signs for the channels that it was endorsed for, and for no other.</summary>
internal static class EndorsementsValidator
{
    /// <summary>Whether a key may speak for a channel.</summary>
    public static bool Validate(string? channelId, IReadOnlySet<string> endorsements) => channelId is not null && endorsements.Contains(channelId);
}
