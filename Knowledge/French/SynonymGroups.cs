namespace CampaignBot.Knowledge.French;

/// <summary>French equivalents of the field.</summary>
internal static class SynonymGroups
{
    /// <summary>The groups that ship with the product; each part is the words of a phrase, question words left out.</summary>
    public static IReadOnlyList<IReadOnlyList<FrenchToken[]>> All { get; } =
    [
        .. EmbeddedText.Lines(typeof(SynonymGroups), "Synonyms.fr.txt").Select(line => line
            .Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Words)
            .ToArray()),
    ];

    /// <summary>The words of a phrase, question words left out.</summary>
    public static FrenchToken[] Words(string phrase) =>
        [.. FrenchTokenizer.Tokenize(phrase).Where(token => !token.IsVariant && !QuestionWords.Contains(token.Folded))];
}
