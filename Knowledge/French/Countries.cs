using System.Collections.Frozen;

namespace CampaignBot.Knowledge.French;

/// <summary>Countries and those who are of them: names, though most people type them without a capital and « russe » never has one.</summary>
internal static class Countries
{
    /// <summary>The groups of equivalents that the words are taken from.</summary>
    public const string File = "Countries.fr.txt";

    // Of several words, the whole is a name and none of its parts (« afrique du sud »); « équateur » is a line before it is a country.
    private static readonly FrozenSet<string> All = EmbeddedText.Lines(typeof(Countries), File)
        .SelectMany(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(part => !part.Contains(' ', StringComparison.Ordinal))
        .Select(FrenchFolding.Fold)
        .Where(word => word is not "equateur")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word is one of them, in the singular or the plural.</summary>
    public static bool Contains(string folded) => All.Contains(folded) || (folded.EndsWith('s') && All.Contains(folded[..^1]));
}
