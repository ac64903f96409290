using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;

namespace CampaignBot.Knowledge.Documents;

/// <summary>Finds the headings and paragraphs of a parsed Markdown document, and which of its characters are marks.</summary>
internal sealed partial class MarkdownPieces
{
    private readonly string _source;
    private readonly MarkdownInlines _inlines;
    private readonly List<MarkdownPiece> _pieces = [];
    private readonly List<SourceSpan> _hidden = [];
    private readonly List<int> _breaks = [];
    private readonly List<string> _htmlEntities = [];

    private MarkdownPieces(string source)
    {
        _source = source;
        _inlines = new MarkdownInlines(source);
    }

    /// <summary>The pieces in the order of the source. A list or a note of the parser may come in another.</summary>
    public IReadOnlyList<MarkdownPiece> InOrder => [.. _pieces.OrderBy(piece => piece.Span.Start)];

    /// <summary>The source with its marks known.</summary>
    public SourceText Text => new(_source, _hidden, _breaks);

    /// <summary>Reads a document.</summary>
    /// <param name="document">The parsed document; its positions are those of <paramref name="source"/>.</param>
    /// <param name="source">The text of the file.</param>
    public static MarkdownPieces Read(MarkdownDocument document, string source)
    {
        var pieces = new MarkdownPieces(source);
        pieces.Collect(document);
        return pieces;
    }

    /// <summary>French sentences on what is not shown as a reader of the web page would see it.</summary>
    public IEnumerable<string> Warnings()
    {
        string[] entities = [.. _inlines.Entities.Concat(_htmlEntities).Distinct(StringComparer.Ordinal)];
        if (entities.Length > 0)
        {
            yield return $"{string.Join(", ", entities.Take(5))} : ces codes sont montrés tels quels ; écrire le caractère lui-même.";
        }

        foreach (Match note in Note().Matches(_source))
        {
            if (!_pieces.Exists(piece => piece.Span.Start >= note.Index && piece.Span.Start <= note.Index + note.Length))
            {
                yield return $"la note {note.Groups["mark"].Value} n’est appelée nulle part ; elle est laissée de côté.";
            }
        }
    }

    private void Collect(ContainerBlock container)
    {
        int first = _pieces.Count;
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
        foreach (TableRow row in table.OfType<TableRow>())
        {
            Add(MarkdownTableRow.Visible(row, _source, _inlines), 0);
        }
    }

    private void AddHtml(HtmlBlock html)
    {
        foreach ((VisibleText text, int level) in HtmlBlockText.Read(html, _source))
        {
            _htmlEntities.AddRange(HtmlBlockText.Entities(_source[text.Start..text.End]));
            Add(text, level);
        }
    }

    // What stands in a quotation, a list or a note ends with it.
    private void CloseScope(int first)
    {
        int end = _pieces.Count > first ? _pieces.Skip(first).Max(piece => piece.Span.End) : 0;
        for (int i = first; i < _pieces.Count; i++)
        {
            _pieces[i] = _pieces[i] with { ScopeEnd = Math.Min(_pieces[i].ScopeEnd, end) };
        }
    }

    // A piece spans from its first visible character to its last; between them, what is neither visible nor white
    // space is markup, and so is the white space inside a tag or a link target.
    private void Add(VisibleText visible, int headingLevel)
    {
        if (visible.IsEmpty)
        {
            return;
        }

        List<SourceSpan> spans = [.. visible.Spans.OrderBy(span => span.Start)];
        for (int i = 1; i < spans.Count; i++)
        {
            for (int at = spans[i - 1].End; at < spans[i].Start; at++)
            {
                if (!char.IsWhiteSpace(_source[at]) && !visible.Breaks.Contains(at))
                {
                    _hidden.Add(new SourceSpan(at, at + 1));
                }
            }
        }

        _hidden.AddRange(visible.Markup);
        _breaks.AddRange(visible.Breaks);
        _pieces.Add(new MarkdownPiece(new SourceSpan(spans[0].Start, visible.End), headingLevel, int.MaxValue));
    }

    // The slice of a line of code starts after its indent.
    private static VisibleText Code(CodeBlock code)
    {
        var visible = new VisibleText();
        for (int i = 0; i < code.Lines.Count; i++)
        {
            StringSlice line = code.Lines.Lines[i].Slice;
            visible.See(line.Start, line.End + 1);
        }

        return visible;
    }

    [GeneratedRegex(@"^ {0,3}(?<mark>\[\^[^\]\r\n]{1,100}\]):[ \t]*", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Note();
}
