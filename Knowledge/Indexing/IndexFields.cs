using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace CampaignBot.Knowledge.Indexing;

/// <summary>The names and settings of the Lucene index: everything that an upgrade of Lucene would touch first.</summary>
internal static class IndexFields
{
    /// <summary>The Lucene version the index is written for.</summary>
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>Rank of the passage in the knowledge base, from 0.</summary>
    public const string Ordinal = "ordinal";

    /// <summary>Words without accents.</summary>
    public const string Folded = "folded";

    /// <summary>Light stems.</summary>
    public const string Stem = "stem";

    /// <summary>Character 5-grams inside words.</summary>
    public const string Gram = "gram";

    /// <summary>Stems of the document's title and the headings above the passage.</summary>
    public const string Context = "context";

    /// <summary>How words are indexed: which passages hold them and how often; where in a passage, the lexicon knows.</summary>
    public static FieldType Words { get; } = CreateWords();

    /// <summary>The fields that hold words.</summary>
    public static IReadOnlyList<string> Searched { get; } = [Folded, Stem, Context, Gram];

    /// <summary>
    /// BM25's k1 and b, the length normalisation that joins short and long paragraphs best. In a larger index more paragraphs hold a word
    /// of the question often, or are short, by chance: there repetition and shortness count for less, from k1 = 0.9 and b = 0.4
    /// up to a thousand passages to k1 = 0.3 and b = 0.2 from a hundred thousand, in the logarithm of their number (docs/ranking.md).
    /// </summary>
    /// <param name="passages">Passages in the index.</param>
    public static (float K1, float B) Bm25(int passages)
    {
        float size = (float)Math.Clamp((Math.Log10(Math.Max(1, passages)) - 3) / 2, 0, 1);
        return (0.9f - (0.6f * size), 0.4f - (0.2f * size));
    }

    private static FieldType CreateWords()
    {
        var type = new FieldType { IsIndexed = true, IsTokenized = true, IndexOptions = IndexOptions.DOCS_AND_FREQS };
        type.Freeze();
        return type;
    }
}
