using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>When a passage is near enough to be the answer, and when to say nothing.</summary>
/// <remarks>
/// Nearness is 0.65 × the share of the question's words that the passage or its headings hold + 0.35 × the share that its
/// best sentence holds, both weighted by rarity; it is multiplied by 0.6 for each proper noun or number of the question that
/// the passage lacks.
/// </remarks>
internal static class AnswerThreshold
{
    /// <summary>Least confidence (<see cref="AnswerConfidence"/>) of an answer: where the fit keeps false answers rare without losing most true ones (docs/ranking.md).</summary>
    public const double Answer = 0.6;

    /// <summary>Least nearness of a passage shown under « voir aussi ».</summary>
    public const double SeeAlso = 0.55;

    /// <summary>Least nearness of a place named as the nearest: below it, only words that stand everywhere are shared.</summary>
    public const double Nearest = 0.1;

    /// <summary>Least level of a word of the carried subject, and of one of the question's own, in a passage that speaks of both: an equivalent will do.</summary>
    public const double Carried = 0.5;

    private const double PassagePart = 0.65;
    private const double MissingNameFactor = 0.6;

    /// <summary>How much of the question a passage speaks of, 0 to 1.</summary>
    public static double Nearness(MatchedPassage passage)
    {
        double coverage = passage.Mean(passage.BestLevel);
        double sentence = passage.SentenceCoverages.DefaultIfEmpty().Max();
        double confidence = (PassagePart * coverage) + ((1 - PassagePart) * sentence);
        for (int i = 0; i < passage.PassageLevels.Length; i++)
        {
            QuestionTerm term = passage.Question.Terms[i];
            if (term.IsName && !term.IsCarried && passage.BestLevel(i) < MatchedPassage.HeldFrom)
            {
                confidence *= MissingNameFactor;
            }
        }

        return confidence;
    }
}
