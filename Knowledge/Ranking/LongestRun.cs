using CampaignBot.Knowledge.Questions;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>
/// The longest run of the question's words, those that link included, that the passage holds in the same order without a gap, by their stems: ln(1 + words),
/// 0 for no two. A turn of phrase taken from the text itself.
/// </summary>
internal sealed class LongestRun : IRankingSignal
{
    public string Name => "suite de mots";

    public double Measure(MatchedPassage passage)
    {
        List<QuestionWord> words = passage.Question.Words;
        int[] stems = passage.Terms.Stems;
        int longest = 1;

        // A run that starts later than this is no longer than the longest.
        for (int first = 0; first + longest < words.Count; first++)
        {
            int stem = words[first].StemId;
            for (int at = stem < 0 ? -1 : Array.IndexOf(stems, stem); at >= 0; at = Array.IndexOf(stems, stem, at + 1))
            {
                longest = Math.Max(longest, RunFrom(words, first, stems, at));
            }
        }

        return longest > 1 ? Math.Log(1 + longest) : 0;
    }

    private static int RunFrom(List<QuestionWord> words, int first, int[] stems, int at)
    {
        int length = 1;
        while (first + length < words.Count && at + length < stems.Length && words[first + length].StemId == stems[at + length])
        {
            length++;
        }

        return length;
    }
}
