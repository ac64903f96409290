using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>A question for all that a campaign stands for: « quelles sont vos priorités ? », « que ferez-vous, une fois élus ? ». Documents that list it answer; from others, the subjects are what can be shown.</summary>
internal static class WholeProgramme
{
    private const int Longest = 120;

    private const string Nouns = "(?:priorités?|positions?|propositions?|engagements?|promesses?|objectifs?|ambitions?|axes|idées|lignes|mesures|projets?|programmes?)";

    private static readonly Regex Noun = WholeMessage.Pattern("^" + Nouns + "$", RegexOptions.IgnoreCase);

    private static readonly Regex Pattern = WholeMessage.Pattern(
        @"^(?:(?:et|alors|mais)\s+)?(?:(?:quel(?:le)?s?\s+(?:est|sont|seront|seraient)|c['’]est\s+quoi|quid\s+de|donnez(?:-moi)?|présentez(?:-moi)?)\s+)?(?:(?:les|vos|tes|ses|leurs|le|votre|ton|son|leur)\s+)?(?:toutes\s+(?:les|vos|ses)\s+)?"
        + @"(?:(?:grandes?|grands|principales?|principaux|premières?|premiers)\s+)?" + Nouns
        + @"(?:\s+(?:politiques?|électora(?:l|les|ux)|(?:pour|de|durant|pendant)\s+(?:le|ce|son|votre|leur)\s+mandat|du\s+mandat|de\s+(?:campagne|(?:la|votre|sa)\s+(?:campagne|candidature))|(?:du|de\s+la|de\s+l['’]|d['’]|de)\s?(?:candidate?|pays|(?-i:\p{Lu}[\p{L}-]+))))?\s*[?!.…]*$",
        RegexOptions.IgnoreCase);

    private static readonly Regex Bare = WholeMessage.Pattern(@"^(?:(?:et|alors|mais)\s+)?(?:que\s+proposez-vous|qu['’]est-ce\s+que\s+vous\s+proposez)\s*[?!.…]*$", RegexOptions.IgnoreCase);

    private static readonly Regex Doing = WholeMessage.Pattern(
        @"^(?:(?:et|alors|mais)\s+)?(?:que|qu['’](?:est-ce\s+qu(?:e\s|['’]))?)\s*(?:(?:compte|comptez|comptent|veut|voulez|veulent)-(?:t-)?\p{L}+\s+faire|(?:fera|ferez|feront|ferait|feriez)\b[^,;]{0,40})\s*[?!.…]*$",
        RegexOptions.IgnoreCase);

    /// <summary>Whether a message asks for it by a verb alone, « que proposez-vous ? »: whatever a document proposes is no answer to it.</summary>
    public static bool IsBare(string message) => Bare.IsMatch(message.Trim());

    /// <summary>Whether a message asks for it.</summary>
    /// <param name="message">The message.</param>
    /// <param name="absent">Its words that no document holds: one that only asks, « promesses », is no subject that is missing.</param>
    public static bool IsAsked(string message, IReadOnlyList<string> absent) =>
        message.Length <= Longest && absent.All(word => Noun.IsMatch(word)) && (Pattern.IsMatch(message.Trim()) || IsBare(message) || (OnceElected.Without(message) is { } rest && Doing.IsMatch(rest)));
}
