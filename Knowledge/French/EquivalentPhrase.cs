namespace CampaignBot.Knowledge.French;

/// <summary>A word or phrase that others may stand for.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Words">Its words, question words left out.</param>
internal sealed record EquivalentPhrase(string Text, FrenchToken[] Words)
{
    /// <summary>Reads a phrase.</summary>
    public static EquivalentPhrase Read(string text) =>
        new(text, [.. FrenchTokenizer.Tokenize(text).Where(token => !token.IsVariant && !QuestionWords.Contains(token.Folded))]);
}
