using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;

namespace CampaignBot.Knowledge.Documents;

/// <summary>Reads Markdown: what a reader sees is quoted, marks and link targets are left out, offsets stay those of the file.</summary>
internal sealed class MarkdownLoader : IDocumentLoader
{
    /// <summary>The Markdown that is read: CommonMark with tables, struck text and notes.</summary>
    internal static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseFootnotes()
        .UsePreciseSourceLocation()
        .Build();

    public (SourceDocument Document, IReadOnlyList<string> Warnings) Load(string id, string path, string source)
    {
        FrontMatter frontMatter = FrontMatter.Read(source);
        // The front matter is blanked out, not cut off, so that Markdig's positions are the file's.
        MarkdownPieces pieces = MarkdownPieces.Read(Parse(new string('\n', frontMatter.End) + source[frontMatter.End..]), source);
        SourceText text = pieces.Text;
        var draft = new DocumentDraft(id, path, text);
        Apply(frontMatter, draft);
        foreach (MarkdownPiece piece in pieces.InOrder)
        {
            Add(draft, text, piece);
        }

        draft.Notes.AddRange(pieces.Warnings());
        return (draft.Finish(), draft.Notes);
    }

    private static MarkdownDocument Parse(string body)
    {
        try
        {
            return Markdown.Parse(body, Pipeline);
        }
        catch (ArgumentException e)
        {
            // How Markdig refuses what is nested beyond its limit.
            throw new InvalidDataException("les citations ou les listes y sont trop imbriquées pour être lues.", e);
        }
    }

    private static void Apply(FrontMatter frontMatter, DocumentDraft draft)
    {
        if (frontMatter.Fault is not null)
        {
            draft.Notes.Add(frontMatter.Fault);
        }

        draft.Title = frontMatter.Fields.GetValueOrDefault("title");
        draft.Source = frontMatter.Fields.GetValueOrDefault("source");
        draft.Topic = frontMatter.Fields.GetValueOrDefault("topic");
        if (frontMatter.Fields.TryGetValue("date", out string? date))
        {
            draft.Date = FrenchDates.OfLine(date);
            if (draft.Date is null)
            {
                draft.Notes.Add($"la date «\u00A0{date}\u00A0» n’est pas comprise (écrire par exemple 2014-03-27).");
            }
        }
    }

    private static void Add(DocumentDraft draft, SourceText text, MarkdownPiece piece)
    {
        if (piece.HeadingLevel > 0)
        {
            draft.AddHeading(piece.Span, piece.HeadingLevel, piece.ScopeEnd);
            return;
        }

        string shown = text.Shown(piece.Span.Start, piece.Span.End);
        if (draft.TakeDateLine(shown, inSection: draft.IsInSection))
        {
            return;
        }

        if (SiteLeftovers.Matches(shown) || SiteLeftovers.MayMatch(shown))
        {
            draft.LeaveOut(shown);
        }
        else
        {
            draft.AddParagraph(piece.Span, isInside: piece.ScopeEnd != int.MaxValue, piece.IsTableHead ? piece.ScopeEnd : null);
        }
    }
}
