using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.French;

/// <summary>The words by which people ask for what a row of a table holds and does not name: nobody writes « prix » beside « 60 euros ».</summary>
internal static partial class TableRowWords
{
    private const string Currencies = "euros?|couronnes?|dollars?|francs?|tenges?|roubles?|yuans?|yens?|dirhams?|dinars?|pesos?|florins?|ducats?";

    /// <summary>The words for what a row holds; empty for none.</summary>
    public static string Of(string row) => (SayAmount(row) ? "prix tarif coût " : string.Empty) + (TimeWords.SayHour(row) ? "heures horaires ouvert ouverture ouvre fermeture ferme" : string.Empty);

    /// <summary>Whether a text names an amount of money.</summary>
    public static bool SayAmount(string text) => Amount().IsMatch(text);

    /// <summary>Whether a folded word names a currency, or that nothing is to be paid.</summary>
    /// <param name="folded">The word.</param>
    public static bool IsMoney(string folded) => Money().IsMatch(folded);

    [GeneratedRegex("^(?:" + Currencies + "|livres?|gratuit|gratuite|gratuits|gratuites|gratuitement)$", RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    [GeneratedRegex(
        @"\p{Nd}\s?(?:€|\$|£|(?:" + Currencies + @"|livres?|centimes?)\b)|[€$£]\s?\p{Nd}|\bgratuit"
        + @"|\b(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|quarante|cinquante|cent|mille)\s(?:" + Currencies + @")\b"
        + @"|\b(?:millions?|milliards?) (?:de |d['’])(?:" + Currencies + @")\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
