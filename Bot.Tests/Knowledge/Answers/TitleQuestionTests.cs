using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.Passages;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;
using CampaignBot.Tests.Knowledge.Ranking;

namespace CampaignBot.Tests.Knowledge.Answers;

/// <summary>A document of that title is named by its word only where it speaks of it, and nearly alone does.</summary>
public sealed class TitleQuestionTests
{
    private static readonly string[] Water = ["L’eau manque.", "L’eau est rare.", "L’eau coule."];
    private static readonly string[] Bread = ["Le pain manque.", "Le pain est rare."];

    [Fact]
    public void FirstNamed_WordOfATitle_IsTheFirstPassageOfItsDocument() => Assert.Equal(0, Named("l’eau", ("L’eau", Water), ("Le pain", Bread)));

    [Fact]
    public void FirstNamed_WordOfNoTitle_IsNone() => Assert.Null(Named("l’eau", ("Les rivières", Water), ("Le pain", Bread)));

    [Fact]
    public void FirstNamed_DocumentThatHardlySpeaksOfIt_IsNone() =>
        Assert.Null(Named("l’eau", ("L’eau", ["L’eau manque.", "Le puits est loin.", "La pluie tombe.", "Le lac baisse."]), ("Le pain", Bread)));

    [Fact]
    public void FirstNamed_WordOfWhichAnotherDocumentSpeaksToo_IsNone() => Assert.Null(Named("l’eau", ("L’eau", Water), ("Le pain", ["Le pain et l’eau manquent.", "Le pain et l’eau."])));

    [Fact]
    public void FirstNamed_OnlyDocument_IsNone() => Assert.Null(Named("l’eau", ("L’eau", Water)));

    [Fact]
    public void FirstNamed_TwoWords_AreNone() => Assert.Null(Named("l’eau rare", ("L’eau", Water), ("Le pain", Bread)));

    private static int? Named(string question, params (string Title, string[] Paragraphs)[] documents)
    {
        List<Passage> passages = [];
        foreach ((string title, string[] paragraphs) in documents)
        {
            var text = new SourceText(string.Join("\n\n", paragraphs), []);
            var document = new SourceDocument { Id = title, Path = title, Title = title, Text = text, Headings = [], Paragraphs = [] };
            int start = 0;
            foreach (string paragraph in paragraphs)
            {
                passages.Add(new Passage(passages.Count, document, new Paragraph(new SourceLocation(title, [], 1, new SourceSpan(start, start + paragraph.Length)), text)));
                start += paragraph.Length + 2;
            }
        }

        Lexicon lexicon = LexiconBuilder.Build(passages, default);
        AnalyzedQuestion analyzed = MatchedText.AnalyzerOf(lexicon).Analyze(question, null);
        RankedPassage[] ranked = [.. passages.Select(passage => RankedPassage.Unsearched(analyzed, passage.Ordinal, lexicon))];
        return TitleQuestion.FirstNamed(analyzed, ranked, passages, lexicon)?.Ordinal;
    }
}
