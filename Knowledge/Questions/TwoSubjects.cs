using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.Questions;

/// <summary>
/// Parts a question that names two subjects (« la position sur les sanctions et sur les femmes », « qu’est-ce que la CICA et où
/// est l’Expo ? »): the second part is read without the words that ask, which name no subject anyway.
/// </summary>
internal static partial class TwoSubjects
{
    /// <summary>The two questions, or null for a question of one subject.</summary>
    public static (string First, string Second)? Of(string question)
    {
        Match and = And().Match(question);
        return and.Success ? (question[..and.Index], question[(and.Index + and.Length)..]) : null;
    }

    // What stands before the second subject: a preposition, an article, a word that asks, or the end of a first question; or two words are all.
    [GeneratedRegex(@"(?<=^\s*\w+)\s+et\s+(?=\w+\W*$)|(?<=\w\W*)(?:[,\s]\s*(?:et|ainsi que)\s+(?=(?:sur|des?|du|d['’]|pour|contre|à|aux?|dans|envers|les?|la|l['’]|quel\w*|où|quand|comment|pourquoi|combien|qui|qu['’]|que)\b)|\?\s*(?:et\s+)?(?=\w))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex And();
}
