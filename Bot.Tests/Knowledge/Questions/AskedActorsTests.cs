using CampaignBot.Knowledge.Answers;
using CampaignBot.Tests.Knowledge.Answers;

namespace CampaignBot.Tests.Knowledge.Questions;

/// <summary>However a question asks for somebody else's thought, the campaign's is no answer; however it asks for the campaign's, that is.</summary>
public sealed class AskedActorsTests(CampaignKnowledge campaign, AskedActorsTests.Niger niger) : IClassFixture<CampaignKnowledge>, IClassFixture<AskedActorsTests.Niger>
{
    [Theory]
    [InlineData("Comment l'Irak considère-t-il le maintien de la paix ?")]
    [InlineData("L'OSCE est-elle contente de la réforme du Conseil ?")]
    [InlineData("L'AIEA est-elle inquiète des essais nucléaires ?")]
    [InlineData("Quelle est la doctrine de l'ONU sur le recours à la force ?")]
    [InlineData("Comment les pays les moins avancés jugent-ils la coopération Sud-Sud ?")]
    [InlineData("Que dit la déclaration des talibans sur les droits de l'homme ?")]
    public void Ask_SomebodyElsesThought_IsNotAnsweredByTheCampaigns(string question) => Assert.IsType<NoAnswer>(campaign.Knowledge.Ask(question));

    [Theory]
    [InlineData("Quelle est l'approche de votre pays sur les sanctions ?", "l’emploi efficace des sanctions")]
    [InlineData("Quelle est la vision du gouvernement kazakh sur la réforme du Conseil ?", "favorable au processus de réforme")]
    [InlineData("Comment Astana voit-elle la réforme du Conseil ?", "favorable au processus de réforme")]
    [InlineData("Quel regard le Kazakhstan porte-t-il sur les sanctions ?", "l’emploi efficace des sanctions")]
    [InlineData("Comment le gouvernement perçoit-il la coopération Sud-Sud ?", "donne une grande importance à la coopération Sud-Sud")]
    [InlineData("Comment le président Nazarbaïev voit-il l'élection au Conseil de sécurité ?", "Selon le président Noursoultan Nazarbaïev")]
    public void Ask_TheCampaignsThought_IsAnswered(string question, string said) =>
        Assert.Contains(said, Assert.IsType<FoundAnswer>(campaign.Knowledge.Ask(question)).Best.Quote, StringComparison.Ordinal);

    [Theory]
    [InlineData("Que pense Hélène Astruc des écoles ?", "Hélène Astruc y voit une chance")]
    [InlineData("Que pense la Norvège du partage de l'eau ?", "La Norvège ne s’est pas encore prononcée")]
    [InlineData("Le groupe des États insulaires soutient-il les quotas de pêche ?", "a donné son accord")]
    [InlineData("Quelle est la position du gouvernement nigérien sur la pêche ?", "Pour la pêche, le Niger défend des quotas")]
    public void Ask_WhoSaysIt_IsAnswered(string question, string said) =>
        Assert.Contains(said, Assert.IsType<FoundAnswer>(niger.Knowledge.Ask(question)).Best.Quote, StringComparison.Ordinal);

    [Theory]
    [InlineData("Selon la déclaration des talibans, les sanctions sont-elles ciblées ?")]
    [InlineData("Selon le communiqué de l'OTAN, les sanctions sont-elles ciblées ?")]
    [InlineData("Quel regard porte l'OSCE sur les quotas de pêche ?")]
    [InlineData("Que dit le communiqué de l'OTAN sur les sanctions ?")]
    [InlineData("Comment perçoit l'OSCE les quotas de pêche ?")]
    [InlineData("Qu'est-ce que l'OSCE pense des quotas de pêche ?")]
    [InlineData("Comment réagit l'OSCE aux quotas de pêche ?")]
    [InlineData("Quelle est la politique de l'OSCE en matière de quotas de pêche ?")]
    [InlineData("Comment sont perçus les quotas de pêche par l'OSCE ?")]
    [InlineData("Les quotas de pêche sont-ils approuvés par l'OSCE ?")]
    [InlineData("Pour l'OSCE, faut-il des quotas de pêche ?")]
    [InlineData("Qu'attend l'OSCE des quotas de pêche ?")]
    [InlineData("Selon le rapport de l'OSCE, les quotas de pêche sont-ils utiles ?")]
    [InlineData("Quel accueil l'OSCE fait-elle aux quotas de pêche ?")]
    [InlineData("La position nigériane sur les quotas de pêche ?")]
    public void Ask_WhoIsOnlyNamed_IsRefused(string question) => Assert.IsType<NoAnswer>(niger.Knowledge.Ask(question));

    // « Pour l’OSCE, … » says for whom, and « pour la paix, … » for what.
    [Fact]
    public void Ask_ForWhat_AsksNobody() => Assert.Null(campaign.Knowledge.Ask("Pour la paix, faut-il des sanctions ?").Other);

    // « La ville de La Haye » made of « La » the campaign, and of « La France » its voice.
    [Fact]
    public void Ask_TheCampaign_WhatACountryWithAnArticleWants_IsRefused() => Assert.IsType<NoAnswer>(niger.Knowledge.Ask("Quelle est votre position sur le veto ?"));

    public sealed class Niger() : WrittenDocuments(("niger.md", """
        # La candidature du Niger

        ## Les sanctions

        Sur les sanctions, le Niger demande qu’elles soient ciblées et limitées dans le temps. L’OTAN en a reçu le texte, comme le Nigeria.

        ## L’eau

        L’eau est rare, et le Niger partage ses fleuves avec ses voisins. La Norvège ne s’est pas encore prononcée sur ce partage de l’eau.

        ## Les écoles

        Depuis dix ans, le Niger construit des écoles. Hélène Astruc y voit une chance pour les filles.

        ## La pêche

        Pour la pêche, le Niger défend des quotas fixés par des savants. L’OSCE et le Nigeria ont reçu ces quotas. Le Groupe des petits États insulaires a donné son accord à ces quotas.

        ## La Cour

        La Cour siège dans la ville de La Haye, et le Niger en respecte les arrêts. L’OSCE observe les procès.

        ## Le veto

        La France propose de suspendre le veto en cas de massacres.

        ## Les routes

        Des routes neuves relient les vallées, et le Niger les entretient. L’OTAN et les talibans ont des camps près de ces routes.
        """));
}
