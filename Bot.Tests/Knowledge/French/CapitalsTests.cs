using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Tests.Knowledge.French;

/// <summary>A capital stands for its country's government where it thinks or acts, and for the town elsewhere; another's is not the campaign's.</summary>
public sealed class CapitalsTests(CampaignKnowledge campaign) : IClassFixture<CampaignKnowledge>
{
    [Theory]
    [InlineData("Que pense Astana des sanctions ?", "Que pense le Kazakhstan des sanctions ?")]
    [InlineData("que dit astana sur la réforme du Conseil ?", "que dit le Kazakhstan sur la réforme du Conseil ?")]
    [InlineData("Quelle est la position d’Astana sur la réforme du Conseil ?", "Quelle est la position du Kazakhstan sur la réforme du Conseil ?")]
    [InlineData("Est-ce qu'Astana soutient la réforme du Conseil ?", "Est-ce que le Kazakhstan soutient la réforme du Conseil ?")]
    [InlineData("Astana est-elle pour la réforme du Conseil ?", "le Kazakhstan est-il pour la réforme du Conseil ?")]
    [InlineData("Astana soutient-elle la réforme du Conseil ?", "le Kazakhstan soutient-elle la réforme du Conseil ?")]
    [InlineData("Selon Astana, à quoi servent les sanctions ?", "Selon le Kazakhstan, à quoi servent les sanctions ?")]
    public void Ask_CapitalThatThinksOrActs_IsAskedOfItsCountry(string question, string meant)
    {
        FoundAnswer answer = Assert.IsType<FoundAnswer>(campaign.Knowledge.Ask(question));
        Assert.Equal(Assert.IsType<FoundAnswer>(campaign.Knowledge.Ask(meant)).Best.Quote, answer.Best.Quote);
        Assert.Equal("le Kazakhstan", campaign.Knowledge.Explain(question).Equivalent?.Equivalent);
    }

    [Theory]
    [InlineData("Quelle est la population d'Astana ?")]
    [InlineData("Astana est-elle une belle ville ?")]
    [InlineData("Astana construit-elle un tramway ?")]
    [InlineData("Quand Astana a-t-elle accueilli le Congrès des religions ?")]
    [InlineData("Quel temps fait-il à Astana ?")]
    [InlineData("En quelle année le Congrès des religions s'est-il tenu à Astana ?")]
    public void Ask_CapitalAsATown_IsTakenAsTyped(string question) => Assert.NotEqual("le Kazakhstan", campaign.Knowledge.Explain(question).Equivalent?.Equivalent);

    [Theory]
    [InlineData("Quelle est la position d’Astana sur l’eau ?", "Kazakhstan", "Quelle est la position du Kazakhstan sur l’eau ?")]
    [InlineData("Quelle est la position de Washington sur l’eau ?", "Unis", "Quelle est la position des États-Unis sur l’eau ?")]
    [InlineData("Quelle est la position d’Oslo sur l’eau ?", "Norvège", "Quelle est la position de la Norvège sur l’eau ?")]
    [InlineData("Que dit Astana de l’eau ?", "Norvège", null)]
    [InlineData("Que dit Astana de ses habitants ?", "Kazakhstan", null)]
    [InlineData("Que dit Astana du métro ?", "Kazakhstan", null)]
    [InlineData("Astana organise-t-elle le sommet ?", "Kazakhstan", null)]
    [InlineData("Astana soutient-elle le sommet ?", "Kazakhstan", "le Kazakhstan soutient-elle le sommet ?")]
    [InlineData("Que dit Astana de la météo ?", "Kazakhstan", null)]
    public void Acting_ACapital_GivesItsCountryWithTheArticleAndNoTown(string question, string country, string? meant) =>
        Assert.Equal(meant, Capitals.Acting(question, word => word == country)?.Question);

    [Theory]
    [InlineData("Quelle est la position d'Astana ?")]
    [InlineData("Que veut Astana ?")]
    public void Ask_CapitalAlone_IsNoSubject(string question) => Assert.Equal(NoAnswerReason.NoSubject, Assert.IsType<NoAnswer>(campaign.Knowledge.Ask(question)).Reason);

    [Theory]
    [InlineData("que pense moscou des sanctions ?")]
    [InlineData("que pense poutine des sanctions ?")]
    [InlineData("que dit lavrov sur les sanctions ?")]
    [InlineData("Selon merkel, faut-il des sanctions ?")]
    [InlineData("que pensent les russes des sanctions ?")]
    [InlineData("Que pense le pape des sanctions ?")]
    [InlineData("Que dit le pape des sanctions ?")]
    [InlineData("que pense monsieur poutine des sanctions ?")]
    [InlineData("que dirait trump des sanctions ?")]
    [InlineData("Que pense encore macron du recours à la force ?")]
    [InlineData("que pensez-vous du recours à la force en suisse ?")]
    [InlineData("que pensez-vous du recours à la force par les américains ?")]
    [InlineData("Que pense l'État islamique du recours à la force ?")]
    [InlineData("Que pense le pays hôte des sanctions ?")]
    [InlineData("L'opposition est-elle pour les sanctions ?")]
    [InlineData("Le pape soutient-il les sanctions ?")]
    [InlineData("Que pensent les autorités sanitaires de l'eau ?")]
    [InlineData("Que pense l'opposition kazakhe des sanctions ?")]
    [InlineData("Que pensent vos voisins des sanctions ?")]
    [InlineData("L'avis des ONG sur les sanctions")]
    [InlineData("Quelle est la position du gouvernement russe sur les sanctions ?")]
    public void Ask_WhatSomebodyElseThinks_IsRefused(string question) => Assert.IsType<NoAnswer>(campaign.Knowledge.Ask(question));

    [Theory]
    [InlineData("Que pense le gouvernement des sanctions ?")]
    [InlineData("Que pense votre gouvernement des sanctions ?")]
    [InlineData("Que dit l'annonce sur les sanctions ?")]
    [InlineData("Le pays soutient-il les sanctions ?")]
    [InlineData("Que pense réellement le Kazakhstan des sanctions ?")]
    [InlineData("Quelle est la position du gouvernement kazakh sur les sanctions ?")]
    [InlineData("Quelle est la position de votre pays sur les sanctions ?")]
    [InlineData("Que pensent les autorités des sanctions ?")]
    [InlineData("Que pense l'État des sanctions ?")]
    [InlineData("Que pense la République des sanctions ?")]
    [InlineData("Que pense la nation des sanctions ?")]
    public void Ask_WhatTheCampaignsGovernmentThinks_IsAnswered(string question) =>
        Assert.StartsWith("Pour le Kazakhstan, l’emploi efficace des sanctions", Assert.IsType<FoundAnswer>(campaign.Knowledge.Ask(question)).Best.Quote, StringComparison.Ordinal);
}
