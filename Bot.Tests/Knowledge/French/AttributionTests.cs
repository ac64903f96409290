using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.French;
using CampaignBot.Tests.Knowledge.Answers;

namespace CampaignBot.Tests.Knowledge.French;

/// <summary>What somebody else wants is never quoted as if it were the position of whoever publishes it.</summary>
public sealed class AttributionTests(AttributionTests.Announcement announcement) : IClassFixture<AttributionTests.Announcement>
{
    [Theory]
    [InlineData("La France propose de suspendre le veto.", true)]
    [InlineData("L’Iran demande un partage de la mer.", true)]
    [InlineData("La chambre de commerce de Brest regrette la décision.", true)]
    [InlineData("L’État veut rouvrir l’usine.", true)]
    [InlineData("Les syndicats s’opposent à la loi.", true)]
    [InlineData("Le Kazakhstan rejette ce partage.", false)]
    [InlineData("Elle demande un partage de la mer.", false)]
    [InlineData("Nous soutenons la réforme.", false)]
    [InlineData("La demande porte sur la mer.", false)]
    [InlineData("Pour la mer, l’Iran demande un partage.", false)]
    [InlineData("Le port ouvre à midi.", false)]
    public void IsOthers_ASentence_SaysTheStanceOfSomebodyNamed(string sentence, bool isOthers) =>
        Assert.Equal(isOthers, Attribution.IsOthers(sentence, static name => name.EndsWith("Kazakhstan", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Quelle est votre position sur le veto ?", "La France propose de suspendre le veto en cas de massacres. La Sorvénie étudie ce projet sans l’avoir signé.")]
    [InlineData("Que dites-vous de la pêche ?", "Sur la pêche, la Sorvénie demande des quotas.")]
    public void Ask_WhatSomebodyElseWants_IsQuotedWithWhatFollows(string question, string quote) =>
        Assert.Equal(quote, Assert.IsType<FoundAnswer>(announcement.Knowledge.Ask(question)).Best.Quote);

    public sealed class Announcement() : WrittenParagraphs(
        "## Le veto",
        "La France propose de suspendre le veto en cas de massacres. La Sorvénie étudie ce projet sans l’avoir signé. Un vote est prévu en mai.",
        "## La pêche",
        "Sur la pêche, la Sorvénie demande des quotas. Les fleuves sont surveillés par des savants.",
        "## Les routes",
        "Des routes neuves relient les vallées, et la Sorvénie les entretient.");
}
