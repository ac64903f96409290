using CampaignBot.Knowledge.Questions;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>How well each word of a question is matched by a stretch of a passage, 0 (not at all) to 1 (the word itself).</summary>
internal static class TermMatches
{
    private const double StemLevel = 0.9;
    private const double ContextLevel = 0.5;

    /// <summary>The level of one word in the words <paramref name="from"/> to <paramref name="to"/> (exclusive) of a passage.</summary>
    public static double Level(QuestionTerm term, PassageTerms passage, int from, int to)
    {
        double level = 0;
        for (int i = from; i < to; i++)
        {
            if (passage.Folded[i] == term.FoldedId)
            {
                return 1;
            }

            if (passage.Stems[i] == term.StemId)
            {
                level = StemLevel;
            }
        }

        foreach (Alternative alternative in term.Alternatives)
        {
            if (alternative.Weight <= level)
            {
                break;
            }

            if (HoldsAll(passage, from, to, alternative.Stems))
            {
                level = alternative.Weight;
            }
        }

        return level;
    }

    /// <summary>The level of one word in the title and headings above a passage.</summary>
    public static double ContextLevelOf(QuestionTerm term, PassageTerms passage)
    {
        if (term.StemId >= 0 && Array.BinarySearch(passage.ContextStems, term.StemId) >= 0)
        {
            return ContextLevel;
        }

        Alternative? best = term.Alternatives.FirstOrDefault(alternative =>
            Array.TrueForAll(alternative.Stems, stem => Array.BinarySearch(passage.ContextStems, stem) >= 0));
        return best is null ? 0 : ContextLevel * best.Weight;
    }

    private static bool HoldsAll(PassageTerms passage, int from, int to, int[] stems)
    {
        foreach (int stem in stems)
        {
            if (Array.IndexOf(passage.Stems, stem, from, to - from) < 0)
            {
                return false;
            }
        }

        return true;
    }
}
