using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CampaignBot.Knowledge.Documents;

/// <summary>Finds the headings and paragraphs of a parsed Markdown document, and which of its characters are marks.</summary>
internal sealed partial class MarkdownPieces
{
    private readonly string _source;
    private readonly MarkdownInlines _inlines;
    private readonly List<(VisibleText Text, int HeadingLevel, int ScopeEnd, bool IsTableHead)> _found = [];
    private readonly List<MarkdownPiece> _pieces = [];
    private readonly List<SourceSpan> _hidden = [];
    private readonly List<int> _breaks = [];
    private readonly List<string> _htmlEntities = [];
    private readonly List<string> _unread = [];

    private MarkdownPieces(string source)
    {
        _source = source;
        _inlines = new MarkdownInlines(source);
    }

    /// <summary>The pieces in the order of the source.</summary>
    public IReadOnlyList<MarkdownPiece> InOrder => _pieces;

    /// <summary>The source with its marks known.</summary>
    public SourceText Text => new(_source, [.. _hidden, .. LineEndHyphens.Find(_source)], _breaks);

    /// <summary>Reads a document.</summary>
    /// <param name="document">The parsed document; its positions are those of <paramref name="source"/>.</param>
    /// <param name="source">The text of the file.</param>
    public static MarkdownPieces Read(MarkdownDocument document, string source)
    {
        var pieces = new MarkdownPieces(source);
        pieces.Collect(document);
        pieces.Place();
        return pieces;
    }

    /// <summary>French sentences on what is not shown as a reader of the web page would see it.</summary>
    public IEnumerable<string> Warnings()
    {
        string[] entities = [.. _inlines.Entities.Concat(_htmlEntities).Distinct(StringComparer.Ordinal)];
        if (entities.Length > 0)
        {
            yield return $"{string.Join(", ", entities.Take(5))}\u00A0: ces codes sont montrés tels quels\u202F; écrire le caractère lui-même.";
        }

        string[] tags = [.. _inlines.Tags.Distinct(StringComparer.Ordinal)];
        if (tags.Length > 0)
        {
            yield return $"{string.Join(", ", tags.Take(5))}\u00A0: ces balises ne mettent rien en forme\u202F; elles sont montrées telles quelles.";
        }

        if (_unread.Count > 0)
        {
            yield return $"{string.Join(", ", _unread.Distinct(StringComparer.Ordinal))}\u00A0: ce que ces balises contiennent n’est pas lu.";
        }

        foreach (Match note in Note().Matches(_source))
        {
            if (!_pieces.Exists(piece => piece.Span.Start >= note.Index && piece.Span.Start <= note.Index + note.Length))
            {
                yield return $"la note {note.Groups["mark"].Value} n’est appelée nulle part\u202F; elle est laissée de côté.";
            }
        }
    }

    private void Collect(ContainerBlock container)
    {
        int first = _found.Count;
        foreach (Block block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    Add(_inlines.Visible(heading), heading.Level);
                    break;
                case ParagraphBlock paragraph:
                    Add(_inlines.Visible(paragraph), 0);
                    break;
                case Table table:
                    AddRows(table);
                    break;
                case HtmlBlock html:
                    AddHtml(html);
                    break;
                case CodeBlock code:
                    Add(Code(code), 0);
                    break;
                case ContainerBlock inner:
                    Collect(inner);
                    break;
                default:
                    break;
            }
        }

        if (container is not MarkdownDocument)
        {
            CloseScope(first);
        }
    }

    private void AddRows(Table table)
    {
        int first = _found.Count;
        foreach (TableRow row in table.OfType<TableRow>())
        {
            Add(MarkdownTableRow.Visible(row, _source, _inlines), 0, row.IsHeader);
        }

        if (_found.Count > first && _found[first].IsTableHead)
        {
            // What names the columns goes no further than the table; alone, it is a row like any other.
            _found[first] = _found[first] with { IsTableHead = _found.Count > first + 1 };
            CloseScope(first);
        }
    }

    private void AddHtml(HtmlBlock html)
    {
        _unread.AddRange(HtmlTags.Unread(html.Lines.ToString()));
        foreach ((VisibleText text, int level) in HtmlBlockText.Read(html, _source))
        {
            _htmlEntities.AddRange(HtmlBlockText.Entities(_source[text.Start..text.End]));
            Add(text, level);
        }
    }

    // What stands in a quotation, a list, a note or a table ends with it.
    private void CloseScope(int first)
    {
        int end = _found.Count > first ? _found.Skip(first).Max(found => found.Text.End) : 0;
        for (int i = first; i < _found.Count; i++)
        {
            _found[i] = _found[i] with { ScopeEnd = Math.Min(_found[i].ScopeEnd, end) };
        }
    }

    private void Add(VisibleText visible, int headingLevel, bool isTableHead = false)
    {
        if (!visible.IsEmpty)
        {
            _found.Add((visible, headingLevel, int.MaxValue, isTableHead));
        }
    }

    // In the order of the source, which isn't always the parser's: it puts notes last, and a table in the midst of a
    // paragraph beside it, which parts the paragraph in two here.
    private void Place()
    {
        (SourceSpan Span, int Owner)[] spans = [.. _found.SelectMany((found, owner) => found.Text.Spans.Select(span => (span, owner))).OrderBy(seen => seen.span.Start)];
        for (int at = 0; at < spans.Length;)
        {
            int next = at + 1;
            while (next < spans.Length && spans[next].Owner == spans[at].Owner)
            {
                HideBetween(spans[next - 1].Span.End, spans[next].Span.Start, _found[spans[at].Owner].Text.Breaks);
                next++;
            }

            (_, int level, int scopeEnd, bool isTableHead) = _found[spans[at].Owner];
            _pieces.Add(new MarkdownPiece(new SourceSpan(spans[at].Span.Start, spans[next - 1].Span.End), level, scopeEnd, isTableHead));
            at = next;
        }

        foreach ((VisibleText text, _, _, _) in _found)
        {
            _hidden.AddRange(text.Markup);
            _breaks.AddRange(text.Breaks);
        }
    }

    // Between what is visible, all is markup but white space, and that too inside a tag or a link target.
    private void HideBetween(int start, int end, HashSet<int> breaks)
    {
        for (int at = start; at < end; at++)
        {
            if (!char.IsWhiteSpace(_source[at]) && !breaks.Contains(at))
            {
                _hidden.Add(new SourceSpan(at, at + 1));
            }
        }
    }

    private VisibleText Code(CodeBlock code)
    {
        var visible = new VisibleText();
        for (int i = 0; i < code.Lines.Count; i++)
        {
            SourceSpan line = MarkdownLines.Of(code.Lines.Lines[i], _source);
            visible.See(line.Start, line.End);
        }

        return visible;
    }

    [GeneratedRegex(@"^ {0,3}(?<mark>\[\^[^\]\r\n]{1,100}\]):[ \t]*", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Note();
}
