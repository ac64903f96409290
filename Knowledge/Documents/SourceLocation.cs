namespace CampaignBot.Knowledge.Documents;

/// <summary>Where a paragraph stands.</summary>
/// <param name="DocumentId">Identifier of its document (<see cref="SourceDocument.Id"/>).</param>
/// <param name="Headings">Headings above it, outermost first, the document's title left out. Empty before the first heading.</param>
/// <param name="Paragraph">Its number: 1, 2, 3 … through the document, headings not counted.</param>
/// <param name="Span">Its start and end in the source text.</param>
public sealed record SourceLocation(string DocumentId, IReadOnlyList<string> Headings, int Paragraph, SourceSpan Span);
