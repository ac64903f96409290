using System.Collections.Frozen;

namespace CampaignBot.Knowledge.French;

/// <summary>
/// The forms of French verbs, from how their infinitives end. A light stem does not bring « soutient » and « soutenez » together, nor « combattez » and
/// « combattre ».
/// </summary>
internal static class VerbForms
{
    // What stands before the words that are no verbs.
    private const string None = "=";

    private static readonly (string Ending, string[] Forms)[] Lines =
    [
        .. EmbeddedText.Lines(typeof(VerbForms), "VerbForms.fr.txt").Select(line => line.Split(':'))
            .Select(parts => (parts[0], parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))),
    ];

    private static readonly (string Ending, string[] Forms)[] Endings =
        [.. Lines.Where(line => line.Ending != None).OrderByDescending(line => line.Ending.Length)];

    private static readonly FrozenSet<string> Nouns = Lines.Where(line => line.Ending == None).SelectMany(line => line.Forms).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The forms of a verb, its infinitive left out; none for what is not an infinitive that the table knows.</summary>
    /// <param name="folded">The infinitive, folded.</param>
    public static IEnumerable<string> Of(string folded)
    {
        if (Nouns.Contains(folded))
        {
            return [];
        }

        (string ending, string[] forms) = Array.Find(Endings, line => folded.EndsWith(line.Ending, StringComparison.Ordinal));
        return forms is null ? [] : forms.Select(form => folded[..^ending.Length] + form);
    }
}
