using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Passages;

/// <summary>A paragraph as the unit of search, with its rank in the knowledge base.</summary>
/// <param name="Ordinal">Rank through all documents, from 0: document order, which also breaks ties.</param>
/// <param name="Document">Its document.</param>
/// <param name="Paragraph">The paragraph.</param>
internal sealed record Passage(int Ordinal, SourceDocument Document, Paragraph Paragraph)
{
    /// <summary>What stands above it: the document's title, its headings and what introduces it; of a row of a table also the words for what it holds.</summary>
    public string Context => Document.Title + "\n" + string.Join('\n', Paragraph.Location.Headings) + "\n" + Paragraph.Introduction
        + (Paragraph.IsTableRow ? "\n" + TableRowWords.Of(Paragraph.Text) : string.Empty);
}
