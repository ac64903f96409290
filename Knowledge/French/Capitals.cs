using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.French;

/// <summary>Capitals that stand for a government, as diplomats and journalists say it: « Que pense Astana des sanctions ? » asks of the Kazakhstan.</summary>
/// <remarks>
/// A capital is a town as well, so that it is read as its country only where it thinks, speaks or acts, and never beside a word of towns: « Quelle est la
/// population d’Astana ? », « Quand Astana a-t-elle accueilli l’Expo ? » ask of the town.
/// </remarks>
internal static partial class Capitals
{
    // Folded name of the capital → country with its article.
    private static readonly FrozenDictionary<string, string> CountryOf = EmbeddedText.Lines(typeof(Capitals), "Capitals.fr.txt")
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .SelectMany(names => names.Skip(1).Select(capital => (Capital: Fold(capital), Country: names[0])))
        .ToFrozenDictionary(name => name.Capital, name => name.Country, StringComparer.Ordinal);

    /// <summary>Whether a folded word is a capital of one word; « vienne » is a verb and « paris » are bets unless they have their capital letter.</summary>
    public static bool Contains(string folded) => folded is not ("vienne" or "paris") && CountryOf.ContainsKey(folded);

    /// <summary>Finds the capital that acts in a question.</summary>
    /// <param name="question">What the person typed.</param>
    /// <param name="isCountry">Whether a word names the country that may be meant.</param>
    /// <returns>The capital as typed, its country, and the question with the country in its place; null where none acts.</returns>
    public static (string Capital, string Country, string Question)? Acting(string question, Predicate<string> isCountry)
    {
        if (OfTowns().IsMatch(question))
        {
            return null;
        }

        foreach (Match match in Actor().Matches(question))
        {
            Group named = match.Groups["name"];
            if (CountryOf.TryGetValue(Fold(named.Value), out string? country) && Words(country).Any(word => isCountry(word)))
            {
                Group elided = match.Groups["elided"];
                int start = elided.Success ? elided.Index : named.Index;
                string opening = !elided.Success ? string.Empty : elided.Value[0] is 'd' or 'D' ? "de " : "que ";
                return (named.Value, country, Joined(question[..start] + opening, country) + question[(named.Index + named.Length)..]);
            }
        }

        return null;
    }

    // « De le Kazakhstan » is « du Kazakhstan ».
    private static string Joined(string before, string country) =>
        before.EndsWith("de ", StringComparison.OrdinalIgnoreCase) && country.Split(' ', 2) is [("le" or "les") and var article, var name] ? before[..^2] + (article == "le" ? "u " : "es ") + name : before + country;

    private static string Fold(string name) => FrenchFolding.Fold(FrenchFolding.Exact(name)).Replace('’', '\'').Replace('-', ' ');

    private static string[] Words(string country) => country.Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries);

    // Behind whom is asked for a thought or word, before a verb that asks, and as whose a thought is named.
    [GeneratedRegex(
        @"(?:\b(?:selon|d['’]apr[eè]s)\s+"
        + @"|\b(?:aux yeux|de l['’]avis|(?:la |les |l['’])?(?:positions?|avis|opinions?|points? de vue|politiques?|strat[eé]gie|vision|attitude|r[eé]ponse|engagements?|priorit[eé]s?|candidature|diplomatie|message|objectifs?|souhaits?|demandes?|propositions?))\s+(?:de\s+|(?<elided>d['’]))"
        + @"|\b(?:que|qu['’](?:en|y)|comment|pourquoi)\s+(?:se\s+|s['’]|en\s+|y\s+)?(?:\p{L}+)\s+"
        + @"|\best-ce\s+(?:que\s+|(?<elided>qu['’])))(?<name>(?!\p{L}+-(?:t-)?(?:elle|il)\b)\p{L}[\p{L}'’-]+(?:[ -]\p{L}+)??)(?=$|[\s.,;:?!…\u00A0\u202F])"
        + @"|(?<![\p{L}'’-]|\b[aà]\s|\bde\s|\ben\s)(?<name>\p{L}[\p{L}'’-]+)\s+(?:ne\s+|n['’]|se\s+|s['’]|en\s+|y\s+|l['’]|le\s+|la\s+|les\s+)*(?:est-elle\s+(?:pour|contre|favorable|oppos[eé]e|pr[eê]te|d['’]accord|engag[eé]e|candidate)\b|(?!est\b|se\b)\p{L}+(?:-t)?[- ](?:elle|il)\b|" + ThoughtVerbs.Present + @"\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Actor();

    [GeneratedRegex(
        @"\b(?:villes?|capitales?|habitants?|m[eé]tro|tramway|h[oô]tels?|rues?|quartiers?|maire|mairie|a[eé]roports?|gares?|mus[eé]es?|monuments?|m[eé]t[eé]o|temps fait)\b|\b(?:accueill|h[eé]berg|abrit|organis|inaugur)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfTowns();
}
