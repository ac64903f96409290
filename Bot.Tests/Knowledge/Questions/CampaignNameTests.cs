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
        Assert.Equal(("Conseil", "sécurité"), new CampaignName([Document(string.Empty, Text)]).Seat);
    }

    [Theory]
    [InlineData("La candidature", "La Cour siège dans la ville de La Haye.", false)]
    [InlineData("Le plan d’Aigle", "La ville d’Aigle ouvre un musée.", true)]
    [InlineData("Le plan de La Haye", "La ville de La Haye ouvre un musée.", true)]
    [InlineData("Le plan du Havre", "La ville du Havre ouvre un musée.", true)]
    [InlineData("Réunion à la ville de Genève", "La ville de Genève a prêté une salle.", false)]
    [InlineData("La Parisienne", "La ville de Paris a prêté une salle.", false)]
    public void IsTown_ATitle_NamesTheTownThatCampaigns(string title, string text, bool isTown) => Assert.Equal(isTown, new CampaignName([Document(title, text)]).IsTown);

    [Theory]
    [InlineData("La Haye", true)]
    [InlineData("La ville de La Haye", true)]
    [InlineData("La ville", true)]
    [InlineData("La Norvège", false)]
    [InlineData("La chambre de commerce de La Haye", false)]
    public void IsSelf_OfATown_IsItsWholeName(string name, bool isSelf) => Assert.Equal(isSelf, new CampaignName([Document("Le plan de La Haye", "La ville de La Haye ouvre un musée.\nLes bus sont gratuits.\nLes arbres sont plantés.")]).IsSelf(name));

    [Theory]
    [InlineData("sorvénien", "la Sorvénie", true)]
    [InlineData("ormévoise", "l’Ormévie", true)]
    [InlineData("ormévard", "l’Ormévie", false)]
    [InlineData("nigérien", "le Niger", true)]
    [InlineData("nigerian", "le Niger", false)]
    [InlineData("nigerians", "le Niger", false)]
    [InlineData("talien", "le Tal", false)]
    [InlineData("taldi", "la Tald", false)]
    [InlineData("taldien", "la Taldi", true)]
    public void IsOf_AWord_SaysWhatIsOfTheCampaign(string word, string name, bool isOf) => Assert.Equal(isOf, new CampaignName([Document("Annonce", "Ici, " + name + " annonce.")]).IsOf(word));

    private static SourceDocument Document(string title, string text)
    {
        var source = new SourceText(text, []);
        string[] lines = text.Split('\n');
        int[] starts = [.. lines.Select((_, i) => lines.Take(i).Sum(line => line.Length + 1))];
        Paragraph[] paragraphs = [.. lines.Select((line, i) => new Paragraph(new SourceLocation("d", [], i + 1, new SourceSpan(starts[i], starts[i] + line.Length)), source))];
        return new() { Id = "d", Path = "d", Title = title, Text = source, Headings = [], Paragraphs = paragraphs };
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
