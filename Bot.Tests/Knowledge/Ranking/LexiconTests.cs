using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Passages;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Tests.Knowledge.Ranking;

public sealed class LexiconTests
{
    private static readonly IReadOnlyList<Passage> Passages = GeneratedPassages.Build(1_200, seed: 2);
    private static readonly Lexicon Words = LexiconBuilder.Build(Passages, default);

    [Fact]
    public void Indexer_EveryPassage_HoldsTheWordsOfItsText()
    {
        Assert.Equal(Passages.Count, Words.PassageCount);
        Assert.All(Passages, passage =>
        {
            List<FrenchToken> tokens = FrenchTokenizer.Tokenize(passage.Paragraph.Text);
            PassageTerms terms = Words[passage.Ordinal];
            Assert.Equal(tokens.Select(token => Words.ExactId(token.Exact)), terms.Exact);
            Assert.Equal(tokens.Select(token => Words.FoldedId(token.Folded)), terms.Folded);
            Assert.Equal(tokens.Select(token => Words.StemId(token.Stem)), terms.Stems);
            Assert.Equal(tokens.Select(WordKindsReader.Of), terms.Kinds);
            Assert.DoesNotContain(-1, terms.Exact);
        });
    }

    [Fact]
    public void Indexer_EveryPassage_HoldsItsSentencesWithTheirFirstWords()
    {
        Assert.All(Passages, passage =>
        {
            string text = passage.Paragraph.Text;
            List<FrenchToken> tokens = FrenchTokenizer.Tokenize(text);
            IReadOnlyList<SourceSpan> sentences = SentenceSplitter.Split(text);
            PassageTerms terms = Words[passage.Ordinal];
            Assert.Equal(sentences, terms.Sentences);
            Assert.Equal([.. sentences.Select(sentence => tokens.Count(token => token.Start < sentence.Start)), tokens.Count], terms.FirstTerms);
        });
    }

    [Fact]
    public void Indexer_EveryPassage_HoldsItsHeadingsAndItsDocument()
    {
        ILookup<SourceDocument, Passage> byDocument = Passages.ToLookup(passage => passage.Document);
        Assert.All(Passages, passage =>
        {
            PassageTerms terms = Words[passage.Ordinal];
            Assert.Equal(FrenchTokenizer.Tokenize(passage.Context).Select(token => Words.StemId(token.Stem)).Distinct().Order(), terms.ContextStems);
            var holding = byDocument[passage.Document].SelectMany(other => Words[other.Ordinal].Stems.Distinct()).CountBy(stem => stem).ToDictionary();
            Assert.All(Enumerable.Range(-1, 60).Concat(terms.Stems), stem => Assert.Equal(holding.GetValueOrDefault(stem) >= 2, terms.Document.IsMain(stem)));
        });
    }

    [Fact]
    public void PassageFrequency_EveryStem_CountsEachPassageOnce()
    {
        var counts = Passages.SelectMany(passage => Words[passage.Ordinal].Stems.Distinct()).CountBy(stem => stem);
        Assert.All(counts, count => Assert.Equal(count.Value, Words.PassageFrequency(count.Key)));
        Assert.Equal(0, Words.PassageFrequency(-1));
    }

    [Theory]
    [InlineData("vrai", 14_900, true)]
    [InlineData("vrai", 15_000, false)]
    [InlineData("le vote des élus du parti porte sur la loi de finances et sur les moyens des villes de la région", 7_700, true)]
    [InlineData("le vote des élus du parti porte sur la loi de finances et sur les moyens des villes de la région", 7_800, false)]
    [InlineData("Vrai ? Faux ! Vrai ? Faux ! Vrai ? Faux ! Vrai ? Faux ! Vrai ? Faux !", 8_250, true)]
    [InlineData("Vrai ? Faux ! Vrai ? Faux ! Vrai ? Faux ! Vrai ? Faux ! Vrai ? Faux !", 8_350, false)]
    public void Indexer_WhatIsMadeOfPassages_IsKeptWhereItTakesNoMoreMemoryThanSaid(string text, int passages, bool isKept)
    {
        Passage passage = Passages[0] with { Paragraph = new Paragraph(new SourceLocation("d", [], 1, new SourceSpan(0, text.Length)), new SourceText(text, [])) };
        Lexicon words = LexiconBuilder.Build([.. Enumerable.Range(0, passages).Select(ordinal => passage with { Ordinal = ordinal })], default);
        Assert.InRange(MakeAll(), 0.85 * Lexicon.MostKept, isKept ? Lexicon.MostKept : double.MaxValue);
        Assert.Equal(isKept, MakeAll() == 0);

        double MakeAll()
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            for (int ordinal = 0; ordinal < passages; ordinal++)
            {
                _ = words[ordinal];
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("ab")]
    [InlineData("abc")]
    [InlineData("e")]
    [InlineData("z")]
    [InlineData("")]
    public void WordsThatBegin_AnyBeginning_AreAllOfThemInOrder(string beginning)
    {
        string[] words = [.. Passages.SelectMany(passage => FrenchTokenizer.Tokenize(passage.Context + " " + passage.Paragraph.Text)).Select(token => token.Folded).Distinct(StringComparer.Ordinal)];
        Assert.Equal(
            words.Where(word => word.StartsWith(beginning, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            Words.WordsThatBegin(beginning).ToArray().Select(word => Words.FoldedText(word).ToString()));
    }
}
