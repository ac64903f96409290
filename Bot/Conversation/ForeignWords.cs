using System.Collections.Frozen;

namespace CampaignBot.Bot.Conversation;

/// <summary>What tells that a question is not asked in French: the small words of English, or another alphabet.</summary>
internal static class ForeignWords
{
    private const int Enough = 2;

    // The last letter of Latin Extended-B.
    private const char LastLatin = '\u024F';

    // None of them is a word of French, with or without accents.
    private static readonly FrozenSet<string> English = FrozenSet.ToFrozenSet(
        [
            "what", "is", "the", "do", "you", "how", "who", "where", "when", "why", "does", "of", "and", "about", "your", "speak", "english", "which", "can", "did", "with", "for",
            "this", "that", "tell", "me", "in", "to", "it", "they", "their", "there", "was", "were", "will", "would", "should", "has", "have", "my", "please",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> French = FrozenSet.ToFrozenSet(
        ["le", "la", "les", "l", "un", "une", "de", "des", "du", "d", "est", "et", "que", "qui", "quel", "quelle", "quels", "quelles", "pour", "sur", "dans", "au", "aux", "il", "elle", "je", "vous", "tu"],
        StringComparer.Ordinal);

    /// <summary>Whether a message is in another language: several of its words are small words of English and none is French, or most letters are not Latin.</summary>
    public static bool Are(string message)
    {
        string folded = FoldedMessage.Of(message);
        string[] words = folded.Split(' ');
        return folded.Count(c => char.IsLetter(c) && c > LastLatin) > folded.Length / 2
            || (words.Distinct(StringComparer.Ordinal).Count(English.Contains) >= Enough && !words.Any(French.Contains));
    }
}
