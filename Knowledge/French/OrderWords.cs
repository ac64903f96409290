using System.Collections.Frozen;
using System.Globalization;

namespace CampaignBot.Knowledge.French;

/// <summary>The words that say which one of several something is: « premier », « troisième », « 3e », « dernier », « prochain ».</summary>
internal static class OrderWords
{
    /// <summary>What « dernier » counts as, which is no number.</summary>
    public const int Last = -1;

    /// <summary>What « prochain » counts as, which is no number.</summary>
    public const int Next = -2;

    private static readonly FrozenDictionary<string, int> Words = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["premier"] = 1,
        ["premiere"] = 1,
        ["1er"] = 1,
        ["1ere"] = 1,
        ["second"] = 2,
        ["seconde"] = 2,
        ["dernier"] = Last,
        ["derniere"] = Last,
        ["prochain"] = Next,
        ["prochaine"] = Next,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // « La caméra », « l’opéra » are no verbs to come.
    private static readonly FrozenSet<string> NoFuture = FrozenSet.Create(StringComparer.Ordinal, "camera", "opera", "agora", "cholera", "flora", "sierra", "front", "affront");

    private static readonly string[] Coming = ["prochain", "prevu", "attendu", "devra", "devront", "doit", "doivent"];

    /// <summary>Which one a folded word says; null for a word that says none.</summary>
    /// <param name="folded">The word.</param>
    public static int? Of(string folded)
    {
        string one = folded.TrimEnd('s');
        if (Words.TryGetValue(one, out int place))
        {
            return place;
        }

        int digits = one.AsSpan().IndexOfAnyExceptInRange('0', '9');
        return digits > 0 ? one.AsSpan(digits) is "e" or "eme" or "ieme" or "nd" or "nde" ? int.Parse(one.AsSpan(0, digits), CultureInfo.InvariantCulture) : null
            : one.EndsWith("ieme", StringComparison.Ordinal) && FrenchNumbers.OtherForms(one).FirstOrDefault() is { } number ? int.Parse(number, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>Whether a word says that something is still to come: a verb of the future (« aura lieu »), « prévu », « attendu ».</summary>
    /// <param name="word">The word.</param>
    public static bool SaysToCome(FrenchToken word) => !word.IsName && (IsFuture(word) || Array.Exists(Coming, beginning => word.Folded.StartsWith(beginning, StringComparison.Ordinal)));

    /// <summary>Whether a word has the shape of a verb of the future (« aura », « voteront »).</summary>
    /// <param name="word">The word.</param>
    public static bool IsFuture(FrenchToken word) => word.Folded.Length > 3
        && (word.Folded.EndsWith("ra", StringComparison.Ordinal) || word.Folded.EndsWith("ront", StringComparison.Ordinal)) && !NoFuture.Contains(word.Folded);
}
