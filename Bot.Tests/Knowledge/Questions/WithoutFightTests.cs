using CampaignBot.Knowledge.French;
using CampaignBot.Tests.Knowledge.Ranking;

namespace CampaignBot.Tests.Knowledge.Questions;

public sealed class WithoutFightTests
{
    [Theory]
    [InlineData("Comment lutte-t-il contre la faim ?", "Comment contre la faim ?")]
    [InlineData("Vous battez-vous contre la faim ?", "Vous contre la faim ?")]
    [InlineData("La lutte des femmes contre la faim", null)]
    [InlineData("Contre la faim, luttez-vous ?", null)]
    [InlineData("Luttez-vous ?", null)]
    [InlineData("Que faire contre la faim ?", null)]
    [InlineData("La lutte antidrogue", "La contre drogue")]
    [InlineData("Et la lutte anti-terroriste\u00A0?", "Et la contre terroriste\u00A0?")]
    [InlineData("Menez-vous la lutte antidrogue\u00A0?", "contre drogue\u00A0?")]
    [InlineData("La lutte antique", null)]
    [InlineData("La lutte antillaise", null)]
    [InlineData("Une lutte", null)]
    public void WithoutFight_AQuestion_AsksForWhatIsDoneAgainstSomething(string question, string? without) =>
        Assert.Equal(without, MatchedText.RewordingsOf(MatchedText.LexiconOf(["Le trafic de drogue recule."])).WithoutFight(question, FrenchTokenizer.Tokenize(question)));
}
