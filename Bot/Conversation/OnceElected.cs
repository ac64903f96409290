using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Conversation;

/// <summary>« S’il est élu », « une fois élue »: a condition that any question to a campaign may have, and no subject. What the documents say of other elections is no answer to it.</summary>
internal static partial class OnceElected
{
    private const int Longest = 300;

    /// <summary>A question without such a condition at its start or end; null where it has none, or nothing else.</summary>
    public static string? Without(string question) =>
        question.Length <= Longest && AtEitherEnd().Match(question) is { Success: true } condition && question.Remove(condition.Index, condition.Length).Trim() is var rest && rest.Any(char.IsLetter) ? rest : null;

    /// <summary>Whether a text itself says what holds on that condition.</summary>
    public static bool IsSaidIn(string text) => Anywhere().IsMatch(text);

    private const string Condition =
        @"(?:(?:s['’](?:il|elle|ils|elles|on)|si\s+(?:vous|tu|nous|elles?|on|(?:le\s|la\s|les\s|l['’]|votre\s|notre\s)?[\p{L}-]+))\s+(?:est|êtes|etes|es|sont|sommes|était|étiez|étaient|étions)\s+(?:bien\s+|finalement\s+)?[ée]lu(?:e|s|es)?"
        + @"|une\s+fois\s+[ée]lu(?:e|s|es)?|en\s+cas\s+(?:d['’][ée]lection|de\s+victoire))";

    [GeneratedRegex("^" + Condition + @"\s*,\s*|[\s,]+" + Condition + @"(?=[\s?!.…]*$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtEitherEnd();

    [GeneratedRegex(@"\b" + Condition + @"\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Anywhere();
}
