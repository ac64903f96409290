using CampaignBot.Knowledge.Questions;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>
/// Words of the question that are not searched for (« il », « sont », « deux », « faire »). Each says little; alike in gender, number
/// and tense they say something together.
/// </summary>
internal static class LinkWords
{
    private const double ChanceLength = 60;
    private const double Scale = 3;

    /// <summary>
    /// What a stretch of text holds of them: √Σ (rarity × min(1, n / (1 + words / 60))) / 3, for n times in the text, because a long text holds
    /// them by chance.
    /// </summary>
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
