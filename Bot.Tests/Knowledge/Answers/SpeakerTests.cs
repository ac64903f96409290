using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Tests.Knowledge.Answers;

/// <summary>The campaign's position is no answer to who asks for somebody else's, nor theirs to who asks for the campaign's.</summary>
public sealed class SpeakerTests(CampaignKnowledge campaign, SpeakerTests.Town town, SpeakerTests.Land land, SpeakerTests.Court court)
    : IClassFixture<CampaignKnowledge>, IClassFixture<SpeakerTests.Town>, IClassFixture<SpeakerTests.Land>, IClassFixture<SpeakerTests.Court>
{
    [Theory]
    [InlineData("Les Nations unies sont-elles favorables au recours à la force ?")]
    [InlineData("L'Irak soutient-il les opérations de maintien de la paix ?")]
    [InlineData("Que pensent les enfants des conflits armés ?")]
    [InlineData("Quelle est la position des pays membres sur les sanctions ?")]
    [InlineData("Aux yeux des experts, les sanctions sont-elles efficaces ?")]
    [InlineData("Selon l'Agence internationale de l'énergie atomique, les essais nucléaires sont-ils dangereux ?")]
    [InlineData("L'Organisation de coopération de Shanghai approuve-t-elle les sanctions ?")]
    [InlineData("Que veulent les pays les moins avancés ?")]
    [InlineData("Les États membres soutiennent-ils la paix internationale ?")]
    [InlineData("Quelle opinion l'OSCE a-t-elle des droits de l'homme ?")]
    [InlineData("Les Nations unies, que disent-elles du recours à la force ?")]
    [InlineData("Le Conseil de sécurité partage-t-il votre avis sur les sanctions ?")]
    public void Ask_TheSideOfWhoIsOnlyNamed_IsRefused(string question) => Assert.IsType<NoAnswer>(campaign.Knowledge.Ask(question));

    [Theory]
    [InlineData("Les autorités luttent-elles contre le terrorisme ?", "terrorisme")]
    [InlineData("Votre gouvernement soutient-il le désarmement ?", "pour le désarmement nucléaire")]
    [InlineData("Le gouvernement est-il favorable aux sanctions ?", "l’emploi efficace des sanctions")]
    [InlineData("Quelle est la position du gouvernement sur les sanctions ?", "l’emploi efficace des sanctions")]
    [InlineData("Le pays est-il engagé contre la pauvreté ?", "engagé contre la pauvreté")]
    [InlineData("Que fait le gouvernement pour l'eau ?", "Manquer de nourriture et d’eau")]
    [InlineData("Êtes-vous favorable aux sanctions ?", "l’emploi efficace des sanctions")]
    [InlineData("Selon le gouvernement, quand peut-on recourir à la force ?", "le recours à la force")]
    [InlineData("Les autorités du Kazakhstan sont-elles favorables à la réforme du Conseil ?", "favorable au processus de réforme")]
    public void Ask_TheCampaignByItsGovernment_IsAnswered(string question, string said) =>
        Assert.Contains(said, Assert.IsType<FoundAnswer>(campaign.Knowledge.Ask(question)).Best.Quote, StringComparison.Ordinal);

    [Theory]
    [InlineData("L'Assemblée générale est-elle contre les essais nucléaires ?", "adoptée par l’Assemblée générale")]
    [InlineData("Quelle est la priorité de politique étrangère selon le président Nazarbaïev ?", "Selon le président")]
    public void Ask_TheSideOfWhoTakesIt_IsAnswered(string question, string said) =>
        Assert.Contains(said, Assert.IsType<FoundAnswer>(campaign.Knowledge.Ask(question)).Best.Quote, StringComparison.Ordinal);

    [Theory]
    [InlineData("Que pensez-vous des paquebots ?", "À partir du 1er mai")]
    [InlineData("Quelle est la position de la ville sur les paquebots ?", "À partir du 1er mai")]
    [InlineData("Que pense la chambre de commerce des paquebots ?", "La chambre de commerce regrette")]
    [InlineData("Que pense l'association Rives claires du quai ?", "L’association Rives claires le trouve")]
    [InlineData("L'État est-il favorable à l'usine ?", "L’État veut rouvrir l’usine. La ville")]
    [InlineData("Que pensez-vous de l'usine ?", "L’État veut rouvrir l’usine. La ville")]
    [InlineData("Que pense la maire des écoles ?", "La maire, Inès Caradec, ouvre deux écoles. Selon elle, une école")]
    public void Ask_OfATown_QuotesWhoIsAskedAbout(string question, string said) =>
        Assert.StartsWith(said, Assert.IsType<FoundAnswer>(town.Knowledge.Ask(question)).Best.Quote, StringComparison.Ordinal);

    [Theory]
    [InlineData("Le gouvernement est-il favorable au tramway ?")]
    [InlineData("L'université est-elle favorable aux caméras ?")]
    [InlineData("Que pensent les familles de la cantine ?")]
    public void Ask_OfATown_IsNoAnswerOfTheGovernmentNorOfWhoIsConcerned(string question) => Assert.IsType<NoAnswer>(town.Knowledge.Ask(question));

    [Fact]
    public void Ask_TheCampaign_WhatOnlySomebodyElseWants_IsRefused() => Assert.IsType<NoAnswer>(land.Knowledge.Ask("Quelle est votre position sur la chasse ?"));

    [Theory]
    [InlineData("Que demandent les chasseurs ?", "Les chasseurs demandent")]
    [InlineData("Les chasseurs sont-ils pour la chasse ?", "Les chasseurs demandent")]
    [InlineData("Le gouvernement sorvénien demande-t-il des quotas pour la pêche ?", "Sur la pêche")]
    public void Ask_WhoWantsIt_IsAnswered(string question, string said) =>
        Assert.StartsWith(said, Assert.IsType<FoundAnswer>(land.Knowledge.Ask(question)).Best.Quote, StringComparison.Ordinal);

    [Theory]
    [InlineData("Quelle est la position du gouvernement de la Norvège sur les procès ?")]
    [InlineData("Comment l'OSCE lutte-t-elle contre la pauvreté ?")]
    [InlineData("Que pense l'OSCE des quotas annuels de pêche ?")]
    [InlineData("Que pense l'université de Port-Aubry des sanctions ?")]
    [InlineData("Que pense l'Union des journalistes nigériens des réfugiés ?")]
    [InlineData("Que pensent les compagnies aériennes du tramway ?")]
    [InlineData("Que pense la Banque de développement du Sud des ports privés ?")]
    public void Ask_SomebodyElse_WhatTheyDoNotSayOfAllThatIsAsked_IsRefused(string question) => Assert.IsType<NoAnswer>(court.Knowledge.Ask(question));

    // « Et de la pauvreté », alone, would ask of nobody.
    [Fact]
    public void Ask_SomebodyElseOfTwoSubjects_IsNotAnsweredByTheCampaignForOne() => Assert.StartsWith(
        "L’OSCE souhaite des quotas annuels de bois",
        Assert.Single(Assert.IsType<FoundAnswer>(court.Knowledge.Ask("Que pense l'OSCE des quotas annuels de bois et de la pauvreté ?")).Quoted).Quote,
        StringComparison.Ordinal);

    // Its name of five words is where its acronym is asked for.
    [Fact]
    public void Ask_ABodyByItsAcronym_IsFoundByAsLongANameAsItHas() => Assert.StartsWith(
        "L’Organisation pour la sécurité et la coopération en Europe souhaite des juges",
        Assert.IsType<FoundAnswer>(court.Knowledge.Ask("L'OSCE est-elle favorable à des juges plus nombreux ?")).Best.Quote,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Que pense l'université de Port-Aubry des conflits ?", "Selon une étude de l’université de Port-Aubry")]
    [InlineData("Que pensent les compagnies aériennes de la piste ?", "L’avion se pose")]
    [InlineData("Que pense la Banque de développement du Sud du logiciel ?", "Le Niger donne un logiciel")]
    public void Ask_SomebodyElse_WhatTheySayOfIt_IsAnswered(string question, string said) =>
        Assert.Contains(said, Assert.IsType<FoundAnswer>(court.Knowledge.Ask(question)).Best.Quote, StringComparison.Ordinal);

    public sealed class Court() : WrittenParagraphs(
        "## La prévention",
        "Le Niger veut prévenir. Selon une étude de l’université de Port-Aubry, un euro dépensé avant les conflits en épargne seize après.",
        "## Les sanctions",
        "Les sanctions doivent viser des responsables, et le Niger refuse les embargos.",
        "## La presse",
        "D’après l’Union des journalistes nigériens, deux reporters ont été agressés. Le Niger a condamné les coupables.",
        "## Les réfugiés",
        "Le Niger accueille des réfugiés venus par les cols.",
        "## Les transports",
        "Le Niger ouvre un tramway. L’avion se pose sur une piste courte, malgré la demande de deux compagnies aériennes.",
        "## Les ports et le commerce",
        "Le Niger donne un logiciel à ses voisins ; six l’emploient, et la Banque de développement du Sud en a salué les résultats. Des gardes privés surveillent les quais.",
        "## Les procès",
        "Le Niger est candidat, et ses procès sont publics. L’Organisation pour la sécurité et la coopération en Europe (OSCE) a ouvert un bureau à Agadez, près de celui de la Norvège.",
        "## Les juges",
        "L’Organisation pour la sécurité et la coopération en Europe souhaite des juges plus nombreux. Le Niger en forme trente par an.",
        "## Les écoles",
        "Depuis dix ans, le Niger construit des écoles, et l’OSCE les visite.",
        "## La pauvreté",
        "Le Niger donne des terres contre la pauvreté, et l’OSCE en publie la liste.",
        "## Les bateaux",
        "Le Niger a fixé des quotas annuels de pêche. L’OSCE les reçoit.",
        "## Les quotas annuels",
        "L’OSCE souhaite des quotas annuels de bois. Le Niger les étudie.",
        "## Les routes",
        "Des routes neuves relient les vallées, et le Niger les entretient.",
        "## Le festival",
        "Le festival de la montagne a lieu chaque été, et le Niger y invite ses voisins.",
        "## Les fleuves",
        "L’eau est rare, et le Niger partage ses fleuves avec ses voisins.",
        "## Les langues",
        "Onze langues sont parlées, et le Niger les enseigne toutes.",
        "## Les musées",
        "Les musées sont gratuits, et le Niger en ouvre un par an.",
        "## Les hôpitaux",
        "Chaque ville a un hôpital, et le Niger paie les soins des enfants.");

    public sealed class Town() : WrittenDocuments(("ville.md", """
        ---
        title: "Le plan de Port-Morlan"
        ---

        # Le plan de Port-Morlan

        ## Le tramway

        La ville de Port-Morlan ouvrira une ligne de tramway entre la gare et l’hôpital.

        ## Caméras

        La ville est contre la reconnaissance faciale. Les caméras resteront jusqu’à l’évaluation confiée à l’université.

        ## Croisières

        À partir du 1er mai 2026, les paquebots de plus de 2 000 passagers n’auront plus le droit d’accoster pendant l’été. Cette mesure doit réduire la pollution de l’air dans les quartiers du port.

        ## Position de la chambre de commerce

        La chambre de commerce regrette la décision sur les paquebots, qui fera perdre selon elle 9 millions de florins par an aux commerçants.

        ## L’usine

        L’État veut rouvrir l’usine. La ville s’y oppose depuis mars.

        ## Le quai

        Le quai est élargi. L’association Rives claires le trouve trop large et demande des arbres. Il coûtera cher.

        ## Les écoles

        La maire, Inès Caradec, ouvre deux écoles. Selon elle, une école doit être à dix minutes de chaque maison. La cantine sera gratuite pour les familles.

        ## Les impôts

        Le taux de la taxe n’augmentera pas. La taxe de séjour de Port-Morlan passera à 3 florins.
        """));

    public sealed class Land() : WrittenParagraphs(
        "## La chasse",
        "Les chasseurs demandent une chasse plus longue.",
        "## La pêche",
        "Sur la pêche, la Sorvénie demande des quotas. Les fleuves sont surveillés par des savants.",
        "## Les routes",
        "Des routes neuves relient les vallées, et la Sorvénie les entretient.",
        "## Les écoles",
        "Depuis dix ans, la Sorvénie construit des écoles dans les villages de montagne.",
        "## L’eau",
        "L’eau est rare, et la Sorvénie partage ses fleuves avec ses voisins.");
}
