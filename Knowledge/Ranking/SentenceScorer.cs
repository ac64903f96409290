using CampaignBot.Knowledge.Questions;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>Says how likely each sentence of a passage is to hold the answer.</summary>
internal static class SentenceScorer
{
    private const double HoldsFrom = 0.4;

    /// <summary>What is measured of a sentence, in the order of <see cref="Measure"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "mots de la question", "nombre de mots trouvés", "mots rares dans le passage", "petits mots", "mots de la phrase suivante", "mots déjà dits",
        "mots du titre seul", "date demandée", "nombre demandé", "nom demandé", "cause demandée", "objet de la question", "longueur", "place",
        "première phrase", "première phrase, sans mot interrogatif",
    ];

    /// <summary>The measures of a sentence.</summary>
    public static double[] Measure(MatchedPassage passage, int sentence)
    {
        double[] levels = passage.SentenceLevels[sentence];
        double[] coverages = passage.SentenceCoverages;
        int from = passage.Terms.FirstTerms[sentence];
        int length = passage.Terms.FirstTerms[sentence + 1] - from;
        return
        [
            coverages[sentence],
            levels.Length > 0 ? levels.Sum() / levels.Length : 0,
            RareInPassage(passage, sentence),
            LinkWords.Held(passage.Question.LinkWords, passage.Terms.Folded.AsSpan(from, length)),
            sentence + 1 < coverages.Length ? coverages[sentence + 1] : 0,
            passage.Mean(i => levels[i] > 0 ? 0 : Before(passage, sentence, i)),
            passage.Mean(i => levels[i] > 0 ? 0 : passage.ContextLevels[i]),
            Asked(passage, sentence, WordKinds.Date),
            Asked(passage, sentence, WordKinds.Number),
            Asked(passage, sentence, WordKinds.Name),
            Asked(passage, sentence, WordKinds.Cause),
            passage.Question.Focus is { } focus ? levels[focus] : 0,
            Math.Log2(1 + length) / 10,
            coverages.Length > 1 ? sentence / (coverages.Length - 1.0) : 0,
            sentence == 0 ? 1 : 0,
            sentence == 0 && passage.Question.AskingWord == AskingWord.None ? 1 : 0,
        ];
    }

    /// <summary>Whether a sentence holds a word of the kind asked for that is not one of the question's own.</summary>
    public static bool HoldsExpected(MatchedPassage passage, int sentence) =>
        passage.Question.Expected != WordKinds.None && HoldsNew(passage, sentence, passage.Question.Expected);

    /// <summary>Whether a sentence holds a word of the kind that is not one of the question's own.</summary>
    public static bool HoldsNew(MatchedPassage passage, int sentence, WordKinds kind)
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

    // A word that every sentence of the passage holds does not tell them apart: rarity counted in sentences, as a share of what the passage holds.
    private static double RareInPassage(MatchedPassage passage, int sentence)
    {
        double[][] sentences = passage.SentenceLevels;
        double held = 0;
        double all = 0;
        for (int term = 0; term < passage.PassageLevels.Length; term++)
        {
            int holding = 0;
            foreach (double[] levels in sentences)
            {
                holding += levels[term] > HoldsFrom ? 1 : 0;
            }

            double rarity = Math.Log(1 + ((sentences.Length - holding + 0.5) / (holding + 0.5)));
            held += rarity * sentences[sentence][term];
            all += passage.PassageLevels[term] > 0 ? rarity : 0;
        }

        return all > 0 ? held / all : 0;
    }
}
