namespace CampaignBot.Knowledge.Ranking;

/// <summary>Says how likely each sentence of a passage is to hold the answer.</summary>
internal static class SentenceScorer
{
    /// <summary>What is measured of a sentence, in the order of <see cref="Measure"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "mots de la question", "mots de la phrase précédente", "mots de la phrase suivante", "date demandée", "nombre demandé",
        "nom demandé", "cause demandée", "noms de la question", "longueur", "première phrase", "objet de la question", "nouveauté", "mots déjà dits",
    ];

    /// <summary>The measures of a sentence.</summary>
    public static double[] Measure(MatchedPassage passage, int sentence)
    {
        double[] levels = passage.SentenceLevels[sentence];
        double[] coverages = passage.SentenceCoverages;
        int length = passage.Terms.FirstTerms[sentence + 1] - passage.Terms.FirstTerms[sentence];
        int matched = Matched(passage, sentence);
        return
        [
            coverages[sentence],
            sentence > 0 ? coverages[sentence - 1] : 0,
            sentence + 1 < coverages.Length ? coverages[sentence + 1] : 0,
            Asked(passage, sentence, WordKinds.Date),
            Asked(passage, sentence, WordKinds.Number),
            Asked(passage, sentence, WordKinds.Name),
            Asked(passage, sentence, WordKinds.Cause),
            passage.Mean(i => passage.Question.Terms[i].IsName ? levels[i] : 0),
            Math.Log2(1 + length) / 10,
            sentence == 0 ? 1 : 0,
            passage.Question.Focus is { } focus ? levels[focus] : 0,
            Math.Log2(1 + length - matched) / 10,
            passage.Mean(i => levels[i] > 0 ? 0 : Before(passage, sentence, i)),
        ];
    }

    /// <summary>Whether a sentence holds a word of the kind asked for that is not one of the question's own.</summary>
    public static bool HoldsExpected(MatchedPassage passage, int sentence) =>
        passage.Question.Expected != WordKinds.None && HoldsNew(passage, sentence, passage.Question.Expected);

    private static double Before(MatchedPassage passage, int sentence, int term)
    {
        double best = 0;
        for (int s = 0; s < sentence; s++)
        {
            best = Math.Max(best, passage.SentenceLevels[s][term]);
        }

        return best;
    }

    private static double Asked(MatchedPassage passage, int sentence, WordKinds kind) =>
        passage.Question.Expected == kind && HoldsNew(passage, sentence, kind) ? 1 : 0;

    private static bool HoldsNew(MatchedPassage passage, int sentence, WordKinds kind)
    {
        for (int i = passage.Terms.FirstTerms[sentence]; i < passage.Terms.FirstTerms[sentence + 1]; i++)
        {
            if ((passage.Terms.Kinds[i] & kind) != WordKinds.None && passage.Question.Terms.All(term => term.FoldedId != passage.Terms.Folded[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static int Matched(MatchedPassage passage, int sentence)
    {
        int from = passage.Terms.FirstTerms[sentence];
        int to = passage.Terms.FirstTerms[sentence + 1];
        return passage.Matches.Count(match => match.Position >= from && match.Position < to);
    }
}
