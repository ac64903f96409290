using CampaignBot.Knowledge.Indexing;
using CampaignBot.Knowledge.Ranking;
using CampaignBot.Knowledge.Search;
using CampaignBot.Tests.Knowledge.Ranking;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace CampaignBot.Tests.Knowledge.Indexing;

public sealed class FieldPostingsTests : IDisposable
{
    private const string Field = IndexFields.Stem;
    private const int NoRoom = 0;
    private const int RoomForSome = 20_000;
    private const int RoomForAll = 4 << 20;

    private readonly PassageIndex _index = IndexStore.BuildInMemory(LexiconBuilder.Build(GeneratedPassages.Build(700, seed: 6), default), default);

    [Fact]
    public void Score_FirstTimeAndFromWhatWasKept_IsLucenes()
    {
        FieldPostings postings = _index.Postings[Field];
        WeightedTerm term = Terms().MaxBy(term => PassagesWith(term))!;
        double[] first = Score(postings, term);
        Assert.Equal(first, Score(postings, term));

        (float k1, float b) = IndexFields.Bm25(_index.Count);
        var searcher = new IndexSearcher(_index.Reader) { Similarity = new BM25Similarity(k1, b) };
        ScoreDoc[] expected = searcher.Search(new TermQuery(new Term(Field, term.Text)), _index.Count).ScoreDocs;
        Assert.Equal(expected.Length, first.Count(score => score > 0));
        Assert.All(expected, hit => Assert.Equal(term.Weight * hit.Score, first[hit.Doc], 4));
    }

    [Theory]
    [InlineData(NoRoom)]
    [InlineData(RoomForSome)]
    [InlineData(RoomForAll)]
    public void Score_WhateverRoomThereIs_IsTheSameEveryTime(int room)
    {
        WeightedTerm[] terms = Terms();
        double[] expected = Score(_index.Postings[Field], terms);
        Assert.Contains(expected, score => score > 0);
        var reader = new WatchedReader(Leaf);
        var postings = new FieldPostings(reader, Field, room);
        Assert.Equal(expected, Score(postings, terms));
        Assert.Equal(terms.Length, reader.Reads);
        Assert.Equal(expected, Score(postings, terms));
        int readAgain = reader.Reads - terms.Length;
        Assert.Equal((room == NoRoom, room == RoomForAll), (readAgain == terms.Length, readAgain == 0));
    }

    [Theory]
    [InlineData(NoRoom)]
    [InlineData(RoomForSome)]
    [InlineData(RoomForAll)]
    public void Score_SameTermsByManyThreadsAtOnce_IsTheSameForEach(int room)
    {
        const int Threads = 8;
        WeightedTerm[] terms = Terms();
        double[] expected = Score(_index.Postings[Field], terms);
        for (int round = 0; round < 10; round++)
        {
            var postings = new FieldPostings(Leaf, Field, room);
            var scores = new double[Threads][];
            Together.Run(Threads, thread => scores[thread] = Score(postings, terms));
            Assert.All(scores, found => Assert.Equal(expected, found));
        }
    }

    [Fact]
    public void Score_PostingsThatCannotBeRead_TakeNoRoom()
    {
        WeightedTerm term = Terms().MaxBy(term => PassagesWith(term))!;
        var reader = new WatchedReader(Leaf);
        var postings = new FieldPostings(reader, Field, mostKept: (8 * PassagesWith(term)) + 200);
        reader.IsBroken = true;
        for (int i = 0; i < 3; i++)
        {
            Assert.Throws<IOException>(() => Score(postings, term));
        }

        reader.IsBroken = false;
        double[] scores = Score(postings, term);
        Assert.Equal(Score(_index.Postings[Field], term), scores);
        int read = reader.Reads;
        Assert.Equal(scores, Score(postings, term));
        Assert.Equal(read, reader.Reads);
    }

    [Fact]
    public void Score_TermsThatTheFieldDoesNotHold_TakeNoRoom()
    {
        WeightedTerm term = Terms()[0];
        var reader = new WatchedReader(Leaf);
        var postings = new FieldPostings(reader, Field, mostKept: (8 * PassagesWith(term)) + 200);
        Assert.All(Score(postings, [.. Enumerable.Range(0, 100).Select(i => new WeightedTerm(Field, "absent" + i, 1))]), score => Assert.Equal(0, score));
        Score(postings, term);
        int read = reader.Reads;
        Score(postings, term);
        Assert.Equal((1, 1), (read, reader.Reads));
    }

    public void Dispose() => _index.Dispose();

    private AtomicReader Leaf => _index.Reader.Leaves[0].AtomicReader;

    private double[] Score(FieldPostings postings, params WeightedTerm[] terms)
    {
        var scores = new double[_index.Count];
        postings.Score(terms, Field, scores);
        return scores;
    }

    private int PassagesWith(WeightedTerm term) => _index.Reader.DocFreq(new Term(Field, term.Text));

    private WeightedTerm[] Terms()
    {
        var found = new List<WeightedTerm>();
        TermsEnum terms = Leaf.GetTerms(Field).GetEnumerator();
        while (terms.MoveNext())
        {
            found.Add(new WeightedTerm(Field, terms.Term.Utf8ToString(), 1 + (found.Count % 3)));
        }

        return [.. found];
    }

    /// <summary>Counts the terms whose postings are read, and breaks off in the middle of them.</summary>
    private sealed class WatchedReader(AtomicReader reader) : FilterAtomicReader(reader)
    {
        public int Reads { get; private set; }

        public bool IsBroken { get; set; }

        public override Fields Fields => new WatchedFields(base.Fields, this);

        private sealed class WatchedFields(Fields fields, WatchedReader watch) : FilterFields(fields)
        {
            public override Terms GetTerms(string field) => new WatchedTerms(base.GetTerms(field), watch);
        }

        private sealed class WatchedTerms(Terms terms, WatchedReader watch) : FilterTerms(terms)
        {
            public override TermsEnum GetEnumerator() => new WatchedEnumerator(base.GetEnumerator(), watch);
        }

        private sealed class WatchedEnumerator(TermsEnum terms, WatchedReader watch) : FilterTermsEnum(terms)
        {
            public override DocsEnum Docs(Lucene.Net.Util.IBits liveDocs, DocsEnum reuse, DocsFlags flags)
            {
                watch.Reads++;
                return new WatchedPostings(base.Docs(liveDocs, null, flags), watch);
            }
        }

        private sealed class WatchedPostings(DocsEnum postings, WatchedReader watch) : FilterDocsEnum(postings)
        {
            public override int NextDoc() => watch.IsBroken && DocID >= 0 ? throw new IOException() : base.NextDoc();
        }
    }
}
