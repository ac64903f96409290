namespace CampaignBot.Knowledge.French;

/// <summary>French equivalents of the field, as sequences of stems.</summary>
internal static class SynonymGroups
{
    /// <summary>The groups that ship with the product; each part is the stems of its words, question words left out.</summary>
    public static IReadOnlyList<IReadOnlyList<string[]>> All { get; } =
    [
        .. FrenchResources.Lines("Synonyms.fr.txt").Select(line => line
            .Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Stems)
            .Where(stems => stems.Length > 0)
            .DistinctBy(stems => string.Join(' ', stems), StringComparer.Ordinal)
            .ToArray()),
    ];

    /// <summary>The stems of a phrase, question words left out.</summary>
    public static string[] Stems(string phrase) =>
    [
        .. FrenchTokenizer.Tokenize(phrase)
            .Where(token => !token.IsVariant && !QuestionWords.Contains(token.Folded))
            .Select(token => token.Stem),
    ];
}
