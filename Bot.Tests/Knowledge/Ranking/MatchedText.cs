using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.Passages;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;
using CampaignBot.Knowledge.Search;

namespace CampaignBot.Tests.Knowledge.Ranking;

/// <summary>A text written for a test, as a candidate among others that hold none of its words.</summary>
internal static class MatchedText
{
    /// <summary>Matches a question against a text.</summary>
    public static MatchedPassage Of(string question, string text, string title = "")
    {
        string[] others = [.. Enumerable.Repeat("Rien qui compte.", 20)];
        Passage[] passages = [.. others.Prepend(text).Select((paragraph, i) => PassageOf(i, paragraph, i == 0 ? title : string.Empty))];
        var lexicon = LexiconBuilder.Build(passages, CancellationToken.None);
        var analyzer = new QuestionAnalyzer(lexicon, new Equivalents([]), new SpellingCorrector(lexicon), new WordFamilies(lexicon));
        return new PassageRanker(lexicon, ShippedWeights.Passages).Match(analyzer.Analyze(question, null), [new PassageHit(0, 1)]).Single();
    }

    /// <summary>The words of these texts.</summary>
    public static Lexicon LexiconOf(string[] texts) =>
        LexiconBuilder.Build([.. texts.Select((text, i) => PassageOf(i, text, string.Empty))], CancellationToken.None);

    /// <summary>A document's only paragraph.</summary>
    public static Paragraph ParagraphOf(string content) => new(new SourceLocation("d", [], 1, new SourceSpan(0, content.Length)), new SourceText(content, []));

    private static Passage PassageOf(int ordinal, string content, string title)
    {
        Paragraph paragraph = ParagraphOf(content);
        return new Passage(ordinal, new SourceDocument { Id = "d", Path = "d", Title = title, Text = paragraph.Source, Headings = [], Paragraphs = [paragraph] }, paragraph);
    }
}
