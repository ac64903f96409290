namespace CampaignBot.Knowledge.French;

/// <summary>Words that light stemming or missing accents merge although they mean different things.</summary>
internal static class LookAlikes
{
    private static readonly Word[] Words = [.. EmbeddedText.Lines(typeof(LookAlikes), "LookAlikes.fr.txt").SelectMany(Read)];

    private static readonly Dictionary<string, Word> ByExact = Words
        .SelectMany(word => word.Forms, KeyValuePair.Create)
        .ToDictionary(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal);

    // Without accents « traite » may be « traité », but « armee » is « armée ».
    private static readonly Dictionary<string, Word> ByFolded = Words
        .SelectMany(word => word.Forms.Select(FrenchFolding.Fold).Distinct(StringComparer.Ordinal), KeyValuePair.Create)
        .GroupBy(entry => entry.Value, StringComparer.Ordinal)
        .Where(group => group.Count() == 1)
        .ToDictionary(group => group.Key, group => group.Single().Key, StringComparer.Ordinal);

    /// <summary>The forms of a word and those of the words it must not be taken for, with their accents; null for a word that is unlike others, or may be several.</summary>
    /// <param name="token">The word.</param>
    /// <param name="accented">Whether whoever wrote it writes accents: then a word without any has none.</param>
    public static (IReadOnlyList<string> Own, IReadOnlyList<string> Others)? Of(FrenchToken token, bool accented) =>
        ByFolded.TryGetValue(token.Folded, out Word? word) || ((accented || token.Exact != token.Folded) && ByExact.TryGetValue(token.Exact, out word))
            ? (word.Forms, word.Others)
            : null;

    private static IEnumerable<Word> Read(string line)
    {
        string[][] parts = [.. line.Split('|').Select(part => part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        return parts.Select(part => new Word(part, [.. parts.Where(other => other != part).SelectMany(other => other)]));
    }

    private sealed record Word(string[] Forms, string[] Others);
}
