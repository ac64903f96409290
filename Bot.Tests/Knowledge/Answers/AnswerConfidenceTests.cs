using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.Passages;
using CampaignBot.Knowledge.Ranking;
using CampaignBot.Tests.Knowledge.Ranking;

namespace CampaignBot.Tests.Knowledge.Answers;

public sealed class AnswerConfidenceTests
{
    [Theory]
    [InlineData("Le bateau est-il passé à Nantes ?", "Le bateau est passé à Brest.", 1)]
    [InlineData("Le bateau est-il passé à Nantes ?", "Le bateau est passé à Nantes.", 0)]
    public void Measure_NamesThatTheTextLacks_AreCounted(string question, string text, double missing) => Assert.Equal(missing, Measure("noms absents", question, text));

    [Theory]
    [InlineData("Combien de bateaux sont au port ?", "Les bateaux sont au port depuis 1998.", 1)]
    [InlineData("Combien de bateaux sont au port ?", "Douze bateaux sont au port.", 0)]
    [InlineData("Où sont les bateaux ?", "Les bateaux sont au port.", 0)]
    public void Measure_AQuestionForANumber_LacksOneWhereNoneOrAYearStands(string question, string text, double lacks) => Assert.Equal(lacks, Measure("aucune quantité", question, text));

    [Fact]
    public void Measure_NamesOfTheBestSentence_AreThoseThatTheQuestionDoesNotSay()
    {
        Assert.Equal(0, Measure("autres noms dans la phrase", "Où va Anne ?", "Le bateau de Anne attend au port."));
        Assert.Equal(Math.Log2(3), Measure("autres noms dans la phrase", "Où va Anne ?", "Le bateau de Anne attend à Brest et à Nantes."), 9);
    }

    [Fact]
    public void Measure_TheWordsOfTheFirstOne_AreSetAgainstThoseOfWhatFollows()
    {
        MatchedPassage first = MatchedText.Of("Où attend le bateau ?", "Le bateau attend au port.");
        MatchedPassage other = MatchedText.Of("Où attend le bateau ?", "Le bateau part.");
        int measure = Index("avance en mots trouvés");
        Assert.Equal(1, AnswerConfidence.Measure(first.Question, [new RankedPassage(first, 2, [])], 21)[measure], 9);
        Assert.InRange(AnswerConfidence.Measure(first.Question, [new RankedPassage(first, 2, []), new RankedPassage(other, 1, [])], 21)[measure], 0.2, 0.8);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(100, 2)]
    [InlineData(1_000, 2.6)]
    [InlineData(100_000, 3.32)]
    public void SizeOf_AnIndex_IsItsLogarithmOfWhichLessCountsBeyondAHundredAndAThousand(int passages, double size) => Assert.Equal(size, AnswerConfidence.SizeOf(passages), 9);

    [Theory]
    [InlineData("bateau port", 1)]
    [InlineData("Où est le bateau ?", 0)]
    public void Measure_AFewWordsThatAskNothing_AreToldFromAQuestion(string question, double keywords) => Assert.Equal(keywords, Measure("sans mot interrogatif", question, "Le bateau est au port."));

    [Theory]
    [InlineData("Aidez-vous le port ?", 1)]
    [InlineData("Gardez-vous le port ?", 0)]
    [InlineData("aide au port", 0)]
    public void Measure_AVerbThatThePassageLacks_IsToldFromAnotherWord(string question, double missing) => Assert.Equal(missing, Measure("verbe absent", question, "Vous gardez le port."));

    [Theory]
    [InlineData("Comment réussir une vraie mayonnaise maison qui tient ?", 0.65)]
    [InlineData("Comment faire un port qui tient ?", 1)]
    public void Factor_APassageThatHoldsLessThanAFifthOfTheQuestion_IsLessSure(string question, double factor) =>
        Assert.Equal(factor, AnswerConfidence.Factor(MatchedText.Of(question, "Le port tiendra.")));

    [Fact]
    public void Of_ACampaignsDocuments_RestsOnWeightsOfTheirOwn()
    {
        MatchedPassage first = MatchedText.Of("Où est le bateau ?", "Le bateau est au port.");
        RankedPassage[] ranked = [new RankedPassage(first, 1, [])];
        Paragraph paragraph = MatchedText.ParagraphOf("Le bateau est au port.");
        var document = new SourceDocument { Id = "d", Path = "d", Title = string.Empty, Text = paragraph.Source, Headings = [], Paragraphs = [paragraph] };
        Passage[] passages = [.. Enumerable.Range(0, 21).Select(i => new Passage(i, document, paragraph))];
        double[] measures = AnswerConfidence.Measure(first.Question, ranked, passages.Length);
        Assert.Equal(Chance(ShippedWeights.Confidence), AnswerConfidence.Of(first.Question, ranked, passages, campaignPart: 0), 6);
        Assert.Equal(Chance(ShippedWeights.CampaignGeneralConfidence), AnswerConfidence.Of(first.Question, ranked, passages, campaignPart: 1e-9), 6);
        Assert.NotEqual(Chance(ShippedWeights.Confidence), Chance(ShippedWeights.CampaignGeneralConfidence), 3);

        double Chance(RankingWeights weights) => 1 / (1 + Math.Exp(-weights.Sum(measures)));
    }

    private static int Index(string measure) => AnswerConfidence.Names.ToList().IndexOf(measure);

    private static double Measure(string measure, string question, string text)
    {
        MatchedPassage first = MatchedText.Of(question, text);
        return AnswerConfidence.Measure(first.Question, [new RankedPassage(first, 1, [])], 21)[Index(measure)];
    }
}
