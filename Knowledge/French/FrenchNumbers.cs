using System.Globalization;

namespace CampaignBot.Knowledge.French;

/// <summary>
/// Reads numbers however they are written, in words, in digits or both: « 2,5 milliards » and « deux milliards et demi » become
/// <c>2500000000</c>, « dix pour cent » and « 10 % » become <c>10%</c>.
/// </summary>
/// <remarks>
/// A word that is a number by itself (« dix », « vingtième ») stays a word, because so many of them count nothing; a question
/// finds its digits by <see cref="OtherForms"/>.
/// </remarks>
internal static class FrenchNumbers
{
    private const int Hundred = 100;
    private const int Thousand = 1000;
    private const decimal Largest = 1_000_000_000_000_000;

    private static readonly Dictionary<string, int> Small = Table<int>(
    [
        ("zero", 0), ("un", 1), ("une", 1), ("deux", 2), ("trois", 3), ("quatre", 4), ("cinq", 5), ("six", 6), ("sept", 7), ("huit", 8), ("neuf", 9),
        ("dix", 10), ("onze", 11), ("douze", 12), ("treize", 13), ("quatorze", 14), ("quinze", 15), ("seize", 16),
        ("vingt", 20), ("vingts", 20), ("trente", 30), ("quarante", 40), ("cinquante", 50), ("soixante", 60),
        ("septante", 70), ("huitante", 80), ("octante", 80), ("nonante", 90),
    ]);

    private static readonly Dictionary<string, int> Ordinals = Table<int>(
    [
        ("unieme", 1), ("deuxieme", 2), ("troisieme", 3), ("quatrieme", 4), ("cinquieme", 5), ("sixieme", 6), ("septieme", 7), ("huitieme", 8),
        ("neuvieme", 9), ("dixieme", 10), ("onzieme", 11), ("douzieme", 12), ("treizieme", 13), ("quatorzieme", 14), ("quinzieme", 15), ("seizieme", 16),
        ("vingtieme", 20), ("trentieme", 30), ("quarantieme", 40), ("cinquantieme", 50), ("soixantieme", 60),
    ]);

    private static readonly Dictionary<string, decimal> Scales = Table<decimal>(
    [
        ("million", 1_000_000), ("millions", 1_000_000), ("milliard", 1_000_000_000), ("milliards", 1_000_000_000),
    ]);

    private static readonly Dictionary<string, string[]> Words = Small.Concat(Ordinals)
        .Where(word => word.Key is not ("un" or "une" or "unieme" or "vingts"))
        .GroupBy(word => word.Value)
        .ToDictionary(group => group.Key.ToString(CultureInfo.InvariantCulture), group => group.Select(word => word.Key).ToArray(), StringComparer.Ordinal);

    /// <summary>The other ways to write a number of one word, as folded words; none for any other word.</summary>
    public static IEnumerable<string> OtherForms(string folded) =>
        Words.TryGetValue(folded, out string[]? words) ? words
        : folded is not ("un" or "une") && (Small.TryGetValue(folded, out int value) || Ordinals.TryGetValue(folded, out value)) ? [value.ToString(CultureInfo.InvariantCulture)]
        : [];

    /// <summary>Whether a word of a longer number is worth finding by itself: the digits of a percentage, and what is counted in (« millions »).</summary>
    public static bool StaysReadable(FrenchToken token, string digits) => Scales.ContainsKey(token.Folded) || (token.IsNumber && digits.EndsWith('%'));

    /// <summary>The number that opens at a word.</summary>
    /// <param name="tokens">The words of the text.</param>
    /// <param name="from">Index of the word.</param>
    /// <param name="text">The text: words of one number have but a space, a hyphen or a decimal comma between them.</param>
    /// <returns>How many words it takes, where it ends in the text and how it is written in digits; null when the word stands as it is.</returns>
    public static (int Length, int End, string Digits)? At(List<FrenchToken> tokens, int from, string text)
    {
        if (!Opens(tokens[from]))
        {
            return null;
        }

        (int length, decimal value) = Value(tokens, from, text);
        if (length == 0)
        {
            return null;
        }

        string digits = value.ToString("0.############", CultureInfo.InvariantCulture).Replace('.', ',');
        return Percentage(tokens, from + length, text) is { } percentage ? (percentage.Next - from, percentage.End, digits + "%")
            : length > 1 ? (length, tokens[from + length - 1].End, digits)
            : null;
    }

    private static Dictionary<string, T> Table<T>((string Word, T Value)[] words) => words.ToDictionary(word => word.Word, word => word.Value, StringComparer.Ordinal);

    private static bool Opens(FrenchToken token) =>
        !token.IsVariant && (token.IsNumber || Small.ContainsKey(token.Folded) || token.Folded is "cent" or "mille");

