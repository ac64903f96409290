using CampaignBot.Knowledge.Indexing;
using CampaignBot.Knowledge.Passages;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;
using CampaignBot.Knowledge.Search;
using CampaignBot.Tests.Knowledge.Ranking;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace CampaignBot.Tests.Knowledge.Search;

/// <summary>The candidates are those that Lucene's own search finds for the same terms, with the same scores.</summary>
public class PassageSearcherTests
{
    [Theory]
    [InlineData(7)]
    [InlineData(400)]
    [InlineData(12_000)]
    public void Search_GeneratedPassages_FindsWhatLuceneFinds(int passages)
    {
        IReadOnlyList<Passage> texts = GeneratedPassages.Build(passages, seed: 11);
        Lexicon lexicon = LexiconBuilder.Build(texts, default);
        using PassageIndex index = IndexStore.BuildInMemory(lexicon, default);
        var searcher = new PassageSearcher(index, lexicon);
        var analyzer = MatchedText.AnalyzerOf(lexicon);
        for (int i = 0; i < 40; i++)
        {
            AnalyzedQuestion question = analyzer.Analyze(texts[i * 31 % passages].Paragraph.Text[(i % 9)..60], null);
            IReadOnlyList<PassageHit> found = searcher.Search(question);
            PassageHit[] expected = SearchWithLucene(index, PassageQuery.Build(question, lexicon));
            Assert.Equal(expected.Length, found.Count);
            Assert.Equal(expected.Select(hit => hit.Score), found.Select(hit => hit.Score), Near);

            // Lucene adds up in another order: what is equal but for the last digits may change places.
            float last = expected[^1].Score;
            Assert.Equal(
                expected.Where(hit => !Near(hit.Score, last)).Select(hit => hit.Ordinal).Order(),
                found.Where(hit => !Near(hit.Score, last)).Select(hit => hit.Ordinal).Order());
        }
    }

    [Fact]
    public void Search_EqualPassages_StayInDocumentOrder()
    {
        IReadOnlyList<Passage> texts = GeneratedPassages.Build(5, seed: 3);
        Passage[] equal = [.. Enumerable.Range(0, 100).Select(ordinal => texts[0] with { Ordinal = ordinal })];
        Lexicon lexicon = LexiconBuilder.Build(equal, default);
        using PassageIndex index = IndexStore.BuildInMemory(lexicon, default);
        var analyzer = MatchedText.AnalyzerOf(lexicon);
        IReadOnlyList<PassageHit> found = new PassageSearcher(index, lexicon).Search(analyzer.Analyze(texts[0].Paragraph.Text, null));
        Assert.Equal(Enumerable.Range(0, 30), found.Select(hit => hit.Ordinal));
    }

    private static bool Near(float one, float other) => Math.Abs(one - other) <= 1e-4f * Math.Abs(one);

    private static PassageHit[] SearchWithLucene(PassageIndex index, IReadOnlyList<WeightedTerm> terms)
    {
        var query = new BooleanQuery(disableCoord: true);
        foreach (WeightedTerm term in terms)
        {
            query.Add(new TermQuery(new Term(term.Field, term.Text)) { Boost = term.Weight }, Occur.SHOULD);
        }

        (float k1, float b) = IndexFields.Bm25(index.Count);
        var searcher = new IndexSearcher(index.Reader) { Similarity = new BM25Similarity(k1, b) };
        return [.. searcher.Search(query, 30).ScoreDocs.Select(hit => new PassageHit(index.Ordinals[hit.Doc], hit.Score))];
    }
}
