using System.Globalization;

namespace CampaignBot.Bot.Wording;

/// <summary>A number and what it counts: « 0 document », « 1 document », « 2 documents ».</summary>
internal static class Count
{
    private static readonly NumberFormatInfo Grouped = new() { NumberGroupSeparator = "\u202F", NumberDecimalDigits = 0 };

    /// <summary>The number with its noun, which takes an s in the plural.</summary>
    public static string Of(int number, string noun) =>
        number.ToString("N0", Grouped) + " " + noun + (number > 1 ? "s" : string.Empty);
}
