using System.Globalization;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>What each signal of a list counts, read from a table that people can read: a name and a number on each line.</summary>
internal sealed class RankingWeights
{
    private RankingWeights(double[] values) => Values = values;

    /// <summary>The weights, in the order of the names.</summary>
    public double[] Values { get; }

    /// <summary>The weighted sum of what was measured, in the order of the names; of the first of them when no more were measured.</summary>
    public double Sum(ReadOnlySpan<double> measures)
    {
        double sum = 0;
        for (int i = 0; i < measures.Length; i++)
        {
            sum += measures[i] * Values[i];
        }

        return sum;
    }

    /// <summary>Reads a section of a table.</summary>
    /// <param name="lines">The table; a section opens with its name in brackets.</param>
    /// <param name="section">The section.</param>
    /// <param name="names">The signals, each of which must have a weight, and no other.</param>
    /// <exception cref="KnowledgeException">The table does not fit the signals.</exception>
    public static RankingWeights Read(IEnumerable<string> lines, string section, IReadOnlyList<string> names)
    {
        var values = new Dictionary<string, double>(StringComparer.Ordinal);
        bool inside = false;
        foreach (string line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[')
            {
                inside = line == $"[{section}]";
                continue;
            }

            string[] parts = line.Split('\t');
            if (inside && !(parts.Length == 2 && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && values.TryAdd(parts[0], value)))
            {
                throw new KnowledgeException($"Les poids du classement ne sont pas lisibles à la ligne «\u00A0{line}\u00A0».");
            }
        }

        string[] missing = [.. names.Where(name => !values.ContainsKey(name))];
        string[] unknown = [.. values.Keys.Except(names, StringComparer.Ordinal)];
        return missing.Length == 0 && unknown.Length == 0
            ? new RankingWeights([.. names.Select(name => values[name])])
            : throw new KnowledgeException($"Les poids du classement ({section}) ne correspondent pas aux signaux\u00A0: manquent {List(missing)}, en trop {List(unknown)}.");
    }

    /// <summary>Writes a section of a table.</summary>
    public static IEnumerable<string> Write(string section, IReadOnlyList<string> names, double[] values) =>
        names.Select((name, i) => string.Create(CultureInfo.InvariantCulture, $"{name}\t{values[i]:0.0000}")).Prepend($"[{section}]");

    private static string List(string[] names) => names.Length == 0 ? "rien" : string.Join(", ", names);
}
