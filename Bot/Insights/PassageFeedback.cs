namespace CampaignBot.Bot.Insights;

/// <summary>What people thought of the answers that quoted a paragraph.</summary>
internal sealed record PassageFeedback
{
    /// <summary>Answers that were liked.</summary>
    public int Likes { get; init; }

    /// <summary>Answers that were disliked.</summary>
    public int Dislikes { get; init; }

    /// <summary>Answers that somebody reacted well to, which says less.</summary>
    public int Reactions { get; init; }
}
