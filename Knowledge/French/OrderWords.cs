using System.Collections.Frozen;

namespace CampaignBot.Knowledge.French;

/// <summary>The words that say which one of several something is: « premier », « troisième », « 3e », « dernier », « prochain ».</summary>
internal static class OrderWords
{
    /// <summary>What « dernier » counts as, which is no number.</summary>
    public const string Last = "dernier";

    /// <summary>What « prochain » counts as, which is no number.</summary>
    public const string Next = "prochain";

    // « 3e », « 10ème » are read as their digits and longer than these, by less than « deux cents » or « 2 300 ».
    private const int LongestEnding = 3;
    private const int MostDigits = 3;

    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["premier"] = "1",
        ["premiere"] = "1",
        ["second"] = "2",
        ["seconde"] = "2",
        ["centieme"] = "100",
        ["millieme"] = "1000",
        ["dernier"] = Last,
        ["derniere"] = Last,
        ["prochain"] = Next,
        ["prochaine"] = Next,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // « La caméra », « l’opéra » are no verbs to come.
    private static readonly FrozenSet<string> NoFuture = FrozenSet.Create(StringComparer.Ordinal, "camera", "opera", "agora", "cholera", "flora", "sierra", "front", "affront");

    private static readonly string[] Must = ["devr", "faudr", "pourr", "voudr"];

    private static readonly string[] Coming = ["prochain", "prevu", "attendu", "devra", "devront", "doit", "doivent"];

    /// <summary>Which one a word says, in digits where that is known, else as the word itself (« milliardième »); null for a word that says none.</summary>
    /// <param name="word">The word.</param>
    public static string? Of(FrenchToken word)
    {
        if (word.Folded.Length <= MostDigits && word.Folded.All(char.IsAsciiDigit))
        {
            return word.End - word.Start - word.Folded.Length is > 0 and <= LongestEnding ? word.Folded : null;
        }

        string one = word.Folded.TrimEnd('s');
        if (Words.TryGetValue(one, out string? place))
        {
            return place;
        }

        int digits = one.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 ? one.AsSpan(digits) is "e" or "eme" or "ieme" or "nd" or "nde" ? one[..digits] : null
            : one.EndsWith("ieme", StringComparison.Ordinal) ? FrenchNumbers.OtherForms(one).FirstOrDefault(one)
            : null;
    }

    /// <summary>Whether a word says that something is still to come: a verb of the future (« aura lieu »), « prévu », « attendu ».</summary>
    /// <param name="word">The word.</param>
    public static bool SaysToCome(FrenchToken word) => !word.IsName && (IsFuture(word) || Array.Exists(Coming, beginning => word.Folded.StartsWith(beginning, StringComparison.Ordinal)));

    /// <summary>Whether a word says that something will be, and not only that it must or can be (« devra », « pourra »).</summary>
    /// <param name="word">The word.</param>
    public static bool SaysWillBe(FrenchToken word) => !word.IsName && IsFuture(word) && !Array.Exists(Must, beginning => word.Folded.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Whether a word has the shape of a verb of the future (« aura », « voteront »).</summary>
    /// <param name="word">The word.</param>
    public static bool IsFuture(FrenchToken word) => word.Folded.Length > 3
        && (word.Folded.EndsWith("ra", StringComparison.Ordinal) || word.Folded.EndsWith("ront", StringComparison.Ordinal)) && !NoFuture.Contains(word.Folded);
}
