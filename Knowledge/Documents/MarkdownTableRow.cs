using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CampaignBot.Knowledge.Documents;

/// <summary>
/// Reads a row of a table. The bars between cells stay: they part one column from the next for a reader of plain text,
/// and an empty cell keeps its own, so that what follows it stays in its column.
/// </summary>
internal static class MarkdownTableRow
{
    /// <summary>What is visible of a row.</summary>
    public static VisibleText Visible(TableRow row, string source, MarkdownInlines inlines)
    {
        List<VisibleText> cells = [.. row.OfType<TableCell>().Select(cell => Cell(cell, inlines))];
        var visible = new VisibleText();
        foreach (VisibleText cell in cells)
        {
            visible.Append(cell);
        }

        List<VisibleText> filled = [.. cells.Where(cell => !cell.IsEmpty).OrderBy(cell => cell.Start)];
        if (filled.Count == 0)
        {
            return visible;
        }

        for (int i = 1; i < filled.Count; i++)
        {
            See(visible, Bars(source, filled[i - 1].End, filled[i].Start, visible.Markup));
        }

        int lineStart = source.LastIndexOfAny(['\r', '\n'], filled[0].Start) + 1;
        int lineEnd = source.AsSpan(filled[^1].End).IndexOfAny('\r', '\n') is var length and >= 0 ? filled[^1].End + length : source.Length;
        See(visible, Bars(source, lineStart, filled[0].Start, visible.Markup).TakeLast(cells.IndexOf(filled[0])));
        See(visible, Bars(source, filled[^1].End, lineEnd, visible.Markup).Take(cells.Count - 1 - cells.IndexOf(filled[^1])));
        return visible;
    }

    private static VisibleText Cell(TableCell cell, MarkdownInlines inlines)
    {
        var visible = new VisibleText();
        foreach (LeafBlock leaf in cell.OfType<LeafBlock>())
        {
            visible.Append(inlines.Visible(leaf));
        }

        return visible;
    }

    private static List<int> Bars(string source, int start, int end, List<SourceSpan> markup)
    {
        var bars = new List<int>();
        for (int at = start; at < end; at++)
        {
            if (source[at] == '|' && !markup.Exists(span => span.Start <= at && at < span.End))
            {
                bars.Add(at);
            }
        }

        return bars;
    }

    private static void See(VisibleText visible, IEnumerable<int> bars)
    {
        foreach (int bar in bars)
        {
            visible.See(bar, bar + 1);
        }
    }
}
