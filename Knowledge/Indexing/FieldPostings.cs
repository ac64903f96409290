using System.Collections.Concurrent;
using CampaignBot.Knowledge.Search;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace CampaignBot.Knowledge.Indexing;

/// <summary>One field of an open index: its terms, and how much the length of each passage weighs against a count in it.</summary>
/// <remarks>
/// A question asks for some eighty terms, most of them 5-grams. Lucene's own query makes for each of them an enumerator of all terms, a
/// reader of postings and a table of 256 length norms; here these are made once for the field, and scores added up term after term
/// (docs/figures.md). Scores are Lucene's, to the last digits.
/// </remarks>
internal sealed class FieldPostings
{
    // Bytes of postings kept: 4 MB, which four thousand questions to eight hundred passages do not fill (3.4 MB of 5-grams).
    private const int MostKept = 4 << 20;

    private readonly float _k1;
    private readonly int _passages;
    private readonly Terms? _terms;
    private readonly float[] _lengthNorms;

    // Lucene's enumerators belong to one thread, and cost more to make than to use: each search takes one that no other is using.
    private readonly ConcurrentBag<Cursor> _cursors = [];

    // Finding a term in Lucene costs more than adding it up.
    private readonly KeptPostings _kept;

    /// <summary>Opens a field.</summary>
    /// <param name="reader">The index.</param>
    /// <param name="field">The name of the field.</param>
    /// <param name="mostKept">How many bytes of postings are kept in memory once they were read.</param>
    /// <exception cref="IOException">The index cannot be read.</exception>
    public FieldPostings(AtomicReader reader, string field, int mostKept = MostKept)
    {
        _kept = new KeptPostings(mostKept);
        _passages = reader.MaxDoc;
        (_k1, float b) = IndexFields.Bm25(_passages);
        _terms = reader.GetTerms(field);
        _lengthNorms = ReadLengthNorms(reader, field, _k1, b);
    }

    /// <summary>Adds to the score of each passage what the terms of this field give it.</summary>
    /// <param name="terms">The terms; those of other fields are passed over.</param>
    /// <param name="field">The name of this field.</param>
    /// <param name="scores">One score for each Lucene document.</param>
    public void Score(IReadOnlyList<WeightedTerm> terms, string field, Span<double> scores)
    {
        if (_terms is null)
        {
            return;
        }

        Cursor cursor = _cursors.TryTake(out Cursor? idle) ? idle : new Cursor(_terms.GetEnumerator());
        for (int i = 0; i < terms.Count; i++)
        {
            if (terms[i].Field != field)
            {
                continue;
            }

            (string text, float weight) = (terms[i].Text, terms[i].Weight);
            if (_kept.Find(text) is { } kept)
            {
                Add(kept, weight, scores);
            }
            else if (cursor.Seek(text) is { } postings)
            {
                AddAndKeep(text, postings, cursor.PassagesWithTerm, weight, scores);
            }
        }

        _cursors.Add(cursor);
    }

    private void Add(int[] postings, float termWeight, Span<double> scores)
    {
        float weight = termWeight * Idf(postings.Length / 2);
        for (int i = 0; i < postings.Length; i += 2)
        {
            scores[postings[i]] += Score(postings[i], postings[i + 1], weight);
        }
    }

    private void AddAndKeep(string text, DocsEnum postings, int passages, float termWeight, Span<double> scores)
    {
        float weight = termWeight * Idf(passages);
        int[]? kept = _kept.HasRoom(text, passages) ? new int[2 * passages] : null;
        int at = 0;
        for (int passage; (passage = postings.NextDoc()) != DocIdSetIterator.NO_MORE_DOCS;)
        {
            int frequency = postings.Freq;
            scores[passage] += Score(passage, frequency, weight);
            if (kept is not null)
            {
                kept[at++] = passage;
                kept[at++] = frequency;
            }
        }

        if (kept is not null)
        {
            _kept.Keep(text, kept);
        }
    }

    // BM25 (S. Robertson and H. Zaragoza, « The Probabilistic Relevance Framework: BM25 and Beyond », 2009): a term that occurs f times adds
    // idf · f (k1 + 1) / (f + k1 (1 - b + b · length / average length)).
    private float Score(int passage, int frequency, float weight) => weight * (_k1 + 1) * frequency / (frequency + _lengthNorms[passage]);

    private float Idf(int passagesWithTerm) => (float)Math.Log(1 + ((_passages - passagesWithTerm + 0.5) / (passagesWithTerm + 0.5)));

    // Lucene keeps the length of a field as 1/√length in one byte.
    private static float[] ReadLengthNorms(AtomicReader reader, string field, float k1, float b)
    {
        var lengthNorms = new float[reader.MaxDoc];
        if (reader.GetNormValues(field) is { } norms && reader.GetTerms(field) is { } terms)
        {
            float average = (float)(terms.SumTotalTermFreq / (double)reader.MaxDoc);
            for (int passage = 0; passage < lengthNorms.Length; passage++)
            {
                float root = SmallSingle.SByte315ToSingle((sbyte)norms.Get(passage));
                lengthNorms[passage] = k1 * (1 - b + (b / (root * root * average)));
            }
        }

        return lengthNorms;
    }

    /// <summary>A place in the terms of the field, and the postings of the term there.</summary>
    private sealed class Cursor(TermsEnum terms)
    {
        private readonly BytesRef _text = new();
        private DocsEnum? _postings;

        public int PassagesWithTerm => terms.DocFreq;

        public DocsEnum? Seek(string text)
        {
            _text.CopyChars(text);
            return terms.SeekExact(_text) ? _postings = terms.Docs(null, _postings, DocsFlags.FREQS) : null;
        }
    }
}
