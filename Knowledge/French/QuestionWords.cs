using System.Collections.Frozen;

namespace CampaignBot.Knowledge.French;

/// <summary>The words of a question that name no subject. They are dropped from questions only, never from the index.</summary>
internal static class QuestionWords
{
    private static readonly FrozenSet<string> Words = EmbeddedText
        .Words(typeof(QuestionWords), "QuestionWords.fr.txt")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>All of them.</summary>
    public static IEnumerable<string> All => Words;

    /// <summary>Whether a word, without accents, names no subject.</summary>
    public static bool Contains(string folded) => Words.Contains(folded);
}
