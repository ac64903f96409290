using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Knowledge;

/// <summary>A subject the documents speak of.</summary>
/// <param name="Name">A heading, or the title of a document without headings, as the document writes it.</param>
/// <param name="Document">The document.</param>
/// <param name="Paragraph">Number of the first paragraph about it.</param>
public sealed record Subject(string Name, SourceDocument Document, int Paragraph);
