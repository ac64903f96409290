namespace CampaignBot.Knowledge.Documents;

/// <summary>A heading or a paragraph found in Markdown.</summary>
/// <param name="Span">From its first visible character to its last.</param>
/// <param name="HeadingLevel">Depth of a heading; 0 for a paragraph.</param>
/// <param name="ScopeEnd">Where the quotation, list or note around it ends; <see cref="int.MaxValue"/> outside of one.</param>
/// <param name="IsTableHead">Whether it is the row that names the columns of the rows below it.</param>
internal readonly record struct MarkdownPiece(SourceSpan Span, int HeadingLevel, int ScopeEnd, bool IsTableHead);
