namespace CampaignBot.Knowledge.French;

/// <summary>Words that say that somebody is against what stands beside them (« lutte contre les trafics », « les essais sont interdits »).</summary>
internal static class Opposition
{
    private static readonly string[] Whole = ["contre", "sans", "ne", "pas", "jamais", "aucun", "aucune"];

    private static readonly string[] Beginnings =
    [
        "lutt", "combat", "preven", "supprim", "renonc", "reduir", "reduit", "limit", "elimin", "eradi", "exempt", "aboli", "abandonn",
        "interdi", "refus", "rejet", "oppos", "condamn", "banni", "denonc", "contest", "critiqu",
    ];

    // « Les femmes, pour prévenir les conflits »: only these are said after what they are against.
    private static readonly string[] Following = ["pas", "jamais", "aboli", "abandonn", "interdi", "refus", "rejet", "banni", "condamn", "supprim"];

    /// <summary>Whether a word does.</summary>
    /// <param name="folded">The word, without accents.</param>
    /// <param name="isBefore">Whether it stands before what it may be against.</param>
    public static bool Is(ReadOnlySpan<char> folded, bool isBefore) => isBefore ? IsOne(folded, Whole) || Begins(folded, Beginnings) : Begins(folded, Following);

    private static bool IsOne(ReadOnlySpan<char> folded, string[] words)
    {
        foreach (string word in words)
        {
            if (folded.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Begins(ReadOnlySpan<char> folded, string[] beginnings)
    {
        foreach (string beginning in beginnings)
        {
            if (folded.StartsWith(beginning))
            {
                return true;
            }
        }

        return false;
    }
}
