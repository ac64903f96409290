using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.Questions;

/// <summary>
/// Parts a question that names two subjects the same way (« la position sur les sanctions et sur les femmes »): the second part is
/// read without the words that ask, which name no subject anyway.
/// </summary>
internal static partial class TwoSubjects
{
    /// <summary>The two questions, or null for a question of one subject.</summary>
    public static (string First, string Second)? Of(string question)
    {
        Match match = Repeated().Match(question);
        return match.Success ? (question[..match.Groups["and"].Index], question[(match.Groups["and"].Index + match.Groups["and"].Length)..]) : null;
    }

    // The same preposition before both.
    [GeneratedRegex(@"\b(?<word>sur|de|du|des|pour|contre|à|au|aux|dans|envers)\s.+?(?<and>[,\s]+(?:et|ainsi que)\s+)\k<word>\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Repeated();
}
