using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>What a word of a passage can tell a question that asks for a date, a number, a name or a cause.</summary>
[Flags]
internal enum WordKinds : byte
{
    /// <summary>Nothing of the kind.</summary>
    None = 0,

    /// <summary>A number in digits or letters.</summary>
    Number = 1,

    /// <summary>A year or a month.</summary>
    Date = 2,

    /// <summary>Written like a proper noun or an acronym.</summary>
    Name = 4,

    /// <summary>A word that announces a cause or an aim.</summary>
    Cause = 8,
}

/// <summary>Tells the kinds of a word.</summary>
internal static class WordKindsReader
{
    private static readonly HashSet<string> Months = new(StringComparer.Ordinal)
    {
        "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre", "siecle",
    };

    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal)
    {
        "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize", "vingt", "trente", "quarante",
        "cinquante", "soixante", "cent", "cents", "mille", "million", "millions", "milliard", "milliards", "moitie", "tiers", "quart", "douzaine", "dizaine", "centaine",
    };

    private static readonly HashSet<string> Causes = new(StringComparer.Ordinal)
    {
        "car", "parce", "puisque", "puisqu", "afin", "pour", "cause", "raison", "raisons", "grace", "but", "visant", "vise", "permet", "permettre", "suite",
        "ainsi", "consequence", "faute", "objectif",
    };

    /// <summary>Whether a word tells how many or how much: a number that is no year.</summary>
    public static bool IsQuantity(this WordKinds kinds) => (kinds & (WordKinds.Number | WordKinds.Date)) == WordKinds.Number;

    /// <summary>The kinds of a word.</summary>
    public static WordKinds Of(FrenchToken token)
    {
        WordKinds kinds = token.IsName ? WordKinds.Name : WordKinds.None;
        if (token.IsNumber)
        {
            bool isYear = token.Folded is ['1' or '2', _, _, _] && token.Folded.All(char.IsAsciiDigit);
            return kinds | (isYear ? WordKinds.Number | WordKinds.Date : WordKinds.Number);
        }

        kinds |= Numbers.Contains(token.Folded) ? WordKinds.Number : WordKinds.None;
        kinds |= Months.Contains(token.Folded) ? WordKinds.Date : WordKinds.None;
        return kinds | (Causes.Contains(token.Folded) ? WordKinds.Cause : WordKinds.None);
    }
}
