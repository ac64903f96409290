using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Questions;

/// <summary>Corrects words the documents do not hold against the words they do hold.</summary>
/// <remarks>
/// A word is near when the two become equal by taking at most one letter out of each (Damerau's insertion, deletion, substitution
/// and neighbours swapped are all of that kind). That is one look at the letters where the two first and last differ, so the
/// words with the same first letter are simply gone through: a table of all words less one letter would be ten times the vocabulary.
/// </remarks>
internal sealed class SpellingCorrector(Lexicon lexicon)
{
    private const int ShortestWord = 4;
    private const int TwoEditsFrom = 9;

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
        return NearWords(folded)
            .Select(word => (Word: word, Edits: Distance(folded, word)))
            .Where(candidate => candidate.Edits <= allowed)
            .OrderBy(candidate => candidate.Edits)
            .ThenByDescending(candidate => HoldsInOrder(candidate.Word, folded))
            .ThenByDescending(candidate => lexicon.PassageFrequency(lexicon.StemOf(lexicon.FoldedId(candidate.Word))))
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
    }

    // « religions » holds every letter of « reigions », « regions » does not: of the faults it is the one that leaves all of what was typed true.
    private static bool HoldsInOrder(string word, string letters)
    {
        int found = 0;
        foreach (char letter in word)
        {
            found += found < letters.Length && letters[found] == letter ? 1 : 0;
        }

        return found == letters.Length;
    }

    private List<string> NearWords(string folded)
    {
        var near = new List<string>();
        foreach (int id in lexicon.WordsThatBegin(folded.AsSpan(0, 1)))
        {
            ReadOnlySpan<char> word = lexicon.FoldedText(id);
            if (AreNear(folded, word) && IsCorrectable(word))
            {
                near.Add(word.ToString());
            }
        }

        return near;
    }

    /// <summary>Whether two words become equal by taking at most one letter out of each.</summary>
    internal static bool AreNear(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length < b.Length)
        {
            return AreNear(b, a);
        }

        if (a.Length - b.Length > 1)
        {
            return false;
        }

        int first = a.CommonPrefixLength(b);
        if (first == b.Length)
        {
            return true;
        }

        if (a.Length > b.Length)
        {
            return a[(first + 1)..].SequenceEqual(b[first..]);
        }

        int end = a.Length;
        while (a[end - 1] == b[end - 1])
        {
            end--;
        }

        // The letter taken out of one stands where they first differ, the other's where they last do.
        return a[(first + 1)..end].SequenceEqual(b[first..(end - 1)]) || b[(first + 1)..end].SequenceEqual(a[first..(end - 1)]);
    }

    private static bool IsCorrectable(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return word.Length >= ShortestWord;
    }

    /// <summary>Damerau-Levenshtein distance, optimal string alignment form.</summary>
    internal static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        // The row in hand and the two above it, one after the other: a swap of neighbours looks two rows up.
        int width = b.Length + 1;
        Span<int> rows = 3 * width <= 256 ? stackalloc int[3 * width] : new int[3 * width];
        Span<int> twoAbove = rows[..width];
        Span<int> above = rows[width..(2 * width)];
        Span<int> row = rows[(2 * width)..];
        for (int j = 0; j < width; j++)
        {
            above[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j < width; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
                }
            }

            Span<int> oldest = twoAbove;
            twoAbove = above;
            above = row;
            row = oldest;
        }

        return above[b.Length];
    }
}
