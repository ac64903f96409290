using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Indexing;
using CampaignBot.Knowledge.Passages;
using CampaignBot.Knowledge.Ranking;
using CampaignBot.Tests.Knowledge.Ranking;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace CampaignBot.Tests.Knowledge.Indexing;

public sealed class PassageIndexWriterTests
{
    private static readonly IReadOnlyList<Passage> Passages = GeneratedPassages.Build(700, seed: 6);

    [Fact]
    public void Write_GeneratedPassages_KeepsTheirOrder()
    {
        using PassageIndex index = IndexStore.BuildInMemory(LexiconBuilder.Build(Passages, default), default);
        Assert.Equal(Enumerable.Range(0, Passages.Count), index.Ordinals);
    }

    [Fact]
    public void Write_MoreThanOnePart_KeepsTheirOrder()
    {
        Lexicon lexicon = LexiconBuilder.Build(GeneratedPassages.Build(20_000, seed: 7), default);
        using PassageIndex index = IndexStore.BuildInMemory(lexicon, default);
        Assert.Equal(Enumerable.Range(0, 20_000), index.Ordinals);
        Assert.Single(index.Reader.Leaves);
    }

    [Theory]
    [InlineData(IndexFields.Folded)]
    [InlineData(IndexFields.Stem)]
    [InlineData(IndexFields.Gram)]
    [InlineData(IndexFields.Context)]
    public void Write_GeneratedPassages_HoldsTheTermsOfEachText(string field)
    {
        using PassageIndex index = IndexStore.BuildInMemory(LexiconBuilder.Build(Passages, default), default);
        var expected = Passages.SelectMany(passage => TermsOf(passage, field).CountBy(term => term, StringComparer.Ordinal)
            .Select(count => $"{count.Key} {passage.Ordinal} {count.Value}"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), Postings(index, field).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> TermsOf(Passage passage, string field) => field switch
    {
        IndexFields.Folded => Tokens(passage).Select(token => token.Folded),
        IndexFields.Stem => Tokens(passage).Select(token => token.Stem),
        IndexFields.Gram => Tokens(passage).SelectMany(token => WordGrams.Of(token.Folded)),
        _ => FrenchTokenizer.Tokenize(passage.Context).Select(token => token.Stem),
    };

    private static List<FrenchToken> Tokens(Passage passage) => FrenchTokenizer.Tokenize(passage.Paragraph.Text);

    private static IEnumerable<string> Postings(PassageIndex index, string field)
    {
        TermsEnum terms = MultiFields.GetTerms(index.Reader, field).GetEnumerator();
        while (terms.MoveNext())
        {
            string term = terms.Term.Utf8ToString();
            DocsEnum documents = terms.Docs(null, null, DocsFlags.FREQS);
            while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                yield return $"{term} {index.Ordinals[documents.DocID]} {documents.Freq}";
            }
        }
    }
}
