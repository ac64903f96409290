using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Questions;

/// <summary>Corrects words the documents do not hold against the words they do hold.</summary>
/// <remarks>
/// Words within one edit (Damerau: insertion, deletion, substitution, neighbours swapped) are found through the deletions of
/// both sides, which costs a few look-ups whatever the size of the vocabulary (the symmetric delete method).
/// </remarks>
internal sealed class SpellingCorrector
{
    private const int ShortestWord = 4;
    private const int TwoEditsFrom = 9;

    private readonly Lexicon _lexicon;
    private readonly Dictionary<string, List<string>> _byDeletion = new(StringComparer.Ordinal);

    public SpellingCorrector(Lexicon lexicon)
    {
        _lexicon = lexicon;
        foreach (string word in lexicon.Vocabulary.Where(IsCorrectable))
        {
            foreach (string key in Deletions(word).Distinct(StringComparer.Ordinal))
            {
                if (!_byDeletion.TryGetValue(key, out List<string>? words))
                {
                    _byDeletion.Add(key, words = []);
                }

                words.Add(word);
            }
        }
    }

    /// <summary>
    /// The word of the vocabulary that was probably meant, or null. It begins with the same letter: people rarely miss the first,
    /// and a word the documents lack (« monde ») is easily another with one letter changed (« fonde »).
    /// </summary>
    /// <param name="folded">A folded word that the vocabulary does not hold.</param>
    public string? Correct(string folded)
    {
        if (!IsCorrectable(folded))
        {
            return null;
        }

        int allowed = folded.Length >= TwoEditsFrom ? 2 : 1;
        return Deletions(folded)
            .SelectMany(key => _byDeletion.GetValueOrDefault(key) ?? [])
            .Distinct(StringComparer.Ordinal)
            .Select(word => (Word: word, Edits: Distance(folded, word)))
            .Where(candidate => candidate.Edits <= allowed && candidate.Word[0] == folded[0])
            .OrderBy(candidate => candidate.Edits)
            .ThenByDescending(candidate => _lexicon.PassageFrequency(_lexicon.StemOf(_lexicon.FoldedId(candidate.Word))))
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }

    private static bool IsCorrectable(string word) => word.Length >= ShortestWord && word.All(char.IsLetter);

    private static IEnumerable<string> Deletions(string word)
    {
        yield return word;
        for (int i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
        }
    }

    /// <summary>Damerau-Levenshtein distance, optimal string alignment form.</summary>
    internal static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
