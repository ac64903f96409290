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
        return Match(lexicon, question, [new PassageHit(0, 1)]).Single();
    }

    /// <summary>Matches a question against the first paragraph of a document, its others being candidates too.</summary>
    public static MatchedPassage Of(string question, string[] paragraphs)
    {
        Passage[] document = [.. Document(paragraphs)];
        Passage[] others = [.. Enumerable.Range(document.Length, 20).Select(i => PassageOf(i, "Rien qui compte.", string.Empty))];
        var lexicon = LexiconBuilder.Build([.. document, .. others], CancellationToken.None);
        return Match(lexicon, question, [.. document.Select(passage => new PassageHit(passage.Ordinal, 1))])[0];
    }

    /// <summary>The words of these texts.</summary>
    public static Lexicon LexiconOf(string[] texts) =>
        LexiconBuilder.Build([.. texts.Select((text, i) => PassageOf(i, text, string.Empty))], CancellationToken.None);

    /// <summary>Reads questions to them.</summary>
    public static QuestionAnalyzer AnalyzerOf(Lexicon lexicon) => new(lexicon, TermsOf(lexicon, new Equivalents([], lexicon.PassageCount)));

    /// <summary>Puts questions to them otherwise.</summary>
    public static Rewordings RewordingsOf(Lexicon lexicon)
    {
        var equivalents = new Equivalents([], lexicon.PassageCount);
        return new Rewordings(lexicon, equivalents, TermsOf(lexicon, equivalents));
    }

    /// <summary>A document's only paragraph.</summary>
    public static Paragraph ParagraphOf(string content) => new(new SourceLocation("d", [], 1, new SourceSpan(0, content.Length)), new SourceText(content, []));

    private static IReadOnlyList<MatchedPassage> Match(Lexicon lexicon, string question, IReadOnlyList<PassageHit> hits) =>
        new PassageRanker(lexicon, ShippedWeights.Passages).Match(AnalyzerOf(lexicon).Analyze(question, null), hits);

    private static TermReader TermsOf(Lexicon lexicon, Equivalents equivalents) => new(lexicon, equivalents, new SpellingCorrector(lexicon), new WordFamilies(lexicon));

    private static IEnumerable<Passage> Document(string[] paragraphs)
    {
        var text = new SourceText(string.Join("\n\n", paragraphs), []);
        var document = new SourceDocument { Id = "d", Path = "d", Title = string.Empty, Text = text, Headings = [], Paragraphs = [] };
        int start = 0;
        for (int i = 0; i < paragraphs.Length; i++)
        {
            yield return new Passage(i, document, new Paragraph(new SourceLocation("d", [], i + 1, new SourceSpan(start, start + paragraphs[i].Length)), text));
            start += paragraphs[i].Length + 2;
        }
    }

    private static Passage PassageOf(int ordinal, string content, string title)
    {
        Paragraph paragraph = ParagraphOf(content);
        return new Passage(ordinal, new SourceDocument { Id = "d", Path = "d", Title = title, Text = paragraph.Source, Headings = [], Paragraphs = [paragraph] }, paragraph);
    }
}
