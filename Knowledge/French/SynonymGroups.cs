namespace CampaignBot.Knowledge.French;

/// <summary>French equivalents of the field.</summary>
internal static class SynonymGroups
{
    /// <summary>The groups that ship with the product.</summary>
    public static IReadOnlyList<IReadOnlyList<EquivalentPhrase>> All { get; } =
    [
        .. EmbeddedText.Lines(typeof(SynonymGroups), "Synonyms.fr.txt").Select(line => line
            .Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(EquivalentPhrase.Read)
            .ToArray()),
    ];
}
