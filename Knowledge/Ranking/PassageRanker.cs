using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Search;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>Orders candidates by a weighted sum of signals; ties in document order.</summary>
internal sealed class PassageRanker(Lexicon lexicon)
{
    private static readonly (IRankingSignal Signal, double Weight)[] Signals =
    [
        (new TermCoverage(), 1.0),
        (new SentenceCoverage(), 0.4),
        (new SearchScore(), 0.45),
        (new HeadingMatch(), 0.25),
    ];

    /// <summary>The names of the signals, in the order of <see cref="RankedPassage.Shares"/>.</summary>
    public static IEnumerable<string> Names => Signals.Select(entry => entry.Signal.Name);

    /// <summary>The candidates, best first.</summary>
    public IReadOnlyList<RankedPassage> Rank(AnalyzedQuestion question, IReadOnlyList<PassageHit> hits)
    {
        float top = hits.Count > 0 ? hits[0].Score : 0;
        return
        [
            .. hits
                .Select(hit => Score(new MatchedPassage(question, hit, top, lexicon[hit.Ordinal])))
                .OrderByDescending(ranked => ranked.Score)
                .ThenBy(ranked => ranked.Ordinal),
        ];
    }

    private static RankedPassage Score(MatchedPassage passage)
    {
        double[] shares = [.. Signals.Select(entry => entry.Weight * entry.Signal.Measure(passage))];
        return new RankedPassage(passage, shares.Sum(), shares);
    }
}
