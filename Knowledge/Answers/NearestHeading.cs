using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Knowledge.Answers;

/// <summary>The place in the documents that is nearest to a question they do not answer.</summary>
/// <param name="Document">The document.</param>
/// <param name="Heading">The heading, or the document's title where the place has none.</param>
/// <param name="Paragraph">Number of the nearest paragraph below it.</param>
public sealed record NearestHeading(SourceDocument Document, string Heading, int Paragraph);
