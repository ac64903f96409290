using System.Globalization;

namespace CampaignBot.Bot.Wording;

/// <summary>Dates and shortened texts as the bot's own words write them, whatever the machine's culture.</summary>
internal static class FrenchText
{
    private static readonly string[] Months =
    [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ];

    /// <summary>« 27 mars 2014 », « 1er mars 2014 ».</summary>
    public static string Date(DateOnly date) => string.Create(
        CultureInfo.InvariantCulture, $"{date.Day}{(date.Day == 1 ? "er" : string.Empty)} {Months[date.Month - 1]} {date.Year}");

    /// <summary>The text, or its beginning and « … » when it is longer than the most; no character is cut in two.</summary>
    public static string Shorten(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return text[..end] + "…";
    }
}
