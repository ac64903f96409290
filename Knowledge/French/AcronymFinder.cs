using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.French;

/// <summary>Finds the acronyms a text defines: « Agence internationale de l'énergie atomique (AIEA) » and « AIEA (Agence …) ».</summary>
internal static partial class AcronymFinder
{
    private const int MaxWords = 14;

    // Between the bracket and a name that it stands for there is no verb.
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal) { "a", "ont", "est", "sont", "était", "étaient", "fut", "avait", "sera", "eu" };

    private static readonly HashSet<string> Determiners = new(StringComparer.Ordinal) { "la", "le", "les", "un", "une", "ce", "cette", "au", "aux" };

    /// <summary>The acronyms of a text with what they stand for, in order.</summary>
    public static IEnumerable<(string Short, string Long)> Find(string text)
    {
        // Most paragraphs have no bracket, and are not searched for acronyms at every capital.
        if (!text.Contains('(', StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (Match match in InBrackets().Matches(text))
        {
            string acronym = Letters(match.Groups[1].Value);
            if (IsAcronym(acronym) && ExpansionBefore(text, match.Index, acronym) is { } expansion)
            {
                yield return (acronym, expansion);
            }
        }

        foreach (Match match in BeforeBrackets().Matches(text))
        {
            string acronym = Letters(match.Groups[1].Value);
            string inside = match.Groups[2].Value.Trim();
            if (IsAcronym(acronym) && Initials(inside, acronym))
            {
                yield return (acronym, inside);
            }
        }
    }

    private static string Letters(string dotted) => string.Concat(dotted.Where(char.IsLetterOrDigit));

    private static bool IsAcronym(string word) => word.Length is >= 2 and <= 10 && word.Count(char.IsUpper) >= 2;

    // Walks back from the bracket: the shortest run of words that opens with the acronym's first letter and whose initials
    // hold the acronym's letters (« gaz à effet de serre (GES) », capitals or not).
    private static string? ExpansionBefore(string text, int bracket, string acronym)
    {
        int from = Math.Max(0, bracket - 160);
        string window = text[from..bracket].TrimEnd();
        MatchCollection words = Word().Matches(window);
        for (int back = 1; back <= Math.Min(MaxWords, words.Count); back++)
        {
            Match first = words[words.Count - back];
            string candidate = window[first.Index..];
            if (candidate.AsSpan().IndexOfAny('.', ';', '(') >= 0)
            {
                break;
            }

            if (SameLetter(first.Value[0], acronym[0]) && Initials(candidate, acronym))
            {
                return candidate;
            }
        }

        return CapitalisedGroup(window, words);
    }

    // An acronym of another language (« Commission de consolidation de la paix (PBC) ») has other initials: the group
    // that opens with a capital right after a determiner is taken.
    private static string? CapitalisedGroup(string window, MatchCollection words)
    {
        for (int back = 2; back <= Math.Min(8, words.Count); back++)
        {
            Match first = words[words.Count - back];
            bool follows = back < words.Count && Determiners.Contains(words[words.Count - back - 1].Value.ToLowerInvariant());
            if (Verbs.Contains(first.Value))
            {
                return null;
            }

            if (char.IsUpper(first.Value[0]) && follows && window.AsSpan(first.Index).IndexOfAny(".;(,") < 0)
            {
                return window[first.Index..];
            }
        }

        return null;
    }

    // The letters of the acronym are met in order among the initials, at most two content words aside at the end.
    private static bool Initials(string phrase, string acronym)
    {
        MatchCollection words = Word().Matches(phrase);
        int next = 0;
        int content = 0;
        int lastMatched = 0;
        foreach (Match word in words)
        {
            bool weighty = word.Length > 3;
            content += weighty ? 1 : 0;
            if (next < acronym.Length && SameLetter(word.Value[0], acronym[next]))
            {
                next++;
                lastMatched = content;
            }
        }

        return words.Count > 1 && next == acronym.Count(char.IsLetter) && content - lastMatched <= 2 && SameLetter(words[0].Value[0], acronym[0]);
    }

    private static bool SameLetter(char a, char b) =>
        FrenchFolding.Fold(FrenchFolding.Exact([a])) == FrenchFolding.Fold(FrenchFolding.Exact([b]));

    [GeneratedRegex(@"\((\p{L}(?:\.?\p{L}){1,9}\.?)\)", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"\b(\p{Lu}(?:\.?\p{L}){1,9}\.?) \(([^()]{6,120})\)", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeBrackets();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
