using CampaignBot.Knowledge.Ranking;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace CampaignBot.Knowledge.Indexing;

/// <summary>Writes passages into a Lucene index, one Lucene document for each.</summary>
internal static class PassageIndexWriter
{
    private const double BufferMegabytes = 64;
    private const int MostSegments = 1000;

    /// <summary>Writes a whole index and commits it once, at the end.</summary>
    public static void Write(LuceneDirectory directory, Lexicon lexicon, CancellationToken cancellationToken)
    {
        // Words come cut: the analyser is one that Lucene asks for and never uses.
        using var analyzer = new KeywordAnalyzer();
        var config = new IndexWriterConfig(IndexFields.Version, analyzer)
        {
            OpenMode = OpenMode.CREATE,
            Similarity = IndexFields.CreateSimilarity(),
            RAMBufferSizeMB = BufferMegabytes,

            // Segments are merged once, at the end, each after the one before it.
            MergePolicy = new LogDocMergePolicy { MergeFactor = MostSegments },
        };
        using var writer = new IndexWriter(directory, config);
        var folded = new FoldedTokens(lexicon);
        var stems = new StemTokens(lexicon);
        var grams = new GramTokens(lexicon);
        var context = new ContextTokens(lexicon);
        var ordinalField = new NumericDocValuesField(IndexFields.Ordinal, 0);
        Document document =
        [
            ordinalField,
            new Field(IndexFields.Folded, folded, IndexFields.Words),
            new Field(IndexFields.Stem, stems, IndexFields.Words),
            new Field(IndexFields.Gram, grams, IndexFields.Words),
            new Field(IndexFields.Context, context, IndexFields.Words),
        ];
        for (int ordinal = 0; ordinal < lexicon.PassageCount; ordinal++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ordinalField.SetInt64Value(ordinal);
            folded.Ordinal = stems.Ordinal = grams.Ordinal = context.Ordinal = ordinal;
            writer.AddDocument(document);
        }

        // One segment: document numbers then follow document order, whatever the flushes were.
        writer.ForceMerge(1);
        writer.Commit();
    }
}
