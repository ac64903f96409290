using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.French;

/// <summary>The words by which people ask for what a row of a table holds and does not name: nobody writes « prix » beside « 60 euros ».</summary>
internal static partial class TableRowWords
{
    /// <summary>The words for what a row holds; empty for none.</summary>
    public static string Of(string row) => (SayAmount(row) ? "prix tarif coût " : string.Empty) + (TimeWords.SayHour(row) ? "heures horaires ouvert ouverture ouvre fermeture ferme" : string.Empty);

    /// <summary>Whether a text names an amount of money.</summary>
    public static bool SayAmount(string text) => Amount().IsMatch(text);

    [GeneratedRegex(
        @"\p{Nd}\s?(?:€|\$|£|(?:euros?|couronnes?|dollars?|francs?|livres?|tenges?|roubles?|yuans?|dirhams?|dinars?|centimes?)\b)|[€$£]\s?\p{Nd}|\bgratuit"
        + @"|\b(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|quarante|cinquante|cent|mille)\s(?:euros?|couronnes?|dollars?|francs?)\b"
        + @"|\b(?:millions?|milliards?) (?:de |d['’])(?:euros?|couronnes?|dollars?|francs?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
