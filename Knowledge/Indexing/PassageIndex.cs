using Lucene.Net.Index;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace CampaignBot.Knowledge.Indexing;

/// <summary>An open index. Safe for many threads.</summary>
internal sealed class PassageIndex : IDisposable
{
    private readonly LuceneDirectory _directory;
    private readonly DirectoryReader _reader;

    private PassageIndex(LuceneDirectory directory, DirectoryReader reader)
    {
        _directory = directory;
        _reader = reader;
        Postings = reader.Leaves switch
        {
            [] => new Dictionary<string, FieldPostings>(StringComparer.Ordinal),
            [var whole] => IndexFields.Searched.ToDictionary(field => field, field => new FieldPostings(whole.AtomicReader, field), StringComparer.Ordinal),
            _ => throw new IOException("The index is in several parts."),
        };
        Ordinals = ReadOrdinals(reader);
    }

    /// <summary>What Lucene reads it with.</summary>
    public IndexReader Reader => _reader;

    /// <summary>Each field that is searched.</summary>
    public IReadOnlyDictionary<string, FieldPostings> Postings { get; }

    /// <summary>Passage ordinal of each Lucene document, read once: Lucene's own view of them belongs to one thread.</summary>
    public int[] Ordinals { get; }

    /// <summary>Number of passages it holds.</summary>
    public int Count => _reader.NumDocs;

    /// <summary>Opens an index; the directory is closed with it, and closed too when it cannot be opened.</summary>
    /// <exception cref="IOException">There is no readable index in the directory.</exception>
    public static PassageIndex Open(LuceneDirectory directory)
    {
        try
        {
            return new PassageIndex(directory, DirectoryReader.Open(directory));
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    private static int[] ReadOrdinals(DirectoryReader reader)
    {
        NumericDocValues? values = MultiDocValues.GetNumericValues(reader, IndexFields.Ordinal);
        var ordinals = new int[reader.MaxDoc];
        for (int i = 0; i < ordinals.Length; i++)
        {
            ordinals[i] = (int)(values?.Get(i) ?? throw new IOException("The index holds no passage ordinals."));
        }

        return ordinals;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }
}
