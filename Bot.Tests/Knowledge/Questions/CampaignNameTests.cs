using CampaignBot.Knowledge.Answers;
using CampaignBot.Tests.Knowledge.Answers;

namespace CampaignBot.Tests.Knowledge.Questions;

/// <summary>The name that one document alone keeps naming is that of its campaign as well.</summary>
public sealed class CampaignNameTests(CampaignNameTests.Announcement announcement) : IClassFixture<CampaignNameTests.Announcement>
{
    [Theory]
    [InlineData("Quelle est la position de la Sorvénie ?")]
    [InlineData("Que veut la Sorvénie ?")]
    [InlineData("Parlez-moi de la Sorvénie")]
    public void Ask_ItsNameAlone_IsNoSubject(string question) => Assert.Equal(NoAnswerReason.NoSubject, Assert.IsType<NoAnswer>(announcement.Knowledge.Ask(question)).Reason);

    [Fact]
    public void Ask_WhatIsDirectedAgainstIt_IsNotWhatItSaysOfThatElsewhere()
    {
        Assert.IsType<FoundAnswer>(announcement.Knowledge.Ask("Que pensez-vous des sanctions ?"));
        Assert.IsType<NoAnswer>(announcement.Knowledge.Ask("Que pensez-vous des sanctions contre la Sorvénie ?"));
    }

    public sealed class Announcement() : WrittenParagraphs(
        "## Les sanctions",
        "Sur les sanctions, la Sorvénie demande qu’elles soient ciblées et limitées dans le temps.",
        "## L’eau",
        "L’eau est rare, et la Sorvénie partage ses fleuves avec ses voisins.",
        "## Les écoles",
        "Depuis dix ans, la Sorvénie construit des écoles dans les villages de montagne.",
        "## La pêche",
        "Pour la pêche, la Sorvénie défend des quotas fixés par des savants.",
        "## Les routes",
        "Des routes neuves relient les vallées, et la Sorvénie les entretient.",
        "## La culture",
        "Le festival de la montagne a lieu chaque été, et la Sorvénie y invite ses voisins.");
}
