namespace CampaignBot.Knowledge.Documents;

/// <summary>
/// Reads a text without markup, as published: blocks between blank lines, hard-wrapped lines rejoined, headings known by
/// their shape, the date line on top, the leftovers of the page it was copied from left out.
/// </summary>
internal sealed class PlainTextLoader : IDocumentLoader
{
    private const int DateLineWithin = 4;

    public (SourceDocument Document, IReadOnlyList<string> Warnings) Load(string id, string path, string source)
    {
        var text = new SourceText(source, []);
        var draft = new DocumentDraft(id, path, text);
        IReadOnlyList<TextBlock> blocks = PlainTextBlocks.Read(source);
        for (int i = 0; i < blocks.Count; i++)
        {
            TextBlock block = blocks[i];
            string shown = text.Shown(block.Span.Start, block.Span.End);
            if (draft.Date is null && !draft.HasParagraphs && i < DateLineWithin && FrenchDates.OfLine(shown) is { } date)
            {
                draft.Date = date;
            }
            else if (SiteLeftovers.Matches(shown))
            {
                continue;
            }
            else if (IsHeading(block, shown, blocks, i, draft))
            {
                draft.AddHeading(block.Span, draft.HasTitle ? 2 : 1);
            }
            else
            {
                draft.AddParagraph(block.Span);
            }
        }

        return (draft.Finish(), []);
    }

    private static bool IsHeading(TextBlock block, string shown, IReadOnlyList<TextBlock> blocks, int at, DocumentDraft draft)
    {
        if (block.IsUnderlined)
        {
            return true;
        }

        // The first line of a text is its title even where it is long; elsewhere a heading has text below it.
        bool first = !draft.HasTitle && !draft.HasParagraphs;
        bool followed = blocks.Skip(at + 1).Any(next => !next.IsListItem && next.Length > shown.Length);
        return !block.IsListItem && block.Lines == 1 && (followed || block.Length < 80 && first && blocks.Count > at + 1) && HeadingShape.Matches(shown);
    }
}
