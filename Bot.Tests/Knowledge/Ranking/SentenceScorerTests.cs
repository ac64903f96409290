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
    [InlineData("place", "Le séisme ?", "Un séisme. Un fonds.", 1, 0)]
    [InlineData("première phrase, sans mot interrogatif", "le séisme", "Un séisme. Un fonds.", 0, 1)]
    public void Measure_SentenceThatHasIt_MeasuresMore(string measure, string question, string text, int more, int less)
    {
        MatchedPassage passage = MatchedText.Of(question, text);
        int at = SentenceScorer.Names.ToList().IndexOf(measure);
        double high = SentenceScorer.Measure(passage, more)[at];
        double low = SentenceScorer.Measure(passage, less)[at];
        Assert.True(high > low, $"{high} ≤ {low}");
    }

    [Fact]
    public void Measure_WordThatOnlyTheTitleHolds_CountsInSentencesWithoutIt()
    {
        MatchedPassage passage = MatchedText.Of("le séisme", "Le fonds aide. Le séisme.", "Séisme");
        int at = SentenceScorer.Names.ToList().IndexOf("mots du titre seul");
        Assert.True(SentenceScorer.Measure(passage, 0)[at] > 0);
        Assert.Equal(0, SentenceScorer.Measure(passage, 1)[at]);
    }
}
