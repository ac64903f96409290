using CampaignBot.Knowledge.Questions;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>
/// Words of the question that are not searched for (« il », « sont », « deux », « faire ») and that the passage holds:
/// √Σ (rarity × min(1, n / (1 + words / 60))) / 3 for n times in the passage, less what the candidate that holds most of them has, so that a
/// few words without any score like a whole question. Each says little; alike in gender, number and tense they say something together, and
/// long passages hold them by chance.
/// </summary>
internal sealed class LinkWords : IRankingSignal
{
    public string Name => "petits mots";

    private const double ChanceLength = 60;
    private const double Scale = 3;

    public double Measure(MatchedPassage passage) => passage.LinkWords - passage.MostLinkWords;

    /// <summary>What a stretch of text holds of them.</summary>
    /// <param name="words">The question's words.</param>
    /// <param name="folded">The words of the text, by the identifiers of their folded forms.</param>
    public static double Held(QuestionWord[] words, ReadOnlySpan<int> folded)
    {
        double held = 0;
        double byChance = 1 + (folded.Length / ChanceLength);
        foreach (QuestionWord word in words)
        {
            held += word.Weight * Math.Min(1, folded.Count(word.FoldedId) / byChance);
        }

        return Math.Sqrt(held) / Scale;
    }
}
