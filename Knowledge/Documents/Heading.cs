namespace CampaignBot.Knowledge.Documents;

/// <summary>A heading of a document, its title included when it stands in the text.</summary>
/// <param name="Text">What a reader sees of it.</param>
/// <param name="Level">Depth: 1 for the outermost.</param>
/// <param name="NextParagraph">Number of the first paragraph that follows it, which may be one past the last.</param>
/// <param name="Span">Its start and end in the source text.</param>
public sealed record Heading(string Text, int Level, int NextParagraph, SourceSpan Span);
