using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>How sure it is that the first candidate answers the question, from 0 to 1.</summary>
/// <remarks>
/// A logistic regression over what follows, fitted by the command <c>fit</c> on questions whose answer is in the index and on
/// two kinds whose answer is not: of other documents, and of paragraphs that were taken out. The size of the index is one
/// of the measures, because a large one holds something near to any question.
/// </remarks>
internal static class AnswerConfidence
{
    // By hand, not fitted: a wrong country is worse than a lost answer.
    private const double MissingNameFactor = 0.6;

    /// <summary>What is measured, in the order of <see cref="Measure"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "constante", "mots trouvés", "mots dans le texte", "mots dans une phrase", "mots dans 24 mots", "formes exactes", "équivalents", "titre",
        "noms et nombres absents", "mots inconnus", "mot absent le plus rare", "nombre de mots", "mots trouvés sans poids", "avance", "score", "réponse du genre demandé",
        "genre demandé absent", "taille de l’index", "taille de l’index et mots absents", "noms trouvés", "autres candidats", "longueur",
    ];

    /// <summary>The measures of the first candidate.</summary>
    /// <param name="question">The question.</param>
    /// <param name="ranked">The candidates, best first, at least one.</param>
    /// <param name="passages">Passages in the index.</param>
    public static double[] Measure(AnalyzedQuestion question, IReadOnlyList<RankedPassage> ranked, int passages)
    {
        MatchedPassage first = ranked[0].Matched;
        double covered = first.Mean(first.BestLevel);
        double best = first.SentenceCoverages.DefaultIfEmpty().Max();
        double size = Math.Log10(Math.Max(1, passages));
        double kind = new AnswerKind().Measure(first);
        double second = ranked.Skip(1).Select(other => other.Matched.SentenceCoverages.DefaultIfEmpty().Max()).DefaultIfEmpty().Max();
        return
        [
            1,
            covered,
            first.Mean(i => first.PassageLevels[i]),
            best,
            new WindowCoverage(string.Empty, 24).Measure(first),
            first.Mean(i => first.PassageLevels[i] >= 1 ? 1 : 0),
            first.Mean(i => first.PassageLevels[i] is > 0 and < 0.9 ? 1 : 0),
            first.Mean(i => first.ContextLevels[i]),
            first.Mean(i => question.Terms[i].IsName && first.BestLevel(i) < 0.5 ? 1 : 0),
            first.Mean(i => question.Terms[i].IsKnown ? 0 : 1),
            Enumerable.Range(0, question.Terms.Count).Select(i => (1 - first.BestLevel(i)) * question.Terms[i].Weight).Max() / Math.Max(1, question.TotalWeight),
            Math.Log2(1 + question.Terms.Count),
            Enumerable.Range(0, question.Terms.Count).Average(first.BestLevel),
            ranked.Count > 1 ? Math.Min(3, ranked[0].Score - ranked[1].Score) : 3,
            ranked[0].Score / 10,
            kind,
            question.Expected != WordKinds.None && kind < 0.7 ? 1 : 0,
            size,
            size * (1 - covered),
            first.Mean(i => question.Terms[i].IsName ? first.BestLevel(i) : 0),
            second,
            Math.Log2(1 + first.Terms.Length) / 10,
        ];
    }

    /// <summary>The confidence.</summary>
    public static double Of(AnalyzedQuestion question, IReadOnlyList<RankedPassage> ranked, int passages)
    {
        if (ranked.Count == 0)
        {
            return 0;
        }

        double sum = Measure(question, ranked, passages).Zip(ShippedWeights.Confidence.Values, (measure, weight) => measure * weight).Sum();
        return Math.Pow(MissingNameFactor, MissingNames(ranked[0].Matched)) / (1 + Math.Exp(-sum));
    }

    // « Le bataillon est-il intervenu en Syrie ? »: what is said of Irak is no answer, however near the rest is.
    private static int MissingNames(MatchedPassage passage) =>
        Enumerable.Range(0, passage.Question.Terms.Count).Count(i => passage.Question.Terms[i] is { IsName: true, IsCarried: false } && passage.BestLevel(i) < 0.5);
}
