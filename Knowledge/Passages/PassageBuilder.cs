using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Knowledge.Passages;

/// <summary>Lines up the paragraphs of all documents as passages.</summary>
internal static class PassageBuilder
{
    /// <summary>One passage for each paragraph, in document order; none for the head of a table, which its rows are quoted with.</summary>
    public static IReadOnlyList<Passage> Build(IReadOnlyList<SourceDocument> documents)
    {
        var passages = new List<Passage>();
        foreach (SourceDocument document in documents)
        {
            foreach (Paragraph paragraph in document.Paragraphs.Where(paragraph => !paragraph.IsTableHead))
            {
                passages.Add(new Passage(passages.Count, document, paragraph));
            }
        }

        return passages;
    }
}
