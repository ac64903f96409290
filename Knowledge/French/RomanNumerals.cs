namespace CampaignBot.Knowledge.French;

/// <summary>Reads Roman numerals.</summary>
internal static class RomanNumerals
{
    private static readonly (string Digits, int Value)[] Parts =
    [
        ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
    ];

    /// <summary>The value of a numeral below 400 in either case, or null for letters that are none (« VL », « IIII »).</summary>
    public static int? Read(string letters)
    {
        string numeral = letters.ToUpperInvariant();
        int value = 0;
        int at = 0;
        foreach ((string digits, int part) in Parts)
        {
            int most = digits is "C" or "X" or "I" ? 3 : 1;
            for (int times = 0; times < most && string.CompareOrdinal(numeral, at, digits, 0, digits.Length) == 0; times++)
            {
                value += part;
                at += digits.Length;
            }
        }

        return at == numeral.Length && at > 0 ? value : null;
    }
}
