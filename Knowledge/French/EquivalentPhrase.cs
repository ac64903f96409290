namespace CampaignBot.Knowledge.French;

/// <summary>A word or phrase that others may stand for.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="Words">Its words, question words left out.</param>
internal sealed record EquivalentPhrase(string Text, FrenchToken[] Words)
{
    /// <summary>The forms of the verb that opens it (« met en œuvre »), without the infinitive; none where no verb does.</summary>
    public FrenchToken[] Forms { get; init; } = [.. FormsOf(Words)];

    /// <summary>Whether it names less than the others of its group: they stand for it, and it for none of them.</summary>
    public bool IsNarrower { get; init; }

    /// <summary>Reads a phrase.</summary>
    public static EquivalentPhrase Read(string text) =>
        new(text, [.. FrenchTokenizer.Tokenize(text).Where(token => !token.IsVariant && !QuestionWords.Contains(token.Folded))]);

    /// <summary>Its words, and once more with each other stem of its verb.</summary>
    public IEnumerable<FrenchToken[]> Inflected() =>
        Forms.Where(form => form.Stem != Words[0].Stem).DistinctBy(form => form.Stem, StringComparer.Ordinal).Select(form => (FrenchToken[])[form, .. Words[1..]]).Prepend(Words);

    // A form that only asks (« dit », « vu ») is not searched for.
    private static IEnumerable<FrenchToken> FormsOf(FrenchToken[] words) => words.Length == 0
        ? []
        : VerbForms.Of(words[0].Folded).Where(form => !QuestionWords.Contains(form)).Select(form => words[0] with { Exact = form, Folded = form, Stem = FrenchStemmer.Stem(form) });
}
