using System.Collections.Frozen;
using System.Text.RegularExpressions;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Bot.Conversation;

/// <summary>Words that the bot does not repeat, although no document holds them.</summary>
internal static partial class RudeWords
{
    private const int LongestHate = 8;

    private static readonly FrozenSet<string> Stems = new[]
    {
        "con", "connard", "connasse", "connerie", "salaud", "salope", "salopard", "putain", "pute", "merde", "merdique", "enculé", "encule", "bordel",
        "foutre", "chier", "chiant", "bâtard", "batard", "débile", "debile", "crétin", "cretin", "abruti", "imbécile", "imbecile", "idiot", "idiote",
        "stupide", "bite", "couille", "cul", "pd", "pédé", "nègre", "bougnoule", "youpin", "nique", "niquer", "gueule", "ordure", "conne", "nul", "nulle",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What an insult is made of besides.
    private static readonly FrozenSet<string> Around = FrozenSet.ToFrozenSet(
        [
            "tu", "t", "es", "toi", "vous", "etes", "c", "ce", "est", "espece", "bande", "de", "d", "des", "du", "un", "une", "le", "la", "les", "sale", "gros", "grosse", "pauvre", "petit",
            "petite", "vieux", "vraiment", "trop", "si", "qu", "quel", "quelle", "mais", "et", "bien", "va", "te", "faire", "ta", "ferme", "fils", "mere", "je", "emmerde", "bot", "robot",
        ],
        StringComparer.Ordinal);

    // What nobody defends: to wish it an end insults nobody.
    private const string Evil = "(?! ((toutes?|tous) )?(la |l |le |les |cette |ces )?(guerres?|bombes?|armes?|essais|nucleaire|missiles?|terrorisme|injustices?|inegalites|misere|pauvrete|faim|famine|corruption|violences?|torture|esclavage|racisme|antisemitisme|sexisme|haine|dictatures?|tyrannie|trafics?|censure|colonialisme|drogues?|pollution|maladies?)\\b)";

    // « Mort à … », « sales … », « heil … »: it insults whoever is named.
    private static readonly Regex Hate = WholeMessage.Pattern(
        "^((espece de|bande de|ces|les|vous etes( tous)?( des)?) )?((a )?mort (a|au|aux)" + Evil + "|heil|sieg heil|sales?|sous hommes?|dehors les|degage[zr]?|(va|allez) (te|vous) faire)( \\w+)*$");

    // « À bas les sanctions » is a slogan; « à bas les Russes » is aimed at who they are.
    [GeneratedRegex(
        @"^[^\p{L}]*[aà]\s+bas\s+(?:tou(?:s|tes)\s+)?les\s+(?:(?-i:\p{Lu}\p{Ll})\p{L}+|juifs|juives|arabes|musulmans|musulmanes|chrétiens|chrétiennes|noirs|noires|blancs|blanches|immigrés|immigrées|migrants|migrantes|étrangers|étrangères|réfugiés|réfugiées|homosexuels|homosexuelles|femmes|hommes)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DownWithPeople();

    // « À bas Poutine »: what stands without an article is a name. « À bas Israël », « à bas les russes »: a country or those who are of it, however they are typed.
    [GeneratedRegex(@"^[^\p{L}]*[aà]\s+bas\s+(?<name>(?!(?:Tous|Toutes|Toute|Tout|Les|Cette|Ces|Cet|Ce|Cela|Ça)\b)(?-i:\p{Lu}\p{Ll})[\p{L}-]+|(?:(?:tous\s+|toutes\s+)?les\s+|ces\s+|la\s+|le\s+|l['’]\s*)?(?<country>[\p{L}-]+))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DownWith();

    private static bool IsAgainstSomebody(string message) => DownWithPeople().IsMatch(message)
        || (DownWith().Match(message) is { Success: true } against && (!against.Groups["country"].Success || Countries.Contains(FoldedMessage.Of(against.Groups["country"].Value).Replace(' ', '-'), string.Empty)));

    /// <summary>Whether a message is an insult and nothing else, whomever it names.</summary>
    public static bool Are(string message)
    {
        string folded = FoldedMessage.Of(message);
        string[] words = folded.Split(' ');
        return (words.Any(IsRude) && words.All(word => IsRude(word) || Around.Contains(word)))
            || (!message.Contains('?', StringComparison.Ordinal) && words.Length <= LongestHate && (Hate.IsMatch(folded) || IsAgainstSomebody(message) || IsSaidOfSomebody(words)));
    }

    // « X est un connard »
    private static bool IsSaidOfSomebody(string[] words) => words.Length > 2 && IsRude(words[^1]) && words.Any(word => word is "est" or "sont" or "etes");

    /// <summary>The words that can be shown to the person who typed them.</summary>
    public static IReadOnlyList<string> Without(IReadOnlyList<string> words) =>
        [.. words.Where(word => !IsRude(word))];

    private static bool IsRude(string word) => Stems.Contains(word) || (word.EndsWith('s') && Stems.Contains(word[..^1]));
}