    private static (int Length, decimal Value) Value(List<FrenchToken> tokens, int from, string text)
    {
        int length = 0;
        decimal value = 0;
        while (true)
        {
            (int taken, decimal part) = BelowMillion(tokens, from + length, text);
            int next = from + length + taken;
            if (taken == 0 || (length > 0 && !Follows(tokens, from + length, text)))
            {
                return (length, value);
            }

            if (!Follows(tokens, next, text) || !Scales.TryGetValue(tokens[next].Folded, out decimal scale))
            {
                return length == 0 || part == decimal.Truncate(part) ? (length + taken, value + part) : (length, value);
            }

            // « Un million et demi. »
            bool half = IsNext(tokens, next + 1, text, "et") && IsNext(tokens, next + 2, text, "demi");
            value += (part + (half ? 0.5m : 0)) * scale;
            length += taken + (half ? 3 : 1);
            if (from + length >= tokens.Count || !Opens(tokens[from + length]) || tokens[from + length].IsNumber)
            {
                return (length, value);
            }
        }
    }

    private static (int Length, decimal Value) BelowMillion(List<FrenchToken> tokens, int from, string text)
    {
        if (from < tokens.Count && tokens[from].IsNumber)
        {
            return Digits(tokens, from, text);
        }

        int length = 0;
        int thousands = 0;
        int value = 0;
        for (int at = from; at < tokens.Count && (at == from || Follows(tokens, at, text)); at++)
        {
            string word = tokens[at].Folded;
            if (word == "et" && value % 10 == 0 && value > 0 && Follows(tokens, at + 1, text) && tokens[at + 1].Folded is "un" or "une" or "onze" or "unieme" or "onzieme")
            {
                continue;
            }

            if (word == "mille" && thousands == 0)
            {
                thousands = Math.Max(1, value) * Thousand;
                value = 0;
            }
            else if (Add(word, value, length > 0) is { } sum)
            {
                value = sum;
            }
            else
            {
                break;
            }

            length = at - from + 1;
            if (Ordinals.ContainsKey(word))
            {
                break;
            }
        }

        return (length, thousands + value);
    }

    private static int? Add(string word, int before, bool goesOn)
    {
        if (word is "cent" or "cents")
        {
            return before is > 1 and < 10 ? before * Hundred : before == 0 ? Hundred : null;
        }

        if (!Small.TryGetValue(word, out int value) && !(goesOn && Ordinals.TryGetValue(word, out value)))
        {
            return null;
        }

        int rest = before % Hundred;
        bool isEighty = rest == 4 && value == 20;
        bool takesTeens = rest is 60 or 80;
        bool fits = rest == 0 || (value is > 0 and < 10 && rest % 10 == 0) || (takesTeens && value is >= 10 and < 20) || (rest is 10 or 70 or 90 && value is >= 7 and < 10);
        return isEighty ? before + 76 : fits ? before + value : null;
    }

    // « 2,5 », « 30 mille ».
    private static (int Length, decimal Value) Digits(List<FrenchToken> tokens, int from, string text)
    {
        if (!decimal.TryParse(tokens[from].Folded.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) || value > Largest)
        {
            return (0, 0);
        }

        return IsNext(tokens, from + 1, text, "mille") ? (2, value * Thousand) : (1, value);
    }

    // The sign or the words after a number: the word that follows them and where they end.
    private static (int Next, int End)? Percentage(List<FrenchToken> tokens, int next, string text)
    {
        if (AfterSpace(text, tokens[next - 1].End) is { } sign && text[sign] == '%')
        {
            return (next, sign + 1);
        }

        if (IsNext(tokens, next, text, "pourcent"))
        {
            return (next + 1, tokens[next].End);
        }

        bool isPerHundred = IsNext(tokens, next, text, "pour") && (IsNext(tokens, next + 1, text, "cent") || IsNext(tokens, next + 1, text, "100"));
        return isPerHundred && !IsNext(tokens, next + 2, text, "mille") ? (next + 2, tokens[next + 1].End) : null;
    }

    private static int? AfterSpace(string text, int end)
    {
        int at = end;
        while (at < text.Length && text[at] is ' ' or '\u00A0' or '\u202F')
        {
            at++;
        }

        return at < text.Length ? at : null;
    }

    private static bool IsNext(List<FrenchToken> tokens, int at, string text, string folded) => Follows(tokens, at, text) && tokens[at].Folded == folded;

    private static bool Follows(List<FrenchToken> tokens, int at, string text)
    {
        if (at >= tokens.Count || tokens[at].IsVariant || tokens[at].Start < tokens[at - 1].End)
        {
            return false;
        }

        foreach (char c in text.AsSpan(tokens[at - 1].End..tokens[at].Start))
        {
            if (!char.IsWhiteSpace(c) && !FrenchFolding.IsHyphen(c))
            {
                return false;
            }
        }

        return true;
    }
}
