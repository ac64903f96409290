using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.Documents;

/// <summary>Groups the lines of a plain text into blocks: a paragraph, a heading or a list item each.</summary>
internal static partial class PlainTextBlocks
{
    private const int HeadingLength = 70;
    private const int ShortestWrapped = 40;

    /// <summary>The blocks of a text, in order.</summary>
    public static IReadOnlyList<TextBlock> Read(string source)
    {
        List<Line> lines = Lines(source);
        int wrap = WrapColumn(lines);
        var blocks = new List<TextBlock>();
        var open = new List<Line>();
        bool blank = true;
        foreach (Line line in lines)
        {
            if (line.Span.Start == line.Span.End)
            {
                blank = true;
                continue;
            }

            string shown = source[line.Span.Start..line.Span.End];
            if (open.Count == 1 && !blank && Underline().IsMatch(shown))
            {
                blocks.Add(Close(source, open, underlined: true));
                open.Clear();
                blank = true;
                continue;
            }

            if (open.Count > 0 && !Continues(source, open[^1], shown, blank, wrap))
            {
                blocks.Add(Close(source, open, underlined: false));
                open.Clear();
            }

            open.Add(line);
            blank = false;
        }

        if (open.Count > 0)
        {
            blocks.Add(Close(source, open, underlined: false));
        }

        return blocks;
    }

    // Whether a line goes on with the paragraph of the line before it.
    private static bool Continues(string source, Line before, string line, bool blank, int wrap)
    {
        if (ListItem().IsMatch(line))
        {
            return false;
        }

        string previous = source[before.Span.Start..before.Span.End];
        bool ended = EndsSentence(previous);
        bool lower = char.IsLower(line[0]);
        if (blank)
        {
            // A blank line inside a sentence: only where both sides say so, and what stands before is no heading.
            return !ended && lower && previous.Length > HeadingLength && previous[^1] is not ':';
        }

        if (!ended)
        {
            // Half a sentence goes on, unless a short line stands alone like a heading.
            return lower || previous.Length >= ShortestWrapped || previous[^1] is ',' or '-' or '’' or '\'';
        }

        // After a full stop the paragraph goes on where lines are wrapped at a column and this one was full.
        return wrap > 0 && previous.Length >= wrap - 18 && !IsWhole(previous, wrap);
    }

    private static bool IsWhole(string line, int wrap) => line.Length > wrap;

    private static bool EndsSentence(string line)
    {
        string trimmed = line.TrimEnd(' ', '\u00A0', '\u202F', '»', '"', '”', ')', ']');
        return trimmed.Length == 0 || trimmed[^1] is '.' or '!' or '?' or '…' or ':' or ';';
    }

    // The column a text is wrapped at, where most of its lines are about equally long; else 0.
    private static int WrapColumn(List<Line> lines)
    {
        int[] lengths = [.. lines.Select(line => line.Span.End - line.Span.Start).Where(length => length >= ShortestWrapped).Order()];
        if (lengths.Length < 4)
        {
            return 0;
        }

        int longest = lengths[^1];
        int near = lengths.Count(length => length >= longest - 20);
        return longest <= 120 && near * 2 >= lengths.Length ? longest : 0;
    }

    private static TextBlock Close(string source, List<Line> open, bool underlined)
    {
        var span = new SourceSpan(open[0].Span.Start, open[^1].Span.End);
        bool item = ListItem().IsMatch(source.AsSpan(open[0].Span.Start, open[0].Span.End - open[0].Span.Start));
        return new TextBlock(span, open.Count, item, underlined);
    }

    private static List<Line> Lines(string source)
    {
        var lines = new List<Line>();
        int start = 0;
        for (int i = 0; i <= source.Length; i++)
        {
            if (i < source.Length && source[i] is not ('\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029'))
            {
                continue;
            }

            lines.Add(new Line(Trim(source, start, i)));
            if (i + 1 < source.Length && source[i] == '\r' && source[i + 1] == '\n')
            {
                i++;
            }

            start = i + 1;
        }

        return lines;
    }

    private static SourceSpan Trim(string source, int start, int end)
    {
        while (start < end && IsBlank(source[start]))
        {
            start++;
        }

        while (end > start && IsBlank(source[end - 1]))
        {
            end--;
        }

        return new SourceSpan(start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF';

    private readonly record struct Line(SourceSpan Span);

    [GeneratedRegex(@"^(?:[-–—•*◦▪·]|[0-9]{1,2}[.)]|[a-z]\))\s+\S", RegexOptions.CultureInvariant)]
    private static partial Regex ListItem();

    [GeneratedRegex(@"^(?:=|-|_|\*){3,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Underline();
}
