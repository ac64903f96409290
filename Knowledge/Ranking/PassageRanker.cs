using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Search;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>Orders candidates by a weighted sum of signals; ties in document order.</summary>
internal sealed class PassageRanker(Lexicon lexicon, RankingWeights weights)
{
    private const int SupportingPassages = 3;

    private static readonly IRankingSignal[] Signals =
    [
        new SearchScore(),
        new TermCoverage(),
        new ExactCoverage(),
        new AccentMatch(),
        new EquivalentCoverage(),
        new WindowCoverage("mots dans 10 mots", 10),
        new HeadingMatch(),
        new DocumentMainWords(),
        new DocumentSupport(),
        new PreciseDocument(),
        new MissingNames(),
        new KindDensity(),
        new QuantityInSentence(),
        new StanceMatch(),
        new PassageLength(),
        new LastTerm(),
        new LinkWords(),
        new WordPairs(),
        new LongestRun(),
        new HeadingOnlyMatch(),
        new OutsideHeading(),
        new BestSentencePlace(),
        new LateWords(),
        new UnaskedNames(),
        new SentenceScore(),
        new StemScore(),
        new CandidateRarity(),
    ];

    /// <summary>The names of the signals, in the order of <see cref="RankedPassage.Shares"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Signals.Select(signal => signal.Name)];

    /// <summary>The candidates, best first.</summary>
    public IReadOnlyList<RankedPassage> Rank(AnalyzedQuestion question, IReadOnlyList<PassageHit> hits) =>
    [
        .. Match(question, hits)
            .Select(Score)
            .OrderByDescending(ranked => ranked.Score)
            .ThenBy(ranked => ranked.Ordinal),
    ];

    /// <summary>The candidates with the levels of the question's words, in the order of the search.</summary>
    public IReadOnlyList<MatchedPassage> Match(AnalyzedQuestion question, IReadOnlyList<PassageHit> hits)
    {
        var matcher = new QuestionMatcher(question);
        float top = hits.Count > 0 ? hits[0].Score : 0;
        DocumentTerms[] documents = [.. hits.Select(hit => lexicon.DocumentOf(hit.Ordinal))];
        MatchedPassage[] candidates = [.. hits.Select((hit, i) => new MatchedPassage(matcher, hit, top, lexicon[hit.Ordinal]) { DocumentShare = Support(i, hits, documents, top) })];
        MatchedPassage.Compare(candidates);
        return candidates;
    }

    /// <summary>What each signal measures of a candidate.</summary>
    public static double[] Measure(MatchedPassage passage) => Array.ConvertAll(Signals, signal => signal.Measure(passage));

    private RankedPassage Score(MatchedPassage passage)
    {
        double[] shares = Measure(passage);
        for (int i = 0; i < shares.Length; i++)
        {
            shares[i] *= weights.Values[i];
        }

        return new RankedPassage(passage, shares.Sum(), shares);
    }

    private static double Support(int hit, IReadOnlyList<PassageHit> hits, DocumentTerms[] documents, float top)
    {
        double sum = 0;
        int others = 0;
        for (int i = 0; i < hits.Count && others < SupportingPassages; i++)
        {
            if (i != hit && ReferenceEquals(documents[i], documents[hit]))
            {
                sum += hits[i].Score;
                others++;
            }
        }

        return top > 0 ? sum / (top * SupportingPassages) : 0;
    }
}
