using System.Globalization;
using System.Text;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Documents;

/// <summary>Gives each file an identifier fit for a link, the same at every start.</summary>
internal static class DocumentIds
{
    /// <summary>
    /// The identifiers of files, in their order: the path without extension as a slug. Where several files share one, it
    /// goes to a file named exactly so, else to the first in order; the others keep their extension in theirs. A file
    /// that is added later so takes no link from one that was there.
    /// </summary>
    /// <param name="paths">Relative paths, in ordinal order.</param>
    public static IReadOnlyList<string> Assign(IReadOnlyList<string> paths)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in paths.Where(path => Stem(path) == Slug(Stem(path))).Concat(paths.Where(path => Stem(path) != Slug(Stem(path)))))
        {
            ids[path] = Free(taken, Slug(Stem(path)), Slug(path));
        }

        return [.. paths.Select(path => ids[path])];
    }

    private static string Free(HashSet<string> taken, string stem, string withExtension)
    {
        if (taken.Add(stem))
        {
            return stem;
        }

        string id = withExtension;
        for (int n = 2; !taken.Add(id); n++)
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{withExtension}-{n}");
        }

        return id;
    }

    private static string Stem(string path) => Path.ChangeExtension(path, null);

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
