using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.French;

/// <summary>The words by which a text says when.</summary>
internal static partial class TimeWords
{
    private const string Months = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
    private const string Weekdays = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";

    // « Été » is more often « been », and « la route d’hiver » says no time.
    private const string Season = @"(?:\bl'|\b(?:en|cet|chaque|un|premier|dernier|prochain) )(?:été|automne|hiver)s?\b|\b(?:été|automne|hiver) (?:dernier|prochain|[12][0-9]{3})\b|\bprintemps\b";

    // « De 9 h à 18 h », « entre dix heures et midi », « de dix à douze heures », « 9 h - 12 h », and neither « de 14 à 18 ans » nor « de Brest à Oslo »: one end at least is a time of the day.
    private const string SmallNumber = @"(?:[0-9]{1,2}|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|dix-(?:sept|huit|neuf)|vingt(?:-(?:deux|trois|quatre)|\set\sune)?)";
    private const string Clock = @"(?:" + SmallNumber + @"\s?(?:h|heures?)(?!\p{L})(?:\s?[0-9]{2}\b)?|[0-9]{1,2}:[0-9]{2}|midi|minuit)";
    private const string Range = @"\b(?:de|entre)\s(?:" + Clock + @"\s(?:à|et)\s(?:" + Clock + "|" + SmallNumber + @"\b)|" + SmallNumber + @"\s(?:à|et)\s" + Clock + @")|\b[0-9]{1,2}\s?h(?:\s?[0-9]{2})?\s?[-–]\s?[0-9]";

    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal,
        "demain", "hier", "ete", "hiver", "automne", "printemps", "week-end", "weekend", "semaine", "soir", "matin", "midi", "nuit", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
        "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre");

    private static readonly FrozenSet<string> Durations = FrozenSet.Create(
        StringComparer.Ordinal,
        "an", "ans", "annee", "annees", "mois", "jour", "jours", "semaine", "semaines", "heure", "heures", "minute", "minutes", "seconde", "secondes", "siecle", "siecles", "decennie", "decennies", "nuits");

    /// <summary>Whether a folded word names what time is counted in.</summary>
    public static bool IsDuration(string folded) => Durations.Contains(folded);

    /// <summary>Whether a folded word names nothing but a time: « que faites-vous demain ? » has no other subject.</summary>
    public static bool IsTime(string folded) => Names.Contains(folded);

    /// <summary>Whether a text speaks of the summer: « été » is more often « been ».</summary>
    public static bool SaySummer(string text) => Summer().IsMatch(text.Replace('’', '\''));

    /// <summary>Whether a text says when something was, will be or may be, by a date, by what came before or after, or by a condition.</summary>
    public static bool SayWhen(string text) => When().IsMatch(text.Replace('’', '\''));

    /// <summary>Whether a text says when something was that happened once: « tous les trois ans » does not, nor does « dès que » of what is to come.</summary>
    public static bool SayWhenOnce(string text) => Once().IsMatch(text.Replace('’', '\''));

    /// <summary>Whether a text says since when, or on what date something happened: a period to come (« pour 2017-2018 ») does not.</summary>
    public static bool SaySinceWhen(string text) => Since().IsMatch(text.Replace('’', '\''));

    /// <summary>Whether a text says until when, by the end of something or by how long it lasts.</summary>
    public static bool SayUntil(string text) => Until().IsMatch(text) || SayHowLong(text);

    /// <summary>Whether a text says how long something lasts, and not for how long it has not been so (« le premier depuis 11 ans »), by a number of years, days or hours, by two years (« 2025-2029 ») or two days (« du 9 au 23 juillet »).</summary>
    public static bool SayHowLong(string text) => Long().IsMatch(SinceLong().Replace(text, " "));

    /// <summary>The same, where « depuis 11 ans » counts as well, which says how long ago something began.</summary>
    public static bool SayHowLongSo(string text) => SayHowLong(text) || SinceLong().IsMatch(text);

    /// <summary>Whether a text says how many times: « trois fois », « à deux reprises », « jamais »; « deux fois plus » does not.</summary>
    public static bool SayHowManyTimes(string text) => Times().IsMatch(text);

    /// <summary>Whether a text says how often something happens: « tous les trois ans », « deux fois par mois », « annuel ».</summary>
    public static bool SayHowOften(string text) => Often().IsMatch(text);

    /// <summary>Whether a text names a day, by its name, its date or as one of all.</summary>
    public static bool SayDay(string text) => Day().IsMatch(text);

    /// <summary>Whether a text says at what time of the day.</summary>
    public static bool SayHour(string text) => Hour().IsMatch(text);

    /// <summary>Whether a text speaks of the end of a time at which something is open: « ferme à six heures », « de neuf heures à midi ».</summary>
    public static bool SayClosing(string text) => Closing().IsMatch(text);

    /// <summary>Whether a text speaks of its beginning.</summary>
    public static bool SayOpening(string text) => Opening().IsMatch(text);

    [GeneratedRegex(@"\bjusqu|\bexpir|\bpren(?:d|ne|dra|nent) fin\b|\bs['’]ach[eè]v|\bse termin|\b(?:à|avant) la fin d|\bau bout d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Until();

    [GeneratedRegex(@"\bferm|\bjusqu|" + Range, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closing();

    [GeneratedRegex(@"\bouvr|\bouvert|\baccueill|\breçoi|\bdès\b|\bà partir d|" + Range, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"(?:[0-9]|\b(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille|quelques|plusieurs))\s(?:ans?|années?|mois|jours?|semaines?|heures?|minutes?|secondes?|siècles?|décennies?|nuits?)\b"
        + @"|\b[12][0-9]{3}\s?[-–]\s?[12][0-9]{3}\b|\bde [12][0-9]{3} à [12][0-9]{3}\b|\bdu [0-9]{1,2}(?:er)?\s(?:\p{L}+\s)?au [0-9]",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Long();

    [GeneratedRegex(@"\b(?:depuis|il y a) (?:près de |plus de |environ )?(?:[0-9]+|\p{L}+(?:[- ]\p{L}+)?)\s(?:ans?|années?|mois|jours?|semaines?|heures?|siècles?|décennies?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SinceLong();

    [GeneratedRegex(@"\bfois\b(?! (?:plus|moins|supérieur|inférieur))|\breprises?\b|\bjamais\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Times();

    [GeneratedRegex(@"(?:\b[ld]'|\b(?:en|cet|chaque|un|premier|dernier|prochain|plein) )étés?\b|\bété (?:dernier|prochain|[12][0-9]{3})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Summer();

    [GeneratedRegex(
        @"\b(?:" + Weekdays + @"|week-end)s?\b|\b(?:tous les|chaque) jours?\b"
        + @"|\b[0-9]{1,2}(?:er)?\s(?:" + Months + @")\b|\b[0-9]{1,2}/[0-9]{1,2}\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(
        @"\b(?:tous|toutes) les (?:[\p{L}\p{Nd}-]+\s)?(?:ans|années|mois|jours|semaines|heures|minutes|nuits|soirs|matins|étés|hivers|printemps|(?:" + Weekdays + @")s)\b|\bchaque (?:année|mois|jour|semaine|fois)\b|\bfois (?:par|l['’]an)|\bpar (?:an|mois|jour|semaine|heure)\b|annuel|\b(?:bi|tri)ennal|\bmensuel|\bquotidien|\bhebdomadaire|\b(?:tri|se)mestriel|\brégulièrement\b|\bpériodique|\bsouvent\b|\brarement\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Often();

    [GeneratedRegex(@"\b" + Clock + @"(?!\p{L})|\btoute heure\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hour();

    [GeneratedRegex(
        @"[0-9]{4}|\b(?:" + Months + "|siècles?|années?|" + Weekdays + @")\b"
        + @"|\b[ld]['](?:été|automne|hiver)\b|" + Season + @"|\b(?:après|avant|lors|lorsqu|lorsque|seulement si|que si|en cas d|à condition|pendant|durant|depuis|dès|jusqu|quand|à partir|à l'occasion|au moment|à l'époque|au début|à la fin|à la suite|suite à|aujourd'hui|demain|chaque|tous les|toutes les)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex When();

    [GeneratedRegex(
        @"(?<!\b(?:résolutions?|comité|n°)\s)\b[12][0-9]{3}\b|\b(?:" + Months + "|siècles?|années?|" + Weekdays + @"|hier)\b"
        + "|" + Season + @"|\b(?:après|avant|lors|lorsqu|lorsque|pendant|durant|depuis|dès (?!qu)|quand|à partir|à l'occasion|au moment|à l'époque|au début|à la fin|à la suite|suite à|il y a)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Once();

    [GeneratedRegex(
        @"\b(?:depuis|dès|il y a|siècles?)\b|\bà (?:partir|compter) d"
        + @"|\ben (?:(?:l'an|" + Months + @") )?[0-9]{3,4}\b"
        + @"|\b[0-9]{1,2}(?:er)? (?:" + Months + @")\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Since();
}
