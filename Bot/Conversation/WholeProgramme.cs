using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>A question for all that a campaign stands for: « quelles sont vos priorités ? », « que ferez-vous, une fois élus ? ». Documents that list it answer; from others, the subjects are what can be shown.</summary>
internal static class WholeProgramme
{
    private static readonly Regex Pattern = WholeMessage.Pattern(
        @"^(?:(?:et|alors|mais)\s+)?(?:(?:quel(?:le)?s?\s+(?:est|sont|seront|seraient)|c['’]est\s+quoi|quid\s+de|donnez(?:-moi)?|présentez(?:-moi)?)\s+)?(?:(?:les|vos|tes|ses|leurs|le|votre|ton|son|leur)\s+)?(?:toutes\s+(?:les|vos|ses)\s+)?"
        + @"(?:(?:grandes?|grands|principales?|principaux|premières?|premiers)\s+)?(?:priorités?|positions?|propositions?|engagements?|promesses|objectifs?|ambitions|axes|idées|lignes|mesures|projets?|programme)"
        + @"(?:\s+(?:politiques?|électora(?:l|les|ux)|de\s+(?:campagne|(?:la|votre|sa)\s+(?:campagne|candidature))|(?:du|de\s+la|de\s+l['’]|d['’]|de)\s?(?:candidate?|pays|(?-i:\p{Lu}[\p{L}-]+))))?\s*[?!.…]*$",
        RegexOptions.IgnoreCase);

    private static readonly Regex Doing = WholeMessage.Pattern(
        @"^(?:(?:et|alors|mais)\s+)?(?:que|qu['’](?:est-ce\s+qu(?:e\s|['’]))?)\s*(?:(?:compte|comptez|comptent|veut|voulez|veulent)-(?:t-)?\p{L}+\s+faire|(?:fera|ferez|feront|ferait|feriez)\b[^,;]{0,40})\s*[?!.…]*$",
        RegexOptions.IgnoreCase);

    /// <summary>Whether a message asks for it.</summary>
    public static bool IsAsked(string message) =>
        Pattern.IsMatch(message.Trim()) || (OnceElected.Without(message) is { } rest && Doing.IsMatch(rest));
}
