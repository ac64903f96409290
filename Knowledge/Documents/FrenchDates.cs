using System.Globalization;
using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.Documents;

/// <summary>The date line of a published text: « jeudi 27 mars 2014 », « Astana, le 1er mars 2014 », « Publié le 27/03/2014 ».</summary>
internal static partial class FrenchDates
{
    private static readonly string[] Months = ["jan", "fév|fev", "mar", "avr", "mai", "juin", "juil", "aoû|aou", "sep", "oct", "nov", "déc|dec"];

    /// <summary>The date, when the whole line is a date line; else null.</summary>
    public static DateOnly? OfLine(string line) => Read(DateLine().Match(line.Trim()));

    /// <summary>The date a setting names, in any of the forms of a date line; else null.</summary>
    public static DateOnly? Parse(string text) => OfLine(text);

    private static DateOnly? Read(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        int year = Number(match, "y");
        int month = match.Groups["m"].Success ? Number(match, "m") : 1 + Array.FindIndex(Months, name => Starts(match.Groups["month"].Value, name));
        int day = Number(match, "d");
        bool valid = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        return valid ? new DateOnly(year, month, day) : null;
    }

    private static bool Starts(string month, string beginnings) =>
        beginnings.Split('|').Any(beginning => month.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:(?:publié|posté|mis en ligne|mis à jour|paru)\s+)?(?:[\p{Lu}][\p{L}\- ]{1,40},\s*)?(?:(?:le|ce|du)\s+)?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche),?\s+)?"
        + @"(?:(?<d>[0-9]{1,2})(?:\s*er)?\s+(?<month>janvier|janv\.?|février|fevrier|févr\.?|mars|avril|avr\.?|mai|juin|juillet|juil\.?|août|aout|septembre|sept\.?|octobre|oct\.?|novembre|nov\.?|décembre|decembre|déc\.?)\s+(?<y>[0-9]{4})"
        + @"|(?<d>[0-9]{1,2})[/.](?<m>[0-9]{1,2})[/.](?<y>[0-9]{4})|(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2}))"
        + @"(?:\s*(?:à|,|-|–)?\s*[0-9]{1,2}\s*[h:]\s*[0-9]{0,2})?\s*\.?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateLine();
}
