using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Tests.Knowledge.Answers;

public sealed class QuoteFinderTests(CampaignKnowledge campaign, QuoteFinderTests.Written written) : IClassFixture<CampaignKnowledge>, IClassFixture<QuoteFinderTests.Written>
{
    [Fact]
    public void Find_SpanOfEveryCitation_GivesItsQuoteBack()
    {
        Citation[] citations = [.. campaign.Knowledge.Subjects
            .Select(subject => campaign.Knowledge.Ask(subject.Name)).OfType<FoundAnswer>().SelectMany(answer => answer.Citations)];
        Assert.NotEmpty(citations);
        foreach (Citation citation in citations)
        {
            Citation? found = QuoteFinder.Find(citation.Document, citation.QuoteSpan);
            Assert.Equal(citation.Quote, found?.Quote);
            Assert.Equal(citation.Paragraph, found?.Paragraph);
        }
    }

    [Fact]
    public void FindAll_QuoteThatBeginsWithTheSentenceItRefersTo_IsFoundAtItsPlace()
    {
        Citation quoted = Assert.IsType<FoundAnswer>(campaign.Knowledge.Ask("Pourquoi dites-vous que la coopération Sud-Sud peut aider l'Afrique ?")).Best;
        Assert.StartsWith("Le Kazakhstan donne une grande importance à la coopération Sud-Sud. Elle peut", quoted.Quote, StringComparison.Ordinal);
        Assert.Contains(QuoteFinder.FindAll(quoted.Document, text => text == quoted.Quote), found => found.QuoteSpan == quoted.QuoteSpan);
    }

    // Which sentences are quoted together may be told otherwise one day; a link that was given lasts.
    [Fact]
    public void Find_SentencesInARow_GivesThem()
    {
        SourceDocument document = written.Knowledge.Documents[0];
        SourceSpan[] sentences = [.. QuoteFinder.Sentences(document, document.Paragraphs[0]).Select(sentence => sentence.QuoteSpan)];
        Assert.Equal("La ville a un port. Le port ferme.", QuoteFinder.Find(document, new SourceSpan(sentences[0].Start, sentences[1].End))?.Quote);
        Assert.Equal("Le port ferme. Le maire le sait.", QuoteFinder.Find(document, new SourceSpan(sentences[1].Start, sentences[2].End))?.Quote);
        Assert.Null(QuoteFinder.Find(document, new SourceSpan(sentences[0].Start, sentences[1].Start)));
        Assert.Null(QuoteFinder.Find(document, new SourceSpan(sentences[0].End, sentences[1].End)));
    }

    [Fact]
    public void Find_SpanOfAParagraph_GivesItWhole()
    {
        SourceDocument document = campaign.Knowledge.Documents[0];
        Assert.All(document.Paragraphs, paragraph => Assert.Equal(paragraph.Text, QuoteFinder.Find(document, paragraph.Location.Span)?.Quote));
    }

    [Fact]
    public void Find_AnythingElse_GivesNothing()
    {
        SourceDocument document = campaign.Knowledge.Documents[0];
        SourceSpan whole = document.Paragraphs[0].Location.Span;
        Assert.Null(QuoteFinder.Find(document, new SourceSpan(whole.Start + 1, whole.End)));
        Assert.Null(QuoteFinder.Find(document, new SourceSpan(whole.Start, whole.Start)));
        Assert.Null(QuoteFinder.Find(document, new SourceSpan(int.MinValue, int.MaxValue)));
        Assert.Null(QuoteFinder.Find(document, new SourceSpan(whole.Start, document.Paragraphs[1].Location.Span.End)));
    }

    public sealed class Written() : WrittenParagraphs("La ville a un **port**. Le port ferme. Le maire le sait.");
}
