using CampaignBot.Knowledge.Questions;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>Share of the question's pairs of neighbouring words, those that link included, that stand side by side in the passage, by their stems; weighted by the rarity of both.</summary>
internal sealed class WordPairs : IRankingSignal
{
    public string Name => "mots côte à côte";

    public double Measure(MatchedPassage passage)
    {
        List<QuestionWord> words = passage.Question.Words;
        double held = 0;
        double all = 0;
        for (int i = 1; i < words.Count; i++)
        {
            double weight = words[i - 1].Weight + words[i].Weight;
            all += weight;
            held += Holds(passage.Terms.Stems, words[i - 1].StemId, words[i].StemId) ? weight : 0;
        }

        return all > 0 ? held / all : 0;
    }

    private static bool Holds(int[] stems, int first, int second)
    {
        if (first < 0 || second < 0)
        {
            return false;
        }

        for (int at = Array.IndexOf(stems, first); at >= 0 && at + 1 < stems.Length; at = Array.IndexOf(stems, first, at + 1))
        {
            if (stems[at + 1] == second)
            {
                return true;
            }
        }

        return false;
    }
}
