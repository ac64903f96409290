using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.Documents;

/// <summary>The date line of a published text: « jeudi 27 mars 2014 », « Astana, le 1er mars 2014 », « Publié le 27/03/2014 ».</summary>
internal static partial class FrenchDates
{
    private const int Longest = 120;

    private static readonly string[] Months = ["jan", "fév|fev", "mar", "avr", "mai", "juin", "juil", "aoû|aou", "sep", "oct", "nov", "déc|dec"];

    /// <summary>The date, when the whole line is a date line; else null.</summary>
    public static DateOnly? OfLine(string line) => line.Length > Longest ? null : Read(DateLine().Match(Composed(line).Trim()));

    // « é » may be written as e and an accent. A lone surrogate is no text, and nothing that is one is a date.
    private static string Composed(string line) => line.Any(char.IsSurrogate) ? line : line.Normalize(NormalizationForm.FormC);

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

    // What stands before the date (who or what published it, the town), the date, the hour, and who or where again.
    [GeneratedRegex(
        @"^\(?(?:(?:(?<published>(?:publiée?|postée?|écrite?|mise? en ligne|mise? à jour|paru?e?|article publié|dernière mise à jour)(?:\s+par\s+[^,.;:!?]{1,40}?,?)?)(?:(?:\s+le)?\s*:\s*|\s+)|date(?: de publication)?\s*:\s*|(?<published>par)\s+(?-i:\p{Lu})[^,.;:!?]{1,40},\s*)"
        + @"|(?-i:\p{Lu})[\p{L}'’\-]*(?:[ ](?:(?-i:\p{Lu})[\p{L}'’\-]*|de|du|des|la|le|les|sur|en)){0,5}(?:\s*\([^()]{1,30}\))?(?:,\s*|\s+(?=(?:le|ce)\s)))?"
        + @"(?:(?:le|ce|du)\s+)?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun\.|mar\.|mer\.|jeu\.|ven\.|sam\.|dim\.),?\s+)?"
        + @"(?:(?<d>[0-9]{1,2})(?:\s*(?:er|ᵉʳ))?\s+(?<month>janvier|janv?\.?|février|fevrier|févr?\.?|fevr?\.?|mars|avril|avr\.?|mai|juin|juillet|juil\.?|août|aout|septembre|sept?\.?|octobre|oct\.?|novembre|nov\.?|décembre|decembre|déc\.?|dec\.?)\s+(?<y>[0-9]{4})"
        + @"|(?<d>[0-9]{1,2})\s*[/.\-]\s*(?<m>[0-9]{1,2})\s*[/.\-]\s*(?<y>[0-9]{4})|(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2}))"
        + @"(?:(?:T|\s*(?:à|,|-|–)?\s*)[0-9]{1,2}\s*[h:]\s*[0-9]{0,2}(?::[0-9]{2}(?:[.,][0-9]{1,7})?)?(?:\s*(?:Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}))?)?"
        + @"(?(published)(?:,?\s+(?:par|dans)\s+[^,.;:!?]{1,40})?)(?:\s*[|•·]\s*[^.;!?]{1,40})?\s*\)?\s*\.?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DateLine();
}
