using CampaignBot.Knowledge.Ranking;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace CampaignBot.Knowledge.Indexing;

/// <summary>Writes passages into a Lucene index, one Lucene document for each.</summary>
internal static class PassageIndexWriter
{
    private const int PartPassages = 8192;

    /// <summary>Writes a whole index and commits it once, at the end.</summary>
    /// <remarks>
    /// Parts of the passages are written on all cores, in memory, and joined once, each after the one before it: document numbers
    /// follow document order, whatever the cores were.
    /// </remarks>
    public static void Write(LuceneDirectory directory, Lexicon lexicon, CancellationToken cancellationToken)
    {
        var parts = new LuceneDirectory[(lexicon.PassageCount + PartPassages - 1) / PartPassages];
        Parallel.For(0, parts.Length, new ParallelOptions { CancellationToken = cancellationToken }, part =>
        {
            parts[part] = new RAMDirectory();
            using IndexWriter writer = Open(parts[part]);
            int from = part * PartPassages;
            Write(writer, lexicon, from, Math.Min(from + PartPassages, lexicon.PassageCount), cancellationToken);
        });
        IndexReader[] readers = Array.ConvertAll(parts, part => (IndexReader)DirectoryReader.Open(part));
        try
        {
            using IndexWriter writer = Open(directory);
            writer.AddIndexes(readers);
            writer.Commit();
        }
        finally
        {
            Array.ForEach(readers, reader => reader.Dispose());
            Array.ForEach(parts, part => part.Dispose());
        }
    }

    // Words come cut: the analyser is one that Lucene asks for and never uses.
    private static IndexWriter Open(LuceneDirectory directory) => new(directory, new IndexWriterConfig(IndexFields.Version, new KeywordAnalyzer())
    {
        OpenMode = OpenMode.CREATE,
        MergePolicy = NoMergePolicy.NO_COMPOUND_FILES,
    });

    private static void Write(IndexWriter writer, Lexicon lexicon, int from, int to, CancellationToken cancellationToken)
    {
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
        for (int ordinal = from; ordinal < to; ordinal++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ordinalField.SetInt64Value(ordinal);
            folded.Ordinal = stems.Ordinal = grams.Ordinal = context.Ordinal = ordinal;
            writer.AddDocument(document);
        }
    }
}
