using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.Questions;
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

    [Fact]
    public void Seat_SeveralBodies_IsTheOneNamedMostOften()
    {
        const string Text = "La Sorvénie est candidate au Bureau de coordination. Sa candidature au Conseil de sécurité compte. Elle est candidate au Conseil de sécurité.";
        var source = new SourceText(Text, []);
        Paragraph[] paragraphs = [new(new SourceLocation("d", [], 1, new SourceSpan(0, Text.Length)), source)];
        var document = new SourceDocument { Id = "d", Path = "d", Title = string.Empty, Text = source, Headings = [], Paragraphs = paragraphs };
        Assert.Equal(("Conseil", "sécurité"), new CampaignName([document]).Seat);
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
