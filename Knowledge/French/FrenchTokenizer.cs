using System.Globalization;
using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.French;

/// <summary>
/// Cuts a French text into words: the one analysis that both the index and the questions go through.
/// </summary>
/// <remarks>
/// Elided articles are dropped and offsets stand on the word itself; « n' » stays, as <c>ne</c>, because it reverses a
/// position. Dotted capitals, numbers, percentages and resolution numbers become one word however they are written.
/// </remarks>
internal static partial class FrenchTokenizer
{
    // What is longer is no word, and more than Lucene takes; it is known by its beginning.
    private const int LongestWord = 255;

    private static readonly HashSet<string> Elided = new(StringComparer.Ordinal)
    {
        "l", "d", "j", "m", "t", "s", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
    };

    private static readonly HashSet<string> KeptWhole = new(StringComparer.Ordinal)
    {
        "aujourd'hui", "quelqu'un", "quelqu'une", "prud'homme", "prud'hommes", "presqu'ile",
    };

    private static readonly HashSet<string> JoinedPrefixes = new(StringComparer.Ordinal)
    {
        "non", "anti", "contre", "inter", "co", "sous", "sur", "multi", "post", "pre", "ex", "extra", "micro", "auto",
    };

    private static readonly string[] Months =
    [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];

    /// <summary>The words of a text, in order.</summary>
    /// <param name="text">Any text; what is neither letter nor digit parts words.</param>
    public static List<FrenchToken> Tokenize(string text)
    {
        var tokens = new List<FrenchToken>();
        int i = 0;
        while (i < text.Length)
        {
            if (!IsWordStart(text, i))
            {
                i++;
                continue;
            }

            i = ReadNumber(text, i, tokens)
                ?? ReadDottedCapitals(text, i, tokens)
                ?? ReadRoman(text, i, tokens)
                ?? ReadWord(text, i, tokens);
        }

        return JoinNumbers(tokens, text);
    }

    // A number of several words becomes one; what it counts in (« millions ») and its digits stay beside it as second readings.
    private static List<FrenchToken> JoinNumbers(List<FrenchToken> tokens, string text)
    {
        List<FrenchToken>? joined = null;
        for (int i = 0; i < tokens.Count;)
        {
            if (FrenchNumbers.At(tokens, i, text) is not { } number)
            {
                joined?.Add(tokens[i]);
                i++;
                continue;
            }

            joined ??= [.. tokens.Take(i)];
            Add(joined, tokens[i].Start, number.End, number.Digits, false);
            joined.AddRange(tokens.Skip(i).Take(number.Length).Where(token => FrenchNumbers.StaysReadable(token, number.Digits)).Select(token => token with { IsVariant = true }));
            i += number.Length;
        }

        return joined ?? tokens;
    }

    private static int? ReadNumber(string text, int start, List<FrenchToken> tokens)
    {
        if (!char.IsAsciiDigit(text[start]))
        {
            return null;
        }

        Match match = NumericDate().Match(text, start);
        if (match.Success && Month(match.Groups[2].ValueSpan) is { } month)
        {
            int end = start + match.Length;
            Add(tokens, start, end, match.Groups[1].Value.TrimStart('0'), false);
            Add(tokens, start, end, month, false);
            Add(tokens, start, end, match.Groups[3].Value, false);
            return end;
        }

        match = ResolutionNumber().Match(text, start);
        if (match.Success)
        {
            Add(tokens, start, start + match.Length, match.Groups[1].Value + "/" + match.Groups[2].Value, false);
            return start + match.Length;
        }

        match = Fraction().Match(text, start);
        if (match.Success)
        {
            string whole = string.Concat(match.Groups[1].Value.Where(char.IsAsciiDigit));
            Add(tokens, start, start + match.Length, whole + "," + match.Groups[2].Value, false);
            return start + match.Length;
        }

        match = GroupedDigits().Match(text, start);
        if (match.Success)
        {
            Add(tokens, start, start + match.Length, string.Concat(match.Value.Where(char.IsAsciiDigit)), false);
            return start + match.Length;
        }

        match = Ordinal().Match(text, start);
        if (match.Success)
        {
            Add(tokens, start, start + match.Length, match.Groups[1].Value, false);
            return start + match.Length;
        }

        return null;
    }

