using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Tests.Knowledge.Answers;

/// <summary>A town's file that speaks of much of which it does not tell what is asked: how many, how much, at what time, who, where, whether it grows.</summary>
public sealed class WhatIsAskedTests(CampaignKnowledge campaign, WhatIsAskedTests.Documents documents) : IClassFixture<CampaignKnowledge>, IClassFixture<WhatIsAskedTests.Documents>
{
    [Theory]
    [InlineData("Combien a coûté le chantier ?", "14 millions")]
    [InlineData("Combien le chantier a-t-il coûté ?", "14 millions")]
    [InlineData("Combien coûte l'entrée ?", "6 euros")]
    [InlineData("Combien coûte la location d'un voilier ?", "45 euros")]
    [InlineData("À quelle heure ferme le musée ?", "dix-huit heures")]
    [InlineData("À quelle heure ouvre le musée ?", "dix heures")]
    [InlineData("À quelle heure ferme le phare ?", "de dix heures à midi")]
    [InlineData("Combien de logements ?", "310")]
    [InlineData("Combien coûte le tramway ?", "212 millions")]
    [InlineData("Combien coûtera la ligne de tramway ?", "212 millions")]
    [InlineData("Quel est le prix du tramway ?", "212 millions")]
    [InlineData("Combien de sportifs à Kermeur ?", "530 athlètes")]
    [InlineData("Combien d'années dure la régate ?", "deux années")]
    [InlineData("Quelle part de la recette la ville reçoit-elle ?", "17 %")]
    [InlineData("Le nombre de naufrages diminue-t-il ?", "de moitié")]
    [InlineData("Les naufrages diminuent-ils ?", "de moitié")]
    public void Ask_WhatAParagraphTells_QuotesIt(string question, string said) =>
        Assert.Contains(said, Assert.IsType<FoundAnswer>(documents.Knowledge.Ask(question)).Best.Paragraph.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Combien coûte l'inscription ?")]
    [InlineData("À quelle heure ferme la capitainerie ?")]
    [InlineData("À quelle heure ferme la piscine ?")]
    [InlineData("Combien de prisonniers ?")]
    [InlineData("Combien de refuges ?")]
    [InlineData("Combien d'hydravions ?")]
    [InlineData("Combien de sportifs ?")]
    [InlineData("Combien coûte la gare ?")]
    [InlineData("Combien de personnes prendront le tramway ?")]
    [InlineData("Qui a adopté la loi littorale ?")]
    [InlineData("La pauvreté diminue-t-elle ?")]
    public void Ask_WhatAParagraphOnlySpeaksOf_IsRefused(string question) => Assert.IsType<NoAnswer>(documents.Knowledge.Ask(question));

    [Theory]
    [InlineData("Combien de victimes ont fait les essais nucléaires ?")]
    [InlineData("Qui a voté contre la résolution 64/35 ?")]
    [InlineData("Qui finance l'Expo 2017 ?")]
    [InlineData("Qui commande le bataillon KAZBAT ?")]
    [InlineData("Où se trouve Semipalatinsk ?")]
    [InlineData("Où est Almaty ?")]
    [InlineData("Quelle est l'origine du KAZBAT ?")]
    [InlineData("Qui est contre la réforme du Conseil ?")]
    [InlineData("À quelle fréquence le KAZBAT intervient-il ?")]
    [InlineData("À quelle fréquence l'OSCE se réunit-elle ?")]
    [InlineData("Comment s'appellent les observateurs militaires ?")]
    [InlineData("Quel est le nom du deuxième site d'essais nucléaires kazakhstanais fermé en 1996 ?")]
    [InlineData("Quelle est l'origine du nucléaire ?")]
    [InlineData("Quelles sont vos relations avec l'Irak ?")]
    [InlineData("Combien de personnes se réunissent au Congrès ?")]
    [InlineData("Quels pays vous soutiennent ?")]
    [InlineData("Quels sont les pays qui vous soutiennent ?")]
    [InlineData("Quelles organisations soutiennent la candidature ?")]
    [InlineData("Quels pays sont contre le désarmement nucléaire ?")]
    [InlineData("Quand aura lieu le prochain sommet de l'OSCE ?")]
    [InlineData("Où se tiendra le prochain Congrès des religions ?")]
    [InlineData("Où a eu lieu la troisième édition du Congrès des religions ?")]
    [InlineData("Quand a eu lieu le premier Congrès des religions ?")]
    [InlineData("Quel est le troisième site d'essais nucléaires du monde ?")]
    [InlineData("Combien de fois le Kazakhstan a-t-il présidé l'OSCE ?")]
    [InlineData("Combien d'années a duré la présidence de l'OSCE ?")]
    [InlineData("Le Kazakhstan a-t-il déjà siégé au Conseil de sécurité ?")]
    [InlineData("Le Kazakhstan a-t-il déjà été membre du Conseil de sécurité ?")]
    [InlineData("Le Kazakhstan a-t-il voté contre la résolution 1325 ?")]
    [InlineData("Le Kazakhstan a-t-il signé la résolution 1325 ?")]
    [InlineData("Avez-vous ratifié le traité d'interdiction des essais nucléaires ?")]
    [InlineData("Le Kazakhstan a-t-il reconnu l'indépendance de l'Afghanistan ?")]
    [InlineData("Avez-vous déjà été sanctionnés ?")]
    public void Ask_WhatTheCampaignOnlySpeaksOf_IsRefused(string question) => Assert.IsType<NoAnswer>(campaign.Knowledge.Ask(question));

    [Theory]
    [InlineData("Qui a adopté la résolution 64/35 ?", "adoptée par l’Assemblée générale")]
    [InlineData("Comment s'appelle le bataillon kazakhstanais de maintien de la paix ?", "KAZBAT")]
    [InlineData("Quel est le nom du bataillon ?", "KAZBAT")]
    [InlineData("Qui est contre l'usage de la force ?", "n’accepte le recours à la force")]
    [InlineData("À quelle fréquence le Congrès des religions se réunit-il ?", "tous les trois ans")]
    [InlineData("La lutte antidrogue", "celui des drogues")]
    [InlineData("Qui a présidé l'OSCE en 2010 ?", "Le Kazakhstan a présidé")]
    [InlineData("Où se trouve la zone sans armes nucléaires ?", "en Asie centrale")]
    [InlineData("Jusqu'à quand siégez-vous au Conseil des droits de l'homme ?", "pour trois ans")]
    [InlineData("Quelle est votre doctrine sur les sanctions ?", "emploi efficace des sanctions")]
    [InlineData("Quelle est votre stratégie contre la pauvreté ?", "contre la pauvreté")]
    [InlineData("Quelles sont vos relations avec l'AIEA ?", "échanges suivis")]
    [InlineData("Quelle est l'origine de la CICA ?", "née d’une initiative")]
    [InlineData("Où en est le plan d'action régional ?", "s’est mis à préparer")]
    [InlineData("Où en est la lutte contre la pauvreté ?", "a atteint l’OMD 1")]
    [InlineData("Où a eu lieu la quatrième édition du Congrès des religions ?", "Sa quatrième édition")]
    [InlineData("Quel est le 4e arsenal nucléaire du monde ?", "quatrième arsenal")]
    [InlineData("Le Kazakhstan a-t-il été élu au Conseil des droits de l'homme ?", "a été élu")]
    [InlineData("Depuis combien d'années n'y avait-il pas eu de sommet de l'OSCE ?", "depuis 11 ans")]
    [InlineData("Tous les combien se tient le Congrès ?", "tous les trois ans")]
    [InlineData("À quelle fréquence se tient le Congrès ?", "tous les trois ans")]
    [InlineData("Menez-vous la lutte antidrogue ?", "celui des drogues")]
    [InlineData("Comment s'appelle la plate-forme interreligieuse ?", "le Congrès des chefs")]
    public void Ask_WhatTheCampaignTells_QuotesIt(string question, string said) =>
        Assert.Contains(said, Assert.IsType<FoundAnswer>(campaign.Knowledge.Ask(question)).Best.Paragraph.Text, StringComparison.Ordinal);

    public sealed class Documents() : WrittenDocuments(("ville.md", """
        ---
        title: "La candidature de Morlande"
        date: 2031-03-02
        ---

        # La candidature de Morlande

        ## Le dossier

        Morlande, port de 84 000 habitants, est candidate au titre de Cité des sciences de la mer pour 2034. Le conseil municipal a approuvé le dossier par trente voix contre quatre le 12 janvier 2031.

        Le maire, Octave Brelan, a confié la campagne à la biologiste Inès Caradec. Le ministre de la Culture a promis de venir.

        ## Le chantier du quai

        Le chantier du quai des Sardiniers a coûté 14 millions d’euros et duré trois ans. La ville en a payé la moitié.

        ## Le musée

        Le musée de la Houle ouvre à dix heures et ferme à dix-huit heures, sauf le lundi. L’entrée coûte 6 euros ; elle est libre pour les moins de douze ans.

        Le phare de Kerzo, cité dans tous les guides, se visite de dix heures à midi. La piscine ouvre à sept heures.

        L’atelier de navigation, bâti à 40 mètres au-dessus du port, accueille les classes.

        ## Inscriptions

        Les inscriptions aux régates se prennent à la capitainerie. La location d’un voilier coûte 45 euros par jour.

        ## Pauvreté et logement

        La ville lutte contre la pauvreté et a construit 310 logements. Le nombre de naufrages a diminué de moitié en dix ans.

        Les 5 100 réfugiés arrivés par bateau y vivent. Les neuf prisons de la région sont visitées chaque année.

        ## Le tramway

        La ville ouvrira en juin 2033 une ligne de tramway entre la gare et le port. Le chantier coûtera 212 millions de florins.

        ## Les jeux nautiques

        Le village de Kermeur logera 530 athlètes. Les sportifs y prendront leurs repas.

        La régate autour du monde est passée de trois à deux années. La ville en reçoit 17 % de la recette.

        ## Vote

        La loi littorale, adoptée en 2029, protège les dunes. La Banque du Nord finance la digue. Le parti Horizon a voté contre la loi sur les ports.

        Au point 12 : hydravions et voiliers, que le conseil examine demain.
        """));
}
