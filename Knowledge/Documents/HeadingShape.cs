using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.Documents;

/// <summary>Tells a heading without markup from a sentence, by its shape alone.</summary>
internal static partial class HeadingShape
{
    private const int Longest = 120;
    private const int MostWords = 16;

    /// <summary>
    /// Short, opening with a capital, a digit or a quotation mark, and not closed like a sentence. A number or a letter
    /// may stand before it, a colon may close it.
    /// </summary>
    public static bool Matches(string shown)
    {
        if (shown.Length is 0 or > Longest || shown.Count(c => c == ' ') >= MostWords)
        {
            return false;
        }

        string text = shown[Number().Match(shown).Length..];
        char first = text[0];
        char last = text[^1];
        bool opens = char.IsUpper(first) || char.IsDigit(first) || first is '«' or '"' or '“';
        return opens && last is not ('.' or ';' or ',' or '…' or '>' or '<') && !text.Contains(". ", StringComparison.Ordinal) && text.Any(char.IsLetter);
    }

    [GeneratedRegex(@"^(?:(?:[0-9]{1,2}|[IVXLC]{1,6}|[A-Z])[.)]|[0-9]{1,2}(?:\.[0-9]{1,2})+\.?)\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
