using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CampaignBot.Knowledge.Documents;

/// <summary>Reads Markdown: what a reader sees is quoted, marks and link targets are left out, offsets stay those of the file.</summary>
internal sealed class MarkdownLoader : IDocumentLoader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    public (SourceDocument Document, IReadOnlyList<string> Warnings) Load(string id, string path, string source)
    {
        FrontMatter frontMatter = FrontMatter.Read(source);
        // The front matter is blanked out, not cut off, so that Markdig's positions are the file's.
        string body = new string('\n', frontMatter.End) + source[frontMatter.End..];
        List<(Kind Kind, SourceSpan Span, int Level)> pieces = [];
        var hidden = new List<SourceSpan>();
        Collect(Markdown.Parse(body, Pipeline), source, pieces, hidden);

        var text = new SourceText(source, hidden);
        var draft = new DocumentDraft(id, path, text);
        List<string> warnings = frontMatter.Fault is null ? [] : [frontMatter.Fault];
        Apply(frontMatter, draft, warnings);
        foreach ((Kind kind, SourceSpan span, int level) in pieces)
        {
            Add(draft, text, kind, span, level);
        }

        return (draft.Finish(), warnings);
    }

    private static void Apply(FrontMatter frontMatter, DocumentDraft draft, List<string> warnings)
    {
        draft.Title = frontMatter.Fields.GetValueOrDefault("title");
        draft.Source = frontMatter.Fields.GetValueOrDefault("source");
        draft.Topic = frontMatter.Fields.GetValueOrDefault("topic");
        if (frontMatter.Fields.TryGetValue("date", out string? date))
        {
            draft.Date = FrenchDates.Parse(date);
            if (draft.Date is null)
            {
                warnings.Add($"la date « {date} » n’est pas comprise (écrire par exemple 2014-03-27).");
            }
        }
    }

    private static void Add(DocumentDraft draft, SourceText text, Kind kind, SourceSpan span, int level)
    {
        if (kind == Kind.Heading)
        {
            draft.AddHeading(span, level);
            return;
        }

        string shown = text.Shown(span.Start, span.End);
        if (draft.Date is null && !draft.HasParagraphs && FrenchDates.OfLine(shown) is { } date)
        {
            draft.Date = date;
        }
        else if (!SiteLeftovers.Matches(shown))
        {
            draft.AddParagraph(span);
        }
    }

    private static void Collect(ContainerBlock container, string source, List<(Kind Kind, SourceSpan Span, int Level)> pieces, List<SourceSpan> hidden)
    {
        foreach (Block block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    Piece(Kind.Heading, heading.Level, Visible(heading, source), source, pieces, hidden);
                    break;
                case ParagraphBlock paragraph:
                    Piece(Kind.Paragraph, 0, Visible(paragraph, source), source, pieces, hidden);
                    break;
                case Table table:
                    foreach (TableRow row in table.OfType<TableRow>().Where(row => !row.IsHeader))
                    {
                        Piece(Kind.Paragraph, 0, RowVisible(row, source), source, pieces, hidden);
                    }

                    break;
                case CodeBlock code:
                    Piece(Kind.Paragraph, 0, CodeVisible(code), source, pieces, hidden);
                    break;
                case ContainerBlock inner:
                    Collect(inner, source, pieces, hidden);
                    break;
                default:
                    break;
            }
        }
    }

    // A piece spans from its first visible character to its last; between them, what is neither visible nor white
    // space is markup.
    private static void Piece(
        Kind kind, int level, List<SourceSpan> visible, string source, List<(Kind Kind, SourceSpan Span, int Level)> pieces, List<SourceSpan> hidden)
    {
        visible.RemoveAll(span => span.End <= span.Start);
        if (visible.Count == 0)
        {
            return;
        }

        visible.Sort((a, b) => a.Start.CompareTo(b.Start));
        for (int i = 1; i < visible.Count; i++)
        {
            for (int at = visible[i - 1].End; at < visible[i].Start; at++)
            {
                if (!char.IsWhiteSpace(source[at]))
                {
                    hidden.Add(new SourceSpan(at, at + 1));
                }
            }
        }

        pieces.Add((kind, new SourceSpan(visible[0].Start, visible[^1].End), level));
    }

    private static List<SourceSpan> Visible(LeafBlock block, string source)
    {
        var visible = new List<SourceSpan>();
        if (block.Inline is not null)
        {
            Visible(block.Inline, source, visible);
        }

        return visible;
    }

    private static void Visible(ContainerInline container, string source, List<SourceSpan> visible)
    {
        foreach (Inline inline in container)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    int start = literal.Span.Start;
                    bool escaped = literal.IsFirstCharacterEscaped && start < source.Length && source[start] == '\\';
                    visible.Add(new SourceSpan(escaped ? start + 1 : start, literal.Span.End + 1));
                    break;
                case CodeInline code:
                    visible.Add(new SourceSpan(code.Span.Start + code.DelimiterCount, code.Span.End + 1 - code.DelimiterCount));
                    break;
                case AutolinkInline link:
                    visible.Add(new SourceSpan(link.Span.Start + 1, link.Span.End));
                    break;
                case HtmlEntityInline entity:
                    visible.Add(new SourceSpan(entity.Span.Start, entity.Span.End + 1));
                    break;
                case ContainerInline inner:
                    Visible(inner, source, visible);
                    break;
                default:
                    break;
            }
        }
    }

    // The bars between cells stay: they are what parts one column from the next for a reader of plain text.
    private static List<SourceSpan> RowVisible(TableRow row, string source)
    {
        var visible = new List<SourceSpan>();
        foreach (TableCell cell in row.OfType<TableCell>())
        {
            List<SourceSpan> inside = [.. cell.OfType<LeafBlock>().SelectMany(leaf => Visible(leaf, source)).Where(span => span.End > span.Start)];
            if (inside.Count == 0)
            {
                continue;
            }

            if (visible.Count > 0)
            {
                int from = visible[^1].End;
                int bar = source.IndexOf('|', from, Math.Max(0, inside[0].Start - from));
                if (bar >= 0)
                {
                    visible.Add(new SourceSpan(bar, bar + 1));
                }
            }

            visible.AddRange(inside);
        }

        return visible;
    }

    private static List<SourceSpan> CodeVisible(CodeBlock code)
    {
        var visible = new List<SourceSpan>();
        for (int i = 0; i < code.Lines.Count; i++)
        {
            Markdig.Helpers.StringLine line = code.Lines.Lines[i];
            visible.Add(new SourceSpan(line.Position, line.Position + line.Slice.Length));
        }

        return visible;
    }

    private enum Kind
    {
        Heading,
        Paragraph,
    }
}
