namespace CampaignBot.Knowledge.Documents;

/// <summary>Tells a heading without markup from a sentence, by its shape alone.</summary>
internal static class HeadingShape
{
    private const int Longest = 120;
    private const int MostWords = 16;

    /// <summary>
    /// Short, opening with a capital, a digit or a quotation mark, and not closed like a sentence. A colon may close it.
    /// </summary>
    public static bool Matches(string shown)
    {
        if (shown.Length is 0 or > Longest || shown.Count(c => c == ' ') >= MostWords)
        {
            return false;
        }

        char first = shown[0];
        char last = shown[^1];
        bool opens = char.IsUpper(first) || char.IsDigit(first) || first is '«' or '"' or '“';
        return opens && last is not ('.' or ';' or ',' or '…' or '>' or '<') && !shown.Contains(". ", StringComparison.Ordinal) && shown.Any(char.IsLetter);
    }
}
