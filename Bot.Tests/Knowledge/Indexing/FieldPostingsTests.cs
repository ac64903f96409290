using CampaignBot.Knowledge.Indexing;
using CampaignBot.Knowledge.Ranking;
using CampaignBot.Knowledge.Search;
using CampaignBot.Tests.Knowledge.Ranking;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace CampaignBot.Tests.Knowledge.Indexing;

public sealed class FieldPostingsTests
{
    [Fact]
    public void Score_FirstTimeAndFromWhatWasKept_IsLucenes()
    {
        using PassageIndex index = IndexStore.BuildInMemory(LexiconBuilder.Build(GeneratedPassages.Build(700, seed: 6), default), default);
        const string field = IndexFields.Stem;
        FieldPostings postings = index.Postings[field];
        string term = MostFrequent(index, field);
        double[] first = Score(postings, field, term, index.Count);
        Assert.Equal(first, Score(postings, field, term, index.Count));

        (float k1, float b) = IndexFields.Bm25(index.Count);
        var searcher = new IndexSearcher(index.Reader) { Similarity = new BM25Similarity(k1, b) };
        ScoreDoc[] expected = searcher.Search(new TermQuery(new Term(field, term)), index.Count).ScoreDocs;
        Assert.Equal(expected.Length, first.Count(score => score > 0));
        Assert.All(expected, hit => Assert.Equal(hit.Score, first[hit.Doc], 4));
    }

    private static double[] Score(FieldPostings postings, string field, string term, int passages)
    {
        var scores = new double[passages];
        postings.Score([new WeightedTerm(field, term, 1)], field, scores);
        return scores;
    }

    private static string MostFrequent(PassageIndex index, string field)
    {
        TermsEnum terms = index.Reader.Leaves[0].AtomicReader.GetTerms(field).GetEnumerator();
        (string Text, int Passages) most = (string.Empty, 0);
        while (terms.MoveNext())
        {
            most = terms.DocFreq > most.Passages ? (terms.Term.Utf8ToString(), terms.DocFreq) : most;
        }

        return most.Text;
    }
}
