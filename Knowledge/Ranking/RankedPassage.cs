using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Search;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>A passage with its score and why.</summary>
/// <param name="Matched">The passage and its matches.</param>
/// <param name="Score">Sum of the shares.</param>
/// <param name="Shares">What each signal brought, in the order of the signals.</param>
internal sealed record RankedPassage(MatchedPassage Matched, double Score, IReadOnlyList<double> Shares)
{
    /// <summary>Candidates whose scores are less than this apart speak of the subject alike.</summary>
    public const double NearScore = 0.7;

    /// <summary>Rank of the passage in the knowledge base.</summary>
    public int Ordinal => Matched.Hit.Ordinal;

    /// <summary>The candidates, one of them put before the others.</summary>
    /// <param name="ranked">The candidates, best first.</param>
    /// <param name="first">The one.</param>
    public static IReadOnlyList<RankedPassage> PutFirst(IReadOnlyList<RankedPassage> ranked, RankedPassage first) =>
        first == ranked[0] ? ranked : [first, .. ranked.Where(passage => passage != first)];

    /// <summary>The candidates, the first of those whose score is near the best that something holds of put before the others; as they are where it holds of none.</summary>
    /// <param name="ranked">The candidates, best first.</param>
    /// <param name="holds">What is to hold.</param>
    /// <param name="near">How far behind the best the score may be, exclusive.</param>
    public static IReadOnlyList<RankedPassage> PutFirst(IReadOnlyList<RankedPassage> ranked, Predicate<RankedPassage> holds, double near) =>
        ranked.TakeWhile(passage => passage.Score > ranked[0].Score - near).FirstOrDefault(passage => holds(passage)) is { } holder ? PutFirst(ranked, holder) : ranked;

    /// <summary>A passage that the search did not bring up: matched, but without a score.</summary>
    public static RankedPassage Unsearched(AnalyzedQuestion question, int ordinal, Lexicon lexicon) =>
        new(new MatchedPassage(new QuestionMatcher(question), new PassageHit(ordinal, 0), 0, lexicon[ordinal]), 0, []);
}
