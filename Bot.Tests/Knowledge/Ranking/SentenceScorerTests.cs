using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Tests.Knowledge.Ranking;

public sealed class SentenceScorerTests
{
    [Theory]
    [InlineData("nombre de mots trouvés", "Le fonds et le séisme ?", "Un séisme. Un fonds et un séisme.", 1, 0)]
    [InlineData("mots rares dans le passage", "Le fonds et le séisme ?", "Le fonds aide. Le fonds et le séisme. Le fonds veille.", 1, 0)]
    [InlineData("petits mots", "Elle est en mer ?", "Elle est en forêt. La mer monte.", 0, 1)]
    [InlineData("mots déjà dits", "Le fonds et le séisme ?", "Le fonds aide. Après un séisme.", 1, 0)]
    [InlineData("mots de la phrase suivante", "Le fonds et le séisme ?", "Voici. Le séisme vient. Rien.", 0, 1)]
    [InlineData("date demandée", "Quand vient le séisme ?", "Le séisme vient. Le séisme vient en 2019.", 1, 0)]
    [InlineData("mots de cette seule phrase", "Le fonds et le séisme ?", "Le fonds aide. Le fonds et le séisme.", 1, 0)]
    [InlineData("mots dans 12 mots", "Le fonds et le séisme ?", "Le fonds et le séisme. Le fonds aide ceux qui vivent là où nul ne peut aller en hiver, même après un séisme.", 0, 1)]
    [InlineData("mots apparentés", "un démineur ?", "Le déminage dure. La paix revient.", 0, 1)]
    [InlineData("noms de la question", "Où est Lomar ?", "On va à Lomar. On va là.", 0, 1)]
    [InlineData("année demandée", "Quand vient le séisme ?", "Le séisme vient. Le séisme vient en 2019.", 1, 0)]
    [InlineData("circonstance demandée", "Quand vient le séisme ?", "Le séisme vient. Il vient après la pluie.", 1, 0)]
    [InlineData("quantité demandée", "Combien de séismes ?", "Les séismes de 2019. Trois séismes par an.", 1, 0)]
    [InlineData("unité demandée", "Quelle est la superficie du parc ?", "Le parc a 3 portes. Il s’étend sur 40 km.", 1, 0)]
    [InlineData("nom à choisir", "Quel pays aide le fonds ?", "On aide le fonds. Là, la Maravie l’aide.", 1, 0)]
    [InlineData("agent demandé", "Qui aide le fonds ?", "La Maravie est là. Il est aidé par la Maravie.", 1, 0)]
    [InlineData("lieu demandé", "Où est le fonds ?", "On voit la Maravie. On le garde en Maravie.", 1, 0)]
    [InlineData("manière demandée", "Comment vit le fonds ?", "Le fonds vit. Il vit grâce aux dons.", 1, 0)]
    [InlineData("titre demandé", "Quel livre lit-on ?", "On lit un livre. On lit « Le Port ».", 1, 0)]
    [InlineData("énumération demandée", "Quels sont les ports ?", "Les ports servent. Il y a Lomar, Vigne, Tern.", 1, 0)]
    [InlineData("part de mots nouveaux", "Le fonds aide ?", "Le fonds aide. Il veille aussi sur trois ports.", 1, 0)]
    [InlineData("pronom en tête", "Le fonds aide ?", "Le fonds aide. Il veille.", 1, 0)]
    [InlineData("mots absents du titre", "le fonds du port", "Le port. Le fonds.", 1, 0, "Port")]
    [InlineData("place", "Le séisme ?", "Un séisme. Un fonds.", 1, 0)]
    [InlineData("première phrase, sans mot interrogatif", "le séisme", "Un séisme. Un fonds.", 0, 1)]
    public void Measure_SentenceThatHasIt_MeasuresMore(string measure, string question, string text, int more, int less, string title = "")
    {
        MatchedPassage passage = MatchedText.Of(question, text, title);
        int at = SentenceScorer.Names.ToList().IndexOf(measure);
        var scorer = new SentenceScorer(passage, text);
        double high = scorer.Measure(more)[at];
        double low = scorer.Measure(less)[at];
        Assert.True(high > low, $"{high} ≤ {low}");
    }

    [Fact]
    public void Measure_WordThatOnlyTheTitleHolds_CountsInSentencesWithoutIt()
    {
        const string Text = "Le fonds aide. Le séisme.";
        var scorer = new SentenceScorer(MatchedText.Of("le séisme", Text, "Séisme"), Text);
        int at = SentenceScorer.Names.ToList().IndexOf("mots du titre seul");
        Assert.True(scorer.Measure(0)[at] > 0);
        Assert.Equal(0, scorer.Measure(1)[at]);
    }
}
