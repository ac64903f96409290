using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.French;

/// <summary>
/// Recognises a sentence that says what somebody else wants or thinks: « La France propose de suspendre le veto. » before « Le pays examine cette idée. »,
/// alone, reads as the position of whoever publishes it.
/// </summary>
internal static partial class Attribution
{
    /// <summary>Whether a sentence says the stance of somebody whom it names, and who is not the campaign.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="isCampaign">Whether a word is the name whose campaign it is.</param>
    public static bool IsOthers(string sentence, Predicate<string> isCampaign) =>
        Stance().Match(sentence) is { Success: true } stance && !Word().Matches(stance.Groups["who"].Value).Any(word => isCampaign(word.Value));

    // The subject is named, not « nous », « elle » or « on »; « la demande » has no subject but its article.
    [GeneratedRegex(
        @"^(?>[^\p{L}\p{N}]*)(?!(?i:nous|je|on|ils?|elles?|notre|nos|mon|ma|mes|ce|cela|ceci|c['’]|dans|pour|en|au|aux|à|de|des|du|depuis|selon|si|afin)\b)(?<who>\p{Lu}\p{L}*(?:['’]\p{L}+)?(?:[ \u00A0-][\p{L}'’-]+){0,6}?) (?:ne |n['’]|se |s['’]|y )*"
        + @"(?<!^L[ae] |^Les |^Une? )(?:(?:propos|demand|réclam|rejett|regrett|souhait|refus|critiqu|condamn|préconis|recommand|appell|pens|estim|jug|approuv|accus|dénonc|oppos|exig|prôn)(?:e|ent|ait|aient)|v(?:eut|eulent|oudrait|oudraient)|défend(?:ent)?|plaid(?:e|ent)|soutien(?:t|nent)|crai(?:nt|gnent))\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Stance();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
