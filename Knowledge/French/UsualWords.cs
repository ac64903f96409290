using System.Collections.Frozen;

namespace CampaignBot.Knowledge.French;

/// <summary>The words that people use every day. What documents lack of them is no misspelling of another word (« carte », « charte »).</summary>
internal static class UsualWords
{
    private static readonly FrozenSet<string> Stems = EmbeddedText
        .Words(typeof(UsualWords), "UsualWords.fr.txt")
        .Select(FrenchStemmer.Stem)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a stem is that of one of them.</summary>
    public static bool HoldsStem(string stem) => Stems.Contains(stem);
}
