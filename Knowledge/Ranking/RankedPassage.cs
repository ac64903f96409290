using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Search;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>A passage with its score and why.</summary>
/// <param name="Matched">The passage and its matches.</param>
/// <param name="Score">Sum of the shares.</param>
/// <param name="Shares">What each signal brought, in the order of the signals.</param>
internal sealed record RankedPassage(MatchedPassage Matched, double Score, IReadOnlyList<double> Shares)
{
    /// <summary>Rank of the passage in the knowledge base.</summary>
    public int Ordinal => Matched.Hit.Ordinal;

    /// <summary>A passage that the search did not bring up: matched, but without a score.</summary>
    public static RankedPassage Unsearched(AnalyzedQuestion question, int ordinal, Lexicon lexicon) =>
        new(new MatchedPassage(new QuestionMatcher(question), new PassageHit(ordinal, 0), 0, lexicon[ordinal]), 0, []);
}