    private static string? Month(ReadOnlySpan<char> digits) =>
        int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month ? Months[month - 1] : null;

    private static int? ReadDottedCapitals(string text, int start, List<FrenchToken> tokens)
    {
        if (!char.IsUpper(text[start]) || start + 1 >= text.Length || text[start + 1] != '.')
        {
            return null;
        }

        Match match = DottedCapitals().Match(text, start);
        if (!match.Success)
        {
            return null;
        }

        int end = start + match.Length;
        Add(tokens, start, end, string.Concat(match.Value.Where(char.IsLetter)), true);
        return end;
    }

    // « XXe siècle » is « 20e siècle ».
    private static int? ReadRoman(string text, int start, List<FrenchToken> tokens)
    {
        if (!MayOpenRoman(text, start))
        {
            return null;
        }

        Match match = RomanOrdinal().Match(text, start);
        if (!match.Success || RomanNumerals.Read(match.Groups[1].Value) is not { } value)
        {
            return null;
        }

        Add(tokens, start, start + match.Length, value.ToString(CultureInfo.InvariantCulture), false);
        return start + match.Length;
    }

    // Most words show it in two letters that they are no numeral with its ending; letters beyond ASCII are left to the pattern.
    private static bool MayOpenRoman(string text, int start) =>
        start + 1 < text.Length
        && (text[start] is 'I' or 'V' or 'X' or 'L' or 'C' or 'i' or 'v' or 'x' or 'l' or 'c' || !char.IsAscii(text[start]))
        && (text[start + 1] is 'I' or 'V' or 'X' or 'L' or 'C' or 'i' or 'v' or 'x' or 'l' or 'c' or 'e' or 'r' || !char.IsAscii(text[start + 1]));

    private static int ReadWord(string text, int start, List<FrenchToken> tokens)
    {
        int end = RunEnd(text, start);
        if (end < text.Length - 1 && FrenchFolding.IsApostrophe(text[end]) && IsWordStart(text, end + 1))
        {
            int wholeEnd = RunEnd(text, end + 1);
            string head = FrenchFolding.Exact(text.AsSpan(start, end - start));
            string whole = head + "'" + FrenchFolding.Exact(text.AsSpan(end + 1, wholeEnd - end - 1));
            if (KeptWhole.Contains(FrenchFolding.Fold(whole)))
            {
                Add(tokens, start, wholeEnd, whole.Replace("'", string.Empty, StringComparison.Ordinal), false);
                return wholeEnd;
            }

            if (head == "n")
            {
                Add(tokens, start, end, "ne", false);
            }
            else if (!Elided.Contains(head))
            {
                AddWord(text, start, end, tokens);
            }

            return end + 1;
        }

        if (MayBeInclusive(text, end) && Inclusive().Match(text, start) is { Success: true } inclusive)
        {
            return ReadInclusive(text, start, inclusive, tokens);
        }

        AddWord(text, start, end, tokens);
        AddJoined(text, start, end, tokens);
        return end;
    }

    private static bool MayBeInclusive(string text, int end) =>
        end < text.Length && (text[end] is '·' or '•' or '‧' or '.' || FrenchFolding.IsApostrophe(text[end]));

    // « citoyen·ne·s » is read as both « citoyen » and « citoyenne ».
    private static int ReadInclusive(string text, int start, Match match, List<FrenchToken> tokens)
    {
        int end = start + match.Length;
        string head = match.Groups[1].Value;
        string suffix = match.Groups[2].Value;
        Add(tokens, start, end, head, IsCapital(text, start));
        string other = suffix switch
        {
            "trice" or "trices" when head.EndsWith("teur", StringComparison.Ordinal) => head[..^4] + suffix,
            "euse" or "euses" when head.EndsWith("eur", StringComparison.Ordinal) => head[..^3] + suffix,
            _ => head + suffix,
        };
        Add(tokens, start, end, other, false, isVariant: true);
        return end;
    }

