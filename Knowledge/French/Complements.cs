namespace CampaignBot.Knowledge.French;

/// <summary>The complement of a noun: « de sécurité » in « Conseil de sécurité ».</summary>
internal static class Complements
{
    /// <summary>The word that completes another one; null where none does.</summary>
    /// <param name="words">Words in order; variants among them complete nothing.</param>
    /// <param name="at">Where the word to be completed stands.</param>
    public static FrenchToken? Of(IReadOnlyList<FrenchToken> words, int at)
    {
        int next = at + 1;
        if (next >= words.Count || words[next].Folded is not ("de" or "d" or "du" or "des"))
        {
            return null;
        }

        do
        {
            next++;
        }
        while (next < words.Count && words[next].Folded is "la" or "l" or "le" or "les");
        return next < words.Count ? words[next] : null;
    }
}
