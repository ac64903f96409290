using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Questions;

/// <summary>Words of the documents that probably share a root with a word of the question (démineur, déminage).</summary>
internal sealed class WordFamilies(Lexicon lexicon)
{
    private const int SharedLetters = 4;
    private const double SharedPart = 0.5;
    private const int MostRelatives = 8;

    /// <summary>The stems of the relatives, closest first, each once; the word's own stem left out.</summary>
    /// <remarks>Closeness is the length of the common beginning over that of the longer word, ½ to 1.</remarks>
    public IEnumerable<(int Stem, double Closeness)> Of(string folded, int ownStem)
    {
        if (folded.Length < SharedLetters + 1 || !folded.All(char.IsLetter))
        {
            return [];
        }

        return Neighbours(folded)
            .Select(word => (Stem: lexicon.StemOf(lexicon.FoldedId(word)), Closeness: Closeness(folded, word)))
            .Where(relative => relative.Stem != ownStem && relative.Closeness > SharedPart)
            .GroupBy(relative => relative.Stem)
            .Select(group => (group.Key, group.Max(relative => relative.Closeness)))
            .OrderByDescending(relative => relative.Item2)
            .ThenBy(relative => relative.Key)
            .Take(MostRelatives);
    }

    // The vocabulary is sorted, so all words with the same beginning stand together.
    private IEnumerable<string> Neighbours(string folded)
    {
        string beginning = folded[..SharedLetters];
        IReadOnlyList<string> words = lexicon.Vocabulary;
        int low = 0;
        int high = words.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (string.CompareOrdinal(words[middle], beginning) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (int i = low; i < words.Count && words[i].StartsWith(beginning, StringComparison.Ordinal); i++)
        {
            yield return words[i];
        }
    }

    private static double Closeness(string a, string b)
    {
        int shared = a.AsSpan().CommonPrefixLength(b);
        return (double)shared / Math.Max(a.Length, b.Length);
    }
}
