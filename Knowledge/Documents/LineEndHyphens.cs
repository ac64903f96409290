using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.Documents;

/// <summary>
/// Words that a typesetter parted at the end of a line (« pre-⏎mière »), read whole. A hyphen that is the word's own stays: the text
/// has the word with it elsewhere, has both parts as words, French always writes it (« celui-ci », « dit-il »), or a name or a
/// number follows (« Sud-Sud », « 2017-2018 »).
/// </summary>
internal static partial class LineEndHyphens
{
    private const string SoftHyphen = "\u00AD";

    private static readonly FrozenSet<string> Before = FrozenSet.ToFrozenSet(
        ["après", "au", "avant", "ci", "contre", "demi", "est", "ex", "grand", "mi", "nord", "non", "ouest", "outre", "par", "peut", "quasi", "semi", "sous", "sud", "vice", "vis"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Behind = FrozenSet.ToFrozenSet(
        ["ce", "ci", "dessous", "dessus", "elle", "elles", "en", "il", "ils", "je", "là", "le", "la", "les", "leur", "lui", "même", "mêmes", "moi", "nous", "on", "t", "toi", "tu", "vous", "y"],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What a reader is not shown: the line ends inside words, and the hyphens that stand for nothing else.</summary>
    /// <param name="source">The text.</param>
    public static IReadOnlyList<SourceSpan> Find(string source)
    {
        MatchCollection parted = Parted().Matches(source);
        if (parted.Count == 0)
        {
            return [];
        }

        var words = new HashSet<string>(Word().Matches(source).Select(match => match.Value), StringComparer.OrdinalIgnoreCase);
        return [.. parted.Select(match => Hidden(source, match, words))];
    }

    private static SourceSpan Hidden(string source, Match parted, HashSet<string> words)
    {
        Group hyphen = parted.Groups["hyphen"];
        bool isOwn = hyphen.Value != SoftHyphen && IsOwn(source[FirstPart(source, hyphen.Index)..hyphen.Index], parted.Groups["second"].Value, words);
        return new SourceSpan(isOwn ? hyphen.Index + 1 : hyphen.Index, parted.Groups["second"].Index);
    }

    // From the hyphen back: a pattern would begin anew at each letter of a line that is one endless word.
    private static int FirstPart(string source, int hyphen)
    {
        int start = hyphen;
        while (start > 0 && (char.IsLetterOrDigit(source[start - 1]) || (source[start - 1] == '-' && start > 1 && start < hyphen && char.IsLetterOrDigit(source[start - 2]))))
        {
            start--;
        }

        return start;
    }

    private static bool IsOwn(string first, string second, HashSet<string> words) =>
        !char.IsLower(second[0])
        || (!words.Contains(first + second) && (words.Contains(first + "-" + second)
            || first.Contains('-', StringComparison.Ordinal)
            || Before.Contains(first)
            || Behind.Contains(second)
            || (words.Contains(first) && words.Contains(second))));

    [GeneratedRegex(@"(?<=[\p{L}\p{N}])(?<hyphen>[-\u2010\u00AD])[ \t]*\r?\n[ \t]*(?<second>[\p{L}\p{N}]+)(?![\p{L}\p{N}-])", RegexOptions.CultureInvariant)]
    private static partial Regex Parted();

    // The two parts themselves are no words of the text.
    [GeneratedRegex(@"(?<![\p{L}-]|[-\u2010\u00AD][ \t]*\r?\n[ \t]*)\p{L}+(?:-\p{L}+)*(?!\p{L}|[-\u2010\u00AD][ \t]*[\r\n])", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
