namespace CampaignBot.Knowledge.Ranking;

/// <summary>A passage with its score and why.</summary>
/// <param name="Matched">The passage and its matches.</param>
/// <param name="Score">Sum of the shares.</param>
/// <param name="Shares">What each signal brought, in the order of the signals.</param>
internal sealed record RankedPassage(MatchedPassage Matched, double Score, IReadOnlyList<double> Shares)
{
    /// <summary>Rank of the passage in the knowledge base.</summary>
    public int Ordinal => Matched.Hit.Ordinal;
}
