namespace CampaignBot.Bot.Conversation;

/// <summary>What one person thinks of an answer, as last said.</summary>
/// <param name="Likes">Whether they like it; null for nothing said.</param>
/// <param name="IsCheered">Whether they reacted well to it.</param>
internal sealed record Opinion(bool? Likes, bool IsCheered)
{
    /// <summary>Nothing said.</summary>
    public static readonly Opinion None = new(null, false);
}
