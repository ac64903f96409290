using System.Collections.Frozen;

namespace CampaignBot.Knowledge.French;

/// <summary>Countries and those who are of them: names, though most people type them without a capital and « russe » never has one.</summary>
public static class Countries
{
    /// <summary>The groups of equivalents that the words are taken from.</summary>
    internal const string File = "Countries.fr.txt";

    // Words that are more often no country where they are written small.
    private static readonly FrozenSet<string> Common = FrozenSet.Create(StringComparer.Ordinal, "equateur", "equateurs");

    // Of several words, the whole is a name and none of its parts (« afrique du sud »).
    private static readonly FrozenDictionary<string, string[]> Groups = EmbeddedText.Lines(typeof(Countries), File)
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .SelectMany(group => group.Where(part => !part.Contains(' ', StringComparison.Ordinal)).Select(part => (Word: FrenchFolding.Fold(part), Group: group)))
        .ToFrozenDictionary(name => name.Word, name => name.Group, StringComparer.Ordinal);

    /// <summary>Whether a folded word is one of them, in the singular or the plural. « L’équateur » is a line, and « en équateur » the country: nothing else stands so behind « en ».</summary>
    /// <param name="folded">The word, folded.</param>
    /// <param name="before">The folded word before it; empty for none.</param>
    public static bool Contains(string folded, string before) => GroupOf(folded) is not null && (before == "en" || !Common.Contains(folded));

    /// <summary>The country and those who are of it, as they are written; null for a word that is none of them.</summary>
    /// <param name="folded">The word, folded, in the singular or the plural.</param>
    internal static string[]? GroupOf(string folded) => Groups.GetValueOrDefault(folded) ?? (folded.EndsWith('s') ? Groups.GetValueOrDefault(folded[..^1]) : null);
}
