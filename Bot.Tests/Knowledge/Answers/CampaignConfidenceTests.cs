using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Ranking;
using CampaignBot.Tests.Knowledge.Ranking;

namespace CampaignBot.Tests.Knowledge.Answers;

public sealed class CampaignConfidenceTests
{
    [Theory]
    [InlineData(20, 1, 3, 1)]
    [InlineData(20, 1, 2, 0)]
    [InlineData(50, 8, 50, 0.25)]
    [InlineData(60, 1, 60, 1)]
    [InlineData(300, 1, 300, 0)]
    [InlineData(40, 8, 40, 0)]
    [InlineData(60, 8, 60, 0.5)]
    [InlineData(0, 0, 0, 0)]
    public void Part_OfAnIndex_IsThatOfFewDocumentsThatSayMuchOfOne(int passages, int documents, int named, double part) =>
        Assert.Equal(part, CampaignConfidence.Part(MatchedText.LexiconOf([.. Enumerable.Range(0, passages).Select(i => i < named ? "Ici parle Anne." : "Rien qui compte.")]), documents), 9);

    [Theory]
    [InlineData(20, 1, 1)]
    [InlineData(5, 1, 0)]
    [InlineData(20, 2, 0)]
    public void Part_OfADocumentAlone_IsWholeWhereItSpeaksOfACandidacy(int passages, int documents, double part) =>
        Assert.Equal(part, CampaignConfidence.Part(MatchedText.LexiconOf([.. Enumerable.Range(0, passages).Select(i => i == 0 ? "La ville est candidate." : "Rien qui compte.")]), documents), 9);

    [Theory]
    [InlineData("Combien de bateaux ?", "Douze bateaux sont au port.", "compte trouvé")]
    [InlineData("Combien de bateaux ?", "Les bateaux sont au port depuis midi.", "rien de compté")]
    [InlineData("Combien coûte un bateau ?", "Un bateau attend au port.", "montant sans monnaie")]
    [InlineData("Quel âge a le pilote ?", "Le pilote attend au port.", "âge sans années")]
    [InlineData("Qui conduit le bateau ?", "Le bateau attend au port.", "aucun nom dans la phrase")]
    [InlineData("Où est le bateau ?", "Le bateau attend.", "aucun lieu dans la phrase")]
    [InlineData("Quand part le bateau ?", "Le bateau attend.", "aucune date")]
    public void Measure_OfWhatIsAskedFor_IsWhetherItIsThere(string question, string text, string measure) => Assert.Equal(1, Measure(question, text, measure));

    [Theory]
    [InlineData("Combien coûte un bateau ?", "Un bateau coûte mille euros.", "montant sans monnaie")]
    [InlineData("Quel âge a le pilote ?", "Le pilote a trente ans.", "âge sans années")]
    [InlineData("Qui conduit le bateau ?", "Le bateau que conduit Anne Lervoin attend.", "aucun nom dans la phrase")]
    [InlineData("Où est le bateau ?", "Le bateau attend à Nantes.", "aucun lieu dans la phrase")]
    [InlineData("Quand part le bateau ?", "Le bateau part en mai 2014.", "aucune date")]
    [InlineData("Le bateau part-il ?", "Le bateau attend.", "aucune date")]
    public void Measure_OfWhatIsThereOrNotAskedFor_IsNothing(string question, string text, string measure) => Assert.Equal(0, Measure(question, text, measure));

    [Fact]
    public void Measure_OfAForm_CountsForThatFormAlone()
    {
        Assert.Equal(1, Measure("Qui conduit le bateau ?", "Le bateau attend au port.", "personne, premier mot absent"));
        Assert.Equal(0, Measure("Qui conduit le bateau ?", "Le bateau attend au port.", "oui ou non, premier mot absent"));
        Assert.Equal(1, Measure("Le bateau attend-il ?", "Le bateau attend au port.", "oui ou non"));
    }

    private static double Measure(string question, string text, string measure)
    {
        MatchedPassage first = MatchedText.Of(question, text);
        double[] general = AnswerConfidence.Measure(first.Question, [new RankedPassage(first, 1, [])], 21);
        return CampaignConfidence.Measure(first, general, 0.5, MatchedText.ParagraphOf(text))[CampaignConfidence.Names.ToList().IndexOf(measure)];
    }
}
