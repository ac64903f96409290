using System.Globalization;
using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.Documents;

/// <summary>The bullet or number a line opens with.</summary>
/// <param name="Kind">Which one.</param>
/// <param name="Number">Its number; 0 for the others.</param>
internal readonly partial record struct ListMark(ListMarkKind Kind, int Number)
{
    /// <summary>The mark of a line.</summary>
    public static ListMark Of(string line)
    {
        Match match = Mark().Match(line);
        return match switch
        {
            { Success: false } => default,
            { } when match.Groups["number"].Success => new(ListMarkKind.Number, int.Parse(match.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture)),
            { } when match.Groups["dash"].Success => new(ListMarkKind.Dash, 0),
            _ => new(ListMarkKind.Bullet, 0),
        };
    }

    /// <summary>Whether an aside that a line opens with a dash is closed on it: « – mais dans ce seul cas – ».</summary>
    public static bool ClosesAside(string line) => Aside().IsMatch(line);

    [GeneratedRegex(@"^(?:(?<dash>[-–—])|[•*◦▪·]|(?<number>[0-9]{1,2})[.)]|[a-z]\))\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?<dash>[-–—])\s+\p{Ll}.*\s\k<dash>(?:[\s,;]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();
}