    private static void AddJoined(string text, int start, int end, List<FrenchToken> tokens)
    {
        if (end >= text.Length - 1 || !FrenchFolding.IsHyphen(text[end]) || !IsWordStart(text, end + 1))
        {
            return;
        }

        string head = tokens[^1].Folded;
        if (JoinedPrefixes.Contains(head))
        {
            int tail = RunEnd(text, end + 1);
            string joined = string.Concat(text.AsSpan(start, end - start), text.AsSpan(end + 1, tail - end - 1));
            Add(tokens, start, tail, joined, false, isVariant: true);
        }
    }

    private static void AddWord(string text, int start, int end, List<FrenchToken> tokens) =>
        Add(tokens, start, end, text.AsSpan(start, end - start), IsCapital(text, start) && !OpensSentence(text, start, end));

    private static void Add(List<FrenchToken> tokens, int start, int end, ReadOnlySpan<char> word, bool isName, bool isVariant = false)
    {
        string exact = FrenchFolding.Exact(word[..Math.Min(word.Length, LongestWord)]);
        if (exact.Length == 0)
        {
            return;
        }

        string folded = FrenchFolding.Fold(exact);
        tokens.Add(new FrenchToken(start, end, exact, folded, FrenchStemmer.Stem(folded), isName, isVariant));
    }

    private static bool IsCapital(string text, int start) => char.IsUpper(text[start]);

    // A capital that opens a sentence says nothing, unless the whole word is in capitals (an acronym).
    private static bool OpensSentence(string text, int start, int end)
    {
        if (end - start >= 2 && text.AsSpan(start, end - start).IndexOfAnyInRange('a', 'z') < 0)
        {
            return false;
        }

        int before = start - 1;
        while (before >= 0 && (char.IsWhiteSpace(text[before]) || text[before] is '«' or '"' or '(' or '“'))
        {
            before--;
        }

        return before < 0 || text[before] is '.' or '!' or '?' or '…';
    }

    // U+02BC is an apostrophe to people and a letter to Unicode.
    private static bool IsWordStart(string text, int i) => IsWordPart(text[i]);

    private static bool IsWordPart(char c) => char.IsLetterOrDigit(c) && !FrenchFolding.IsApostrophe(c);

    private static int RunEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && (IsWordPart(text[end]) || IsInside(text[end])))
        {
            end++;
        }

        return end;
    }

    private static bool IsInside(char c) =>
        FrenchFolding.IsInvisible(c) || (c >= 0x300 && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);

    [GeneratedRegex(@"\G(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex NumericDate();

    [GeneratedRegex(@"\G(\d{1,4})[ \u00A0\u202F]?/[ \u00A0\u202F]?(\d{1,4})(?![\d/])", RegexOptions.CultureInvariant)]
    private static partial Regex ResolutionNumber();

    [GeneratedRegex(@"\G[0-9]{1,3}(?:[ \u00A0\u202F.][0-9]{3})+(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex GroupedDigits();

    // « 2,5 » and « 2.5 », but neither « 1.000 » nor a list or a version of many parts.
    [GeneratedRegex(@"\G(?<![0-9][.,])([0-9]{1,3}(?:[ \u00A0\u202F][0-9]{3})+|[0-9]+)(?:,|\.(?![0-9]{3}(?![0-9])))([0-9]+)(?![0-9]|[.,/][0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Fraction();

    // A lone « C » or « L » before « e » is a word. In small letters only what stands before « siècle » is a numeral.
    [GeneratedRegex(@"\G([IVX]|[IVXLC]{2,}|(?i:[ivxlc]+(?=(?:e|[eè]me|ᵉ)\s+si[eè]cle)))(?:er|ère|re|e|[eè]me|ᵉʳ|ᵉ)(?![\p{L}\p{M}])", RegexOptions.CultureInvariant)]
    private static partial Regex RomanOrdinal();

    [GeneratedRegex(@"\G([0-9]+)(?:er|ère|ere|re|e|ème|eme|nd|nde)(?!\p{L})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\G\p{Lu}(?:\.[ \u00A0\u202F]?\p{Lu}(?!\p{L}))+\.?", RegexOptions.CultureInvariant)]
    private static partial Regex DottedCapitals();

    [GeneratedRegex(@"\G(\p{L}{3,})[·•‧.](e|ne|le|se|te|ère|trice|euse)(?:[·•‧.]?s)?(?![\p{L}·•‧])", RegexOptions.CultureInvariant)]
    private static partial Regex Inclusive();
}
