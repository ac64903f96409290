using CampaignBot.Knowledge.Answers;
using CampaignBot.Tests.Knowledge.Ranking;

namespace CampaignBot.Tests.Knowledge.Answers;

public sealed class AskedForTests
{
    [Theory]
    [InlineData("Êtes-vous contre la misère ?", "Nous agissons contre la misère.", false)]
    [InlineData("Êtes-vous contre la misère ?", "La misère doit être abolie.", false)]
    [InlineData("Êtes-vous contre la misère ?", "Nous connaissons la misère.", true)]
    [InlineData("Êtes-vous contre la misère ?", "Contre la pluie, le vent et la neige, chaque maison du village a un toit ; elle connaît la misère.", true)]
    [InlineData("Êtes-vous contre la misère ?", "La misère est une chose que chaque maison de ce village au bord du lac connaît ; la pluie est abolie.", true)]
    [InlineData("Êtes-vous contre la misère ?", "La misère contre nous.", true)]
    public void Lacking_WhatOneIsAgainst_IsWhatNoWordAgainstItStandsNear(string question, string text, bool lacks) =>
        Assert.Equal(lacks, Lacking(question, text).Contains(AskedThing.Charge));

    [Theory]
    [InlineData("Qui soutient le Kazakhstan ?", "La France soutient le Kazakhstan.", false)]
    [InlineData("Qui soutient le Kazakhstan ?", "Le Kazakhstan soutient la France.", true)]
    [InlineData("Qui vous soutient ?", "Des voisins nous soutiennent.", false)]
    [InlineData("Qui vous soutient ?", "Chez nous, le Kazakhstan soutient la paix.", true)]
    [InlineData("Qui soutient la paix ?", "Chez nous, le Kazakhstan soutient la paix.", false)]
    public void Lacking_WhoServesTheCampaign_IsTheReverse(string question, string text, bool lacks) =>
        Assert.Equal(lacks, Lacking(question, text).Contains(AskedThing.Word));

    [Theory]
    [InlineData("Nous avons une centrale nucléaire.", false)]
    [InlineData("La centrale est peut-être un jour nucléaire.", false)]
    [InlineData("En Asie centrale, la sûreté nucléaire.", true)]
    [InlineData("La centrale est neuve. Le déchet nucléaire est loin.", true)]
    public void Lacking_WordsThatNameOneThing_IsWhatHoldsThemApart(string text, bool lacks) =>
        Assert.Equal(lacks, Lacking("Avez-vous une centrale nucléaire ?", text).Contains(AskedThing.Phrase));

    [Theory]
    [InlineData("Le pays chauffe-t-il les quais du port ?", "Le pays tient les quais du port.", 0.5, 1)]
    [InlineData("Quelle capitale ?", "Le bateau attend au port.", 0.5, 0.5)]
    [InlineData("Depuis quand le bateau attend-il ?", "Le bateau attend.", 0.5, 0.5)]
    [InlineData("Qui soutient le Kazakhstan ?", "Le Kazakhstan soutient la France.", 0.5, 0.5)]
    [InlineData("Le bateau attend-il au port ?", "Le bateau attend au port.", 1, 1)]
    public void Confidence_WhatIsDoneAndMissing_CostsInACampaignAlone(string question, string text, double campaign, double elsewhere)
    {
        Assert.Equal(campaign, AskedFor.Confidence(MatchedText.Of(question, text), MatchedText.ParagraphOf(text), isCampaign: true));
        Assert.Equal(elsewhere, AskedFor.Confidence(MatchedText.Of(question, text), MatchedText.ParagraphOf(text), isCampaign: false));
    }

    private static IEnumerable<AskedThing> Lacking(string question, string text) => AskedFor.Lacking(MatchedText.Of(question, text), MatchedText.ParagraphOf(text));
}
