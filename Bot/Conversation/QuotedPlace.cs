using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Conversation;

/// <summary>A quote by its place alone.</summary>
/// <param name="Document">Identifier of the document.</param>
/// <param name="Start">Where the quote starts in the document's source.</param>
/// <param name="End">Where it ends.</param>
internal sealed record QuotedPlace(string Document, int Start, int End)
{
    /// <summary>The place of a citation.</summary>
    public static QuotedPlace Of(Citation citation) => new(citation.Document.Id, citation.QuoteSpan.Start, citation.QuoteSpan.End);

    /// <summary>The place of a whole paragraph.</summary>
    public static QuotedPlace Of(SourceDocument document, Paragraph paragraph) => new(document.Id, paragraph.Location.Span.Start, paragraph.Location.Span.End);

    /// <summary>The quote; null when the document has changed since, and its place holds something else.</summary>
    public Citation? Find(IKnowledgeBase knowledge) =>
        knowledge.Documents.FirstOrDefault(document => document.Id == Document) is { } document
            ? QuoteFinder.Find(document, new SourceSpan(Start, End))
            : null;
}
