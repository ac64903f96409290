using System.Collections.Frozen;

namespace CampaignBot.Bot.Conversation;

/// <summary>The small words of English, by which a question asked in it is known.</summary>
internal static class EnglishWords
{
    private const int Enough = 2;

    // None of them is a word of French, with or without accents.
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        [
            "what", "is", "the", "do", "you", "how", "who", "where", "when", "why", "does", "of", "and", "about", "your", "speak", "english", "which", "can", "did", "with", "for",
            "this", "that", "tell", "me", "in", "to", "it", "they", "their", "there", "was", "were", "will", "would", "should", "has", "have", "my", "please",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> French = FrozenSet.ToFrozenSet(
        ["le", "la", "les", "l", "un", "une", "de", "des", "du", "d", "est", "et", "que", "qui", "quel", "quelle", "quels", "quelles", "pour", "sur", "dans", "au", "aux", "il", "elle", "je", "vous", "tu"],
        StringComparer.Ordinal);

    /// <summary>Whether a message is English: several of its small words are, and none is French.</summary>
    public static bool Are(string message)
    {
        string[] words = FoldedMessage.Of(message).Split(' ');
        return words.Distinct(StringComparer.Ordinal).Count(Words.Contains) >= Enough && !words.Any(French.Contains);
    }
}
