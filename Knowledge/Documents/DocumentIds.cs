using System.Globalization;
using System.Text;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Documents;

/// <summary>Gives each file an identifier fit for a link, the same at every start.</summary>
internal static class DocumentIds
{
    /// <summary>The identifiers of files, in their order: the path without extension as a slug; where two files share it, each keeps its extension.</summary>
    /// <param name="paths">Relative paths, in ordinal order.</param>
    public static IReadOnlyList<string> Assign(IReadOnlyList<string> paths)
    {
        ILookup<string, string> byStem = paths.ToLookup(path => Slug(Path.ChangeExtension(path, null)), StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var ids = new List<string>(paths.Count);
        foreach (string path in paths)
        {
            string stem = Slug(Path.ChangeExtension(path, null));
            string wanted = byStem[stem].Skip(1).Any() ? Slug(path) : stem;
            string id = wanted;
            for (int n = 2; !taken.Add(id); n++)
            {
                id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
            }

            ids.Add(id);
        }

        return ids;
    }

    private static string Slug(string path)
    {
        var slug = new StringBuilder(path.Length);
        foreach (char c in FrenchFolding.Fold(FrenchFolding.Exact(WellFormed(path))))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        string result = slug.ToString().Trim('-');
        return result.Length > 0 ? result : "document";
    }

    // A file name may hold what is not text; folding needs text.
    private static string WellFormed(string path) => new([.. path.Select(c => char.IsSurrogate(c) ? '-' : c)]);
}
