using System.Collections.Frozen;

namespace CampaignBot.Knowledge.French;

/// <summary>The little words that open a group around a noun: articles, and those that say whose or which one it is.</summary>
internal static class Determiners
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        StringComparer.Ordinal,
        "le", "la", "les", "l", "un", "une", "ce", "cet", "cette", "ces", "mon", "ma", "mes", "ton", "ta", "tes", "son", "sa", "ses", "notre", "nos", "votre", "vos", "leur", "leurs");

    private static readonly FrozenSet<string> Of = FrozenSet.Create(StringComparer.Ordinal, "de", "du", "des", "d");

    /// <summary>Whether a folded word is one of them; « des » may as well be « de les » (<see cref="ContainsOrOf"/>).</summary>
    public static bool Contains(string folded) => Words.Contains(folded);

    /// <summary>Whether it is one of them, or « de » in any of its forms.</summary>
    public static bool ContainsOrOf(string folded) => Words.Contains(folded) || Of.Contains(folded);
}
