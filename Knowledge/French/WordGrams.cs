namespace CampaignBot.Knowledge.French;

/// <summary>Character 5-grams inside words, which find what shares no stem (démineur, déminage) and many a typo.</summary>
internal static class WordGrams
{
    /// <summary>Letters of a gram.</summary>
    public const int Length = 5;

    /// <summary>The mark of both edges of a word.</summary>
    public const char Edge = '_';

    /// <summary>Number of grams of a folded word: a word too short for several is one.</summary>
    public static int Count(ReadOnlySpan<char> folded) => Math.Max(1, folded.Length + 2 - Length + 1);

    /// <summary>The grams of a folded word.</summary>
    public static IReadOnlyList<string> Of(string folded)
    {
        string edged = Edge + folded + Edge;
        var grams = new string[Count(folded)];
        for (int i = 0; i < grams.Length; i++)
        {
            grams[i] = edged.Substring(i, Math.Min(Length, edged.Length));
        }

        return grams;
    }
}
