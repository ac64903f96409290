using CampaignBot.Knowledge.Passages;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace CampaignBot.Knowledge.Indexing;

/// <summary>Writes passages into a Lucene index, one Lucene document for each.</summary>
internal static class PassageIndexWriter
{
    /// <summary>Writes a whole index and commits it once, at the end.</summary>
    public static void Write(LuceneDirectory directory, IReadOnlyList<Passage> passages, CancellationToken cancellationToken)
    {
        using var analyzer = IndexFields.CreateAnalyzer();
        var config = new IndexWriterConfig(IndexFields.Version, analyzer)
        {
            OpenMode = OpenMode.CREATE,
            Similarity = IndexFields.CreateSimilarity(),
        };
        using var writer = new IndexWriter(directory, config);
        foreach (Passage passage in passages)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.AddDocument(Map(passage));
        }

        // One segment: document numbers then follow document order, whatever the flushes were.
        writer.ForceMerge(1);
        writer.Commit();
    }

    private static Document Map(Passage passage) =>
    [
        new NumericDocValuesField(IndexFields.Ordinal, passage.Ordinal),
        new TextField(IndexFields.Folded, passage.Paragraph.Text, Field.Store.NO),
        new TextField(IndexFields.Stem, passage.Paragraph.Text, Field.Store.NO),
        new TextField(IndexFields.Gram, passage.Paragraph.Text, Field.Store.NO),
        new TextField(IndexFields.Context, passage.Context, Field.Store.NO),
    ];
}
