using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CampaignBot.Knowledge.Documents;

/// <summary>Tells the visible characters of a line of Markdown from its marks.</summary>
internal sealed class MarkdownInlines(string source)
{
    private static readonly string[] StruckTags = ["del", "s", "strike"];

    private readonly List<string> _entities = [];
    private readonly List<string> _tags = [];

    // How many marks or tags that strike text out are open.
    private int _struck;

    /// <summary>The character references met. A quote shows the source as it stands, so they are shown raw.</summary>
    public IReadOnlyList<string> Entities => _entities;

    /// <summary>What looks like a tag and is none that lays out: it is shown.</summary>
    public IReadOnlyList<string> Tags => _tags;

    /// <summary>What is visible of a paragraph, a heading or a cell.</summary>
    public VisibleText Visible(LeafBlock block)
    {
        var visible = new VisibleText();
        if (block.Inline is not null)
        {
            _struck = 0;
            Read(block.Inline, visible);
        }

        return visible;
    }

    private void Read(ContainerInline container, VisibleText visible)
    {
        foreach (Inline inline in container)
        {
            switch (inline)
            {
                case EmphasisInline { DelimiterChar: '~' } struck:
                    _struck++;
                    Read(struck, visible);
                    _struck--;
                    break;
                case HtmlInline tag when StrikesOut(tag) is { } opens:
                    _struck = Math.Max(0, _struck + (opens ? 1 : -1));
                    visible.Hide(tag.Span.Start, tag.Span.End + 1);
                    break;

                // What the author struck out is no longer said.
                case not ContainerInline when _struck > 0:
                    visible.Hide(inline.Span.Start, inline.Span.End + 1);
                    break;
                case LiteralInline literal:
                    bool escaped = literal.IsFirstCharacterEscaped && literal.Span.Start < source.Length && source[literal.Span.Start] == '\\';
                    visible.See(literal.Span.Start + (escaped ? 1 : 0), literal.Span.End + 1);
                    break;
                case CodeInline code:
                    ReadCode(code, visible);
                    break;
                case AutolinkInline link:
                    visible.See(link.Span.Start + 1, link.Span.End);
                    break;
                case HtmlEntityInline entity:
                    visible.See(entity.Span.Start, entity.Span.End + 1);
                    _entities.Add(source[entity.Span.Start..(entity.Span.End + 1)]);
                    break;
                case HtmlInline tag when IsLineBreak(tag):
                    visible.Break(tag.Span.Start, tag.Span.End + 1);
                    break;
                case HtmlInline tag when HtmlTags.IsText(tag.Tag):
                    visible.See(tag.Span.Start, tag.Span.End + 1);
                    _tags.Add(tag.Tag);
                    break;
                case HtmlInline or FootnoteLink:
                    visible.Hide(inline.Span.Start, inline.Span.End + 1);
                    break;
                case LinkInline link:
                    // The target and its title stand between the last word of the link and its end.
                    Read(link, visible);
                    visible.Hide(link.LastChild is { } last ? last.Span.End + 1 : link.Span.Start, link.Span.End + 1);
                    break;
                case ContainerInline inner:
                    Read(inner, visible);
                    break;
                default:
                    break;
            }
        }
    }

    // Code may run over lines; the marks of a quotation or a list before the next line are no part of it.
    private void ReadCode(CodeInline code, VisibleText visible)
    {
        string content = code.Content;
        int next = 0;
        for (int at = code.Span.Start + code.DelimiterCount; at <= code.Span.End - code.DelimiterCount; at++)
        {
            if (char.IsWhiteSpace(source[at]))
            {
                next += next < content.Length && char.IsWhiteSpace(content[next]) ? 1 : 0;
            }
            else if (next < content.Length && (content[next] == source[at] || source[at] == '\0'))
            {
                visible.See(at, at + 1);
                next++;
            }
        }
    }

    // True for a tag after which text is struck out, false for the one that ends it, null for any other.
    private static bool? StrikesOut(HtmlInline tag)
    {
        string name = tag.Tag.Trim('<', '>', '/').Split(' ', 2)[0];
        return StruckTags.Contains(name, StringComparer.OrdinalIgnoreCase) ? !tag.Tag.StartsWith("</", StringComparison.Ordinal) : null;
    }

    private static bool IsLineBreak(HtmlInline tag) =>
        tag.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase) && tag.Tag.Length > 3 && tag.Tag[3] is ('>' or '/' or ' ');
}
