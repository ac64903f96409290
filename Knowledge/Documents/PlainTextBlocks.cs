using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.Documents;

/// <summary>Groups the lines of a plain text into blocks: a paragraph, a heading or a list item each.</summary>
internal sealed partial class PlainTextBlocks
{
    private const int LongHeading = 70;
    private const int ShortestWrapped = 40;
    private const int UnderlinedByAnyRule = 60;
    private const int Top = 4;

    private readonly string _source;
    private readonly PlainTextLines _lines;
    private readonly List<TextBlock> _blocks = [];
    private readonly List<int> _open = [];
    private int _lastNumber;

    private PlainTextBlocks(string source)
    {
        _source = source;
        _lines = new PlainTextLines(source);
    }

    private string Previous => _lines.Text(_open[^1]);

    /// <summary>The blocks of a text, in order.</summary>
    public static IReadOnlyList<TextBlock> Read(string source)
    {
        var reader = new PlainTextBlocks(source);
        reader.Read();
        return reader._blocks;
    }

    private void Read()
    {
        bool blank = true;
        for (int i = 0; i < _lines.Count; i++)
        {
            string line = _lines.Text(i);
            if (line.Length == 0)
            {
                blank = true;
                continue;
            }

            if (Rule().IsMatch(line))
            {
                Close(underlined: !blank && Underlines(line));
                continue;
            }

            if (_open.Count > 0 && !Continues(i, line, blank))
            {
                Close(underlined: false);
            }

            _open.Add(i);
            blank = false;
        }

        Close(underlined: false);
    }

    private void Close(bool underlined)
    {
        if (_open.Count == 0)
        {
            return;
        }

        ListMark mark = ListMark.Of(_lines.Text(_open[0]));
        _lastNumber = mark.Kind == ListMarkKind.Number ? mark.Number : _lastNumber;
        _blocks.Add(new TextBlock(new SourceSpan(_lines[_open[0]].Start, _lines[_open[^1]].End), _open.Count, mark, underlined));
        _open.Clear();
    }

    // A line of signs underlines a heading; below a sentence it parts it from what follows, as *** and ___ always do.
    private bool Underlines(string rule) =>
        _open.Count == 1 && rule[0] is '=' or '-' && !rule.Contains(' ', StringComparison.Ordinal)
        && HeadingShape.Matches(Previous) && !LineShape.EndsSentence(Previous)
        && (Previous.Length <= UnderlinedByAnyRule || rule.Length * 2 >= Previous.Length);

    // Whether a line goes on with the block of the line before it.
    private bool Continues(int at, string line, bool blank)
    {
        if (StandsAlone(line))
        {
            return false;
        }

        ListMark mark = ListMark.Of(line);
        return mark.Kind switch
        {
            ListMarkKind.None => blank ? ContinuesAcrossBlank(line) : ContinuesBelow(line),
            ListMarkKind.Dash => !blank && IsAside(at, line),
            ListMarkKind.Number => !blank && EndsPreviousSentence(mark.Number),
            _ => false,
        };
    }

    // The date line and what the page left around the text keep to themselves, whatever stands next to them.
    private bool StandsAlone(string line)
    {
        if (_open.Count == 1 && _blocks.Count < Top)
        {
            if (FrenchDates.OfLine(Previous) is not null && !LineShape.EndsSentence(Previous))
            {
                return true;
            }

            if (!line.EndsWith('.') && !line.StartsWith("le ", StringComparison.Ordinal) && !LineShape.EndsOpen(Previous) && FrenchDates.OfLine(line) is not null)
            {
                return true;
            }
        }

        return (char.IsUpper(line[0]) && SiteLeftovers.Matches(line)) || (_open.Count == 1 && SiteLeftovers.Matches(Previous));
    }

    // A blank line inside a sentence: only where both sides say so. Items without a mark end with a semicolon or a comma.
    private bool ContinuesAcrossBlank(string line)
    {
        if (LineShape.EndsSentence(Previous))
        {
            return false;
        }

        bool item = line[^1] == ';' || (line[^1] == ',' && line.Length < ShortestWrapped);
        return LineShape.EndsOnLinkWord(Previous) || (char.IsLower(line[0]) && (!item || Previous.Length > LongHeading));
    }

    private bool ContinuesBelow(string line)
    {
        if (LineShape.EndsSentence(Previous))
        {
            // After a full stop the paragraph goes on where lines are wrapped at a column and this one was full.
            return _lines.Wrap > 0 && Previous.Length >= _lines.Wrap - 18;
        }

        if (LineShape.StartsWithin(line) || LineShape.EndsOpen(Previous) || (char.IsDigit(line[0]) && LineShape.EndsOnCitation(Previous)))
        {
            return true;
        }

        // Before a capital, half a sentence goes on, unless it looks like a heading right above its text, or like the last item of a list.
        return !IsHeadingAbove(line) && !(ListMark.Of(_lines.Text(_open[0])).Kind == ListMarkKind.Dash && LineShape.StartsSentence(line) && EndsOnPurpose(line));
    }

    // Where the next word had room on the line, the line was ended on purpose.
    private bool EndsOnPurpose(string line) => Previous.Length + 1 + LineShape.FirstWord(line) <= Math.Max(_lines.Wrap, line.Length);

    private bool IsHeadingAbove(string line)
    {
        string open = _source[_lines[_open[0]].Start.._lines[_open[^1]].End].ReplaceLineEndings(" ");
        if (!HeadingShape.Matches(open))
        {
            return false;
        }

        bool onPurpose = EndsOnPurpose(line);
        return LineShape.StartsSentence(line)
            ? onPurpose || open.Length < ShortestWrapped
            : !LineShape.HasVerb(open) && (onPurpose || open.Length < ShortestWrapped);
    }

    // « – mais dans ce seul cas – » in mid-sentence is no item of a list; two dashes below each other are.
    private bool IsAside(int at, string line)
    {
        if (LineShape.EndsSentence(Previous) || ListMark.Of(_lines.Text(_open[0])).Kind == ListMarkKind.Dash)
        {
            return false;
        }

        bool inList = at + 1 < _lines.Count && ListMark.Of(_lines.Text(at + 1)).Kind == ListMarkKind.Dash;
        bool midSentence = _open.Count > 1 || Previous.Length >= ShortestWrapped || LineShape.EndsOpen(Previous) || LineShape.HasVerb(Previous);
        return !inList && (midSentence || ListMark.ClosesAside(line));
    }

    // « selon l’article⏎5. » is no item of a list; a number that follows the last item's is.
    private bool EndsPreviousSentence(int number)
    {
        if (LineShape.EndsSentence(Previous) || number == _lastNumber + 1 && !LineShape.EndsOnCitation(Previous))
        {
            return false;
        }

        ListMark open = ListMark.Of(_lines.Text(_open[0]));
        bool nextItem = open.Kind == ListMarkKind.Number && number == open.Number + 1;
        return !nextItem && (LineShape.EndsOnCitation(Previous) || LineShape.EndsOpen(Previous) || _open.Count > 1 || Previous.Length >= ShortestWrapped);
    }

    [GeneratedRegex(@"^(?:(?:=\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|(?:\*\s*){3,}|(?:–\s*){3,}|(?:—\s*){2,})$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();
}
