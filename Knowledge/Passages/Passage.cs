using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Knowledge.Passages;

/// <summary>A paragraph as the unit of search, with its rank in the knowledge base.</summary>
/// <param name="Ordinal">Rank through all documents, from 0: document order, which also breaks ties.</param>
/// <param name="Document">Its document.</param>
/// <param name="Paragraph">The paragraph.</param>
internal sealed record Passage(int Ordinal, SourceDocument Document, Paragraph Paragraph)
{
    /// <summary>What stands above it: the document's title, its headings and what introduces it.</summary>
    public string Context => Document.Title + "\n" + string.Join('\n', Paragraph.Location.Headings) + "\n" + Paragraph.Introduction;
}
