using System.Collections.Frozen;

namespace CampaignBot.Knowledge.French;

/// <summary>The words of a question that name no subject. They are dropped from questions only, never from the index.</summary>
internal static class QuestionWords
{
    private static readonly FrozenSet<string> Words = EmbeddedText
        .Words(typeof(QuestionWords), "QuestionWords.fr.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    // First word → the phrases that open with it. None opens another, so that one at most is found at a word.
    private static readonly ILookup<string, string[]> Phrases = EmbeddedText.Lines(typeof(QuestionWords), "QuestionPhrases.fr.txt")
        .SelectMany(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Select(phrase => phrase.Split(' '))
        .ToLookup(phrase => phrase[0], StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IEnumerable<string> All => Words;

    /// <summary>Whether a word, without accents, names no subject.</summary>
    public static bool Contains(string folded) => Words.Contains(folded);

    /// <summary>How many words a turn of phrase takes that opens at a word and names no subject; 0 for none.</summary>
    /// <param name="tokens">The words of the question, without variants.</param>
    /// <param name="at">Which word.</param>
    public static int PhraseAt(IReadOnlyList<FrenchToken> tokens, int at) => Phrases[tokens[at].Folded]
        .FirstOrDefault(phrase => at + phrase.Length <= tokens.Count && phrase.Index().All(word => tokens[at + word.Index].Folded == word.Item))?.Length ?? 0;
}
