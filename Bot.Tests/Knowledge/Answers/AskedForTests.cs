using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;
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
    [InlineData("Quels pays vous soutiennent ?", "Chez nous, le Kazakhstan soutient la paix.", true)]
    [InlineData("Quelles sont les organisations qui vous soutiennent ?", "Chez nous, le Kazakhstan soutient la paix.", true)]
    [InlineData("Quels pays vous soutiennent ?", "Le Kazakhstan soutient notre voisin.", false)]
    [InlineData("Qui vous soutient ?", "Le Kazakhstan soutient la candidature.", false)]
    [InlineData("Qui soutient le Kazakhstan ?", "Le Kazakhstan soutient la paix. Il y est favorable.", true)]
    [InlineData("Quels ports vous soutiennent ?", "Chez nous, le Kazakhstan soutient les ports.", false)]
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
    [InlineData("Le pays chauffe-t-il les quais du port ?", "Le pays tient les quais du port.", 0.5, 1, 1)]
    [InlineData("Quelle capitale ?", "Le bateau attend au port.", 0.5, 1, 0.7)]
    [InlineData("Depuis quand le bateau attend-il ?", "Le bateau attend.", 0.5, 1, 0.7)]
    [InlineData("Qui soutient le Kazakhstan ?", "Le Kazakhstan soutient la France.", 0.5, 1, 0.7)]
    [InlineData("Combien de médecins ?", "La loi 1325 et les médecins vivent ici.", 0.5, 1, 0.35)]
    [InlineData("Le bateau attend-il au port ?", "Le bateau attend au port.", 1, 1, 1)]
    [InlineData("Le port finance-t-il le bateau ?", "Le port attend le bateau.", 0.25, 0.5, 1)]
    [InlineData("Êtes-vous contre la misère ?", "Nous connaissons la misère.", 0.5, 0.5, 1)]
    [InlineData("Manquez-vous d’eau ?", "L’eau manque à beaucoup.", 0.5, 0.5, 1)]
    [InlineData("Quand combattez-vous la misère ?", "Nous connaissons la misère en 2014.", 0.5, 1, 0.7)]
    public void Doubts_WhatIsMissing_TakesHalfTheChanceInACampaignAndOfTheOddsElsewhere(string question, string text, double campaign, double elsewhere, double odds)
    {
        Assert.Equal(new Doubt(campaign, 1), AskedFor.Doubts(MatchedText.Of(question, text), MatchedText.ParagraphOf(text), isStrict: true));
        Assert.Equal(new Doubt(elsewhere, odds), AskedFor.Doubts(MatchedText.Of(question, text), MatchedText.ParagraphOf(text), isStrict: false));
    }

    [Theory]
    [InlineData(1, 1, 0.8, 0.8)]
    [InlineData(0.5, 1, 0.8, 0.4)]
    [InlineData(1, 0.5, 0.8, 2.0 / 3)]
    [InlineData(1, 0.5, 1, 1)]
    [InlineData(0.5, 0.5, 0, 0)]
    public void Doubt_OfAChance_LeavesItsFactorOrItsOdds(double factor, double odds, double chance, double left) =>
        Assert.Equal(left, new Doubt(factor, odds).Left(chance), 12);

    [Theory]
    [InlineData("Combien de médecins ?", "Les 860 médecins vivent ici.", false)]
    [InlineData("Combien de médecins ?", "Deux jeunes médecins vivent ici.", false)]
    [InlineData("Combien de médecins ?", "Une dizaine de médecins vivent ici.", false)]
    [InlineData("Combien de médecins ?", "Quarante et un médecins vivent ici.", false)]
    [InlineData("Combien de médecins ?", "Un seul médecin vit ici.", false)]
    [InlineData("Combien de médecins ?", "Médecins : 12", false)]
    [InlineData("Combien de médecins ?", "Le nombre de médecins est de 12.", false)]
    [InlineData("Combien de médecins ?", "La loi 1325 et les médecins vivent ici.", true)]
    [InlineData("Combien de médecins ?", "Le nombre de médecins a baissé d’un tiers.", true)]
    [InlineData("Combien de médecins ?", "92 % des médecins vivent ici.", true)]
    [InlineData("Combien de médecins ?", "Un médecin sur trois vit ici.", true)]
    [InlineData("Combien de médecins vivent à Brest ?", "92 % des médecins vivent à Brest.", false)]
    [InlineData("Combien de médecins vivent à Brest ?", "Un médecin sur trois vit à Brest.", false)]
    [InlineData("Combien de résolutions ?", "La résolution 1325 est appliquée.", true)]
    [InlineData("Combien de médecins ?", "Au point 12 : médecins et juges.", true)]
    [InlineData("Combien de médecins ?", "Médecins (12) et juges.", false)]
    [InlineData("Combien de médecins ?", "Médecins | 12", false)]
    [InlineData("Combien de médecins ?", "Médecins = 12", false)]
    [InlineData("Combien de médecins ?", "Les médecins, 12 rue du Port.", true)]
    [InlineData("Combien de médecins ?", "Aucun médecin ne vit ici.", false)]
    [InlineData("Combien de routes ?", "Aucune route ne mène ici.", false)]
    [InlineData("Combien de locuteurs a le berghi ?", "Le berghi a 2 300 locuteurs.", false)]
    [InlineData("Combien d’écoles compte le pays ?", "92 % des écoles sont neuves.", true)]
    [InlineData("Combien d’écoles compte le pays ?", "Les 92 écoles sont neuves.", false)]
    [InlineData("Combien de refuges ?", "Les 86 000 réfugiés vivent ici.", true)]
    [InlineData("Combien de réfugiées ?", "Les 86 000 réfugiés vivent ici.", false)]
    [InlineData("Combien de prisonniers ?", "Les neuf prisons sont neuves.", true)]
    [InlineData("Combien d’animaux ?", "Un animal vit ici, et douze animaux au loin.", false)]
    [InlineData("Combien de directrices ?", "Trois directeurs vivent ici.", false)]
    [InlineData("Combien de victimes ont fait les essais ?", "Les 468 essais ont pris fin.", true)]
    [InlineData("Combien de personnes vivent à Brest ?", "À Brest vivent 12 médecins.", false)]
    [InlineData("Combien de personnes sont détenues ?", "Il suffit de trois personnes. Les portes sont fermées.", true)]
    [InlineData("Combien de vies le naufrage a-t-il coûté ?", "Le naufrage a coûté douze vies.", false)]
    [InlineData("Combien coûte le billet ?", "Le billet de train coûte douze euros.", false)]
    [InlineData("Combien coûte le billet ?", "Le billet se prend ici. Le repas coûte douze euros.", true)]
    [InlineData("Combien a coûté le quai ?", "Le quai du port a coûté 14 millions d’euros.", false)]
    [InlineData("Combien de semaines dure le procès ?", "Le procès dure quatorze mois.", false)]
    [InlineData("Combien d’euros coûte le procès ?", "Le procès coûte 300 francs.", false)]
    [InlineData("Combien d’euros coûte le procès ?", "Le procès réunit 300 juges.", true)]
    [InlineData("Combien de routes ?", "Dix kilomètres de routes sont neufs.", true)]
    [InlineData("Combien de temps dure le procès ?", "Le procès dure quatorze mois.", false)]
    [InlineData("Combien de temps dure le procès ?", "Le procès est passé devant trois juges.", true)]
    [InlineData("Quel est le montant de la bourse ?", "Une bourse de 60 couronnes aide l’élève.", false)]
    [InlineData("Quel est le montant de la bourse ?", "Une bourse aide 60 élèves.", true)]
    [InlineData("Combien coûte le tramway ?", "Le tramway ouvrira en juin. Le chantier coûtera 212 millions de florins.", false)]
    [InlineData("Combien coûte le tramway ?", "Le tramway ouvrira en juin. Il coûtera 212 millions de florins.", false)]
    [InlineData("Combien coûte la visite du musée ?", "Le musée est neuf. Le chantier a coûté douze euros.", true)]
    [InlineData("Combien coûte le billet ?", "Le billet de train coûte un peu plus de douze thalers.", false)]
    [InlineData("Quel est le prix du tramway ?", "Le tramway ouvrira en juin. Le chantier coûtera 212 millions d’euros.", false)]
    [InlineData("Quel est le tarif du tramway ?", "Le tramway ouvrira en juin. Le chantier coûtera 212 millions d’euros.", true)]
    [InlineData("Quel est le montant de la bourse ?", "Une bourse de 60 florins aide l’élève.", false)]
    [InlineData("Combien de personnes se réunissent au congrès ?", "Le congrès se réunit tous les trois ans.", true)]
    [InlineData("Combien de personnes vivent à Brest ?", "À Brest, 12 % des toits sont neufs.", true)]
    [InlineData("Combien de personnes vivent à Brest ?", "À Brest, 300 euros suffisent.", true)]
    [InlineData("Combien de personnes vivent à Brest ?", "À Brest, le 3 mai, il pleut.", true)]
    [InlineData("Combien de personnes vivent à Brest ?", "Brest est à 14 kilomètres.", true)]
    [InlineData("Combien de personnes vivent à Brest ?", "À Brest, la moitié des toits sont neufs.", true)]
    [InlineData("Combien de médecins ?", "Treize médecins vivent ici.", false)]
    [InlineData("Combien d’années dure le procès ?", "Le procès dure trois ans.", false)]
    [InlineData("Combien d’années dure le procès ?", "Le procès est passé devant trois juges.", true)]
    [InlineData("Quelle part de la population parle breton ?", "Chez nous, 17 % de la population parle breton.", false)]
    [InlineData("Quelle part de la population parle breton ?", "Un habitant sur dix de la population parle breton.", false)]
    [InlineData("Quelle part de la population parle breton ?", "Un tiers de la population parle breton.", false)]
    [InlineData("Quelle part de la population parle breton ?", "Dans la population, douze juges parlent breton.", true)]
    [InlineData("Combien de danseuses ?", "Trois danseurs vivent ici.", false)]
    [InlineData("Combien d’infirmières ?", "Trois infirmiers vivent ici.", false)]
    [InlineData("Combien de gardiennes ?", "Trois gardiens vivent ici.", false)]
    [InlineData("Combien de championnes ?", "Trois champions vivent ici.", false)]
    [InlineData("Combien de personnes sont mortes dans la mine ?", "Il suffit de trois personnes. La mine est fermée.", true)]
    [InlineData("Combien de personnes sont mortes dans la mine ?", "Dans la mine sont mortes trois personnes.", false)]
    [InlineData("Combien de jours durent les jeux ?", "Les jeux durent du 9 au 23 juillet.", false)]
    public void Lacking_HowManyOrHowMuch_IsWhatCountsSomethingElse(string question, string text, bool lacks) =>
        Assert.Equal(lacks, Lacking(question, text).Contains(AskedThing.Count));

    [Theory]
    [InlineData("À quelle heure ferme le musée ?", "Le musée ferme à six heures.", false)]
    [InlineData("À quelle heure ferme le musée ?", "Le musée ouvre à six heures.", true)]
    [InlineData("À quelle heure ferme le musée ?", "Le musée se visite de 9 h à 18 h.", false)]
    [InlineData("À quelle heure ferme le musée ?", "Le musée est grand. Il ferme à six heures.", false)]
    [InlineData("À quelle heure ferme le musée ?", "Le musée est grand. Le port ferme à six heures.", true)]
    [InlineData("À quelle heure ouvre le musée ?", "Le musée ferme à six heures.", true)]
    [InlineData("À quelle heure ouvre le musée ?", "Le port ouvre à six heures.", true)]
    [InlineData("À quelle heure ouvre le musée ?", "Le musée est à deux heures de route ; le car de Brest à Oslo s’y arrête.", true)]
    [InlineData("À quelle heure ouvre le musée ?", "Le musée, gratuit de 14 à 18 ans, ferme à six heures.", true)]
    [InlineData("À quelle heure ouvre le musée ?", "Le musée reste longtemps fermé ; il reçoit le public de dix à dix-huit heures.", false)]
    [InlineData("À quelle heure ouvre le musée ?", "Le musée reste longtemps fermé ; il accueille de longues heures.", true)]
    [InlineData("À quelle heure ouvre le musée ?", "Le musée est libre entre dix heures et midi.", false)]
    public void Lacking_AtWhatTime_IsTheOtherEndOrAnotherThings(string question, string text, bool lacks) =>
        Assert.Equal(lacks, Lacking(question, text).Contains(AskedThing.Date));

    [Theory]
    [InlineData("Quand le congrès a-t-il été créé ?", "Le congrès a été créé en 2003.", false)]
    [InlineData("Quand le congrès a-t-il été créé ?", "Le congrès a été créé par la Ligue. C’était en 2003.", false)]
    [InlineData("Quand le congrès a-t-il été créé ?", "Le congrès a été créé par la Ligue. Sa quatrième édition eut lieu en mai 2012.", true)]
    [InlineData("Quand le congrès a-t-il été créé ?", "Le pays a créé un congrès, qui se réunit tous les trois ans.", true)]
    [InlineData("Quand le refuge a-t-il été ouvert ?", "Le refuge a été ouvert ici. Depuis 2018, le conjoint doit partir.", true)]
    [InlineData("Quand le refuge a-t-il été ouvert ?", "Le refuge a été ouvert pendant l’hiver 2021.", false)]
    [InlineData("Quand le refuge a-t-il été ouvert ?", "Le refuge a été ouvert, et la route d’hiver aussi.", true)]
    [InlineData("Quand le refuge a-t-il été ouvert ?", "Le refuge a été ouvert par la résolution 1325.", true)]
    [InlineData("Quand le refuge a-t-il été ouvert ?", "Le refuge a été ouvert par le comité 1540.", true)]
    [InlineData("Quand le refuge a-t-il été ouvert ?", "Le refuge a été ouvert par la loi n° 1701.", true)]
    [InlineData("quand le congres a-t-il ete cree ?", "Le congrès a été créé par la Ligue. Sa quatrième édition eut lieu en mai 2012.", true)]
    [InlineData("Quand le congrès se réunit-il ?", "Le congrès se réunit tous les trois ans.", false)]
    [InlineData("Quand le congrès se réunit-il ?", "Le congrès a été réuni.", true)]
    [InlineData("Quels sont les horaires de la piscine ?", "La piscine sera vidée à 18 heures.", true)]
    [InlineData("Quels sont les horaires de la piscine ?", "La piscine ouvre à 18 heures.", false)]
    [InlineData("Quels sont les horaires de la piscine ?", "L’horaire de la piscine va jusqu’à 18 heures.", false)]
    [InlineData("Quels sont les horaires de la piscine ?", "La piscine est ouverte à 18 heures.", false)]
    [InlineData("Quels sont les horaires de la piscine ?", "La piscine ferme à 18 heures.", false)]
    [InlineData("Quels sont les horaires de la piscine ?", "La piscine accueille les élèves à 18 heures.", false)]
    [InlineData("Quels sont les horaires de la piscine ?", "La piscine reçoit les élèves à 18 heures.", false)]
    [InlineData("Quels sont les horaires de la piscine ?", "La piscine tient sa permanence à 18 heures.", false)]
    [InlineData("Quels sont les horaires de la piscine ?", "La piscine est en service à 18 heures.", false)]
    [InlineData("Quels sont les horaires du bateau ?", "Le bateau circule à 18 heures.", false)]
    [InlineData("Quels sont les horaires du bateau ?", "Le bateau sera repeint à 18 heures.", true)]
    public void Lacking_When_IsWhatSaysNoTimeOfJustThat(string question, string text, bool lacks) =>
        Assert.Equal(lacks, Lacking(question, text).Contains(AskedThing.Date));

    [Theory]
    [InlineData("Où sont les observateurs ?", "Des officiers du Kazakhstan sont observateurs dans plusieurs des missions que l’ONU consacre au maintien de la paix.", true)]
    [InlineData("Où sont les observateurs ?", "Des observateurs servent à Genève.", false)]
    [InlineData("Où sont les observateurs ?", "Des observateurs servent au col de la montagne.", false)]
    [InlineData("Où sont les observateurs ?", "Des observateurs servent dans un vieux musée.", false)]
    [InlineData("Où sont les observateurs ?", "Des observateurs servent aux écoles du pays.", true)]
    [InlineData("Où sont les observateurs ?", "Des observateurs servent. Ils vivent chez l’habitant.", false)]
    [InlineData("Où sont les observateurs ?", "Des observateurs servent. La paix vit à Genève.", true)]
    [InlineData("Où est le musée ?", "Le musée (MNC) est gratuit.", true)]
    [InlineData("D’où viendra l’argent ?", "L’argent viendra des impôts.", false)]
    public void Lacking_Where_IsWhatNamesNoPlaceOfJustThat(string question, string text, bool lacks) =>
        Assert.Equal(lacks, Lacking(question, text).Contains(AskedThing.Place));

    [Theory]
    [InlineData("La pauvreté augmente-t-elle ?", "Nous agissons contre la pauvreté.", true)]
    [InlineData("La pauvreté augmente-t-elle ?", "La pauvreté recule ici.", false)]
    [InlineData("La pauvreté augmente-t-elle ?", "La pauvreté est plus grave.", false)]
    [InlineData("Le trafic passe-t-il par le pays ?", "Le pays agit contre le trafic.", true)]
    [InlineData("Le trafic passe-t-il par le pays ?", "Le trafic traverse le pays.", false)]
    [InlineData("Est-ce un pays islamique ?", "Le pays préside l’Organisation de la coopération islamique.", true)]
    [InlineData("Est-ce un pays islamique ?", "C’est un pays très islamique.", false)]
    [InlineData("Que faites-vous cet été ?", "Il a été désigné.", true)]
    [InlineData("Que faites-vous cet été ?", "Nous partons en été.", false)]
    [InlineData("Quelle est votre position sur l’emploi ?", "L’emploi efficace des sanctions compte.", true)]
    [InlineData("Quelle est votre position sur l’emploi ?", "L’emploi des jeunes compte.", false)]
    [InlineData("Quelle est votre position sur l’emploi ?", "L’emploi compte.", false)]
    [InlineData("Quelle est votre position sur l’emploi des sanctions ?", "L’emploi efficace des sanctions compte.", false)]
    [InlineData("Quel est le rôle de la réforme ?", "La réforme renforce le Conseil.", false)]
    [InlineData("Combien d’années dure la scolarité ?", "La scolarité est passée à onze années.", false)]
    [InlineData("Quelle est l’origine du pont ?", "Le pont est long.", true)]
    [InlineData("Quelle est l’origine du pont ?", "Le pont fut lancé par la reine.", false)]
    [InlineData("Quelles sont vos relations avec la banque ?", "La banque est riche.", true)]
    [InlineData("Quelles sont vos relations avec la banque ?", "Nous signons un accord. La banque est riche.", true)]
    [InlineData("Quels sont vos liens avec la banque ?", "Nous travaillons avec la banque.", false)]
    [InlineData("Quelle est votre doctrine sur la banque ?", "La banque est riche.", false)]
    [InlineData("Quelle est votre doctrine à l’égard de la banque ?", "La banque est riche.", false)]
    [InlineData("Quelle est votre doctrine bancaire ?", "La banque est riche.", true)]
    public void Lacking_WhatSaysSomethingElseOfTheSame_LacksTheWord(string question, string text, bool lacks) =>
        Assert.Equal(lacks, Lacking(question, text).Contains(AskedThing.Word));

    [Theory]
    [InlineData("La montée des eaux menace-t-elle les îles ?", "La montée des eaux menace gravement les îles.", false)]
    [InlineData("Le gouvernement menace-t-il les îles ?", "La montée des eaux menace gravement les îles.", true)]
    public void Lacking_Menace_IsAChargeOfWhoActsAlone(string question, string text, bool lacks) =>
        Assert.Equal(lacks, Lacking(question, text).Contains(AskedThing.Charge));

    [Theory]
    [InlineData("Pourquoi le port ferme-t-il ?", "Le port ferme la nuit.", true)]
    [InlineData("Pourquoi le port ferme-t-il ?", "Le port ferme la nuit, car le vent est fort.", false)]
    [InlineData("Pourquoi le port ferme-t-il ?", "Le port ferme la nuit car le vent est fort.", false)]
    [InlineData("Pourquoi le port ferme-t-il ?", "Le port ferme la nuit pour éviter les vols.", false)]
    [InlineData("Pourquoi le port ferme-t-il ?", "Le port ferme pour la nuit.", true)]
    [InlineData("Pourquoi le port ferme-t-il ?", "Un car mène au port, qui ferme la nuit.", true)]
    [InlineData("Pourquoi le port ferme-t-il ?", "Le port, que la ville juge dangereux, ferme la nuit.", false)]
    [InlineData("Pourquoi le port ferme-t-il ?", "Le port ferme la nuit : le vent est fort.", false)]
    [InlineData("Quand le port ferme-t-il ?", "Le port ferme la nuit.", false)]
    [InlineData("Dans quel but le port ferme-t-il ?", "Le port ferme la nuit.", true)]
    [InlineData("Pour quelle raison le port ferme-t-il ?", "Le port ferme la nuit.", true)]
    [InlineData("Dans quel port ferme-t-on ?", "Le port ferme la nuit.", false)]
    [InlineData("Pourquoi le port ferme-t-il ?", "Le port ferme pour atelier.", true)]
    [InlineData("Pourquoi le port ferme-t-il ?", "Le port ferme pour cahier de charges.", true)]
    [InlineData("Pourquoi le port ferme-t-il ?", "Le port ferme pour papier perdu.", true)]
    public void LacksCause_AskedWhy_IsWhatPresentsNothingAsAReason(string question, string text, bool lacks) =>
        Assert.Equal(lacks, AskedFor.LacksCause(MatchedText.Of(question, text), MatchedText.ParagraphOf(text)));

    [Theory]
    [InlineData("L’institut, bâti à 3 150 mètres, est neuf.", false)]
    [InlineData("L’institut, à vingt-six kilomètres du centre, est neuf.", false)]
    [InlineData("À Brest, l’institut est neuf.", false)]
    [InlineData("L’institut se dresse dans la vallée.", false)]
    [InlineData("L’institut de la Houle est neuf.", false)]
    [InlineData("L’institut d’Oslo est neuf.", false)]
    [InlineData("Un institut de l’université de Brest étudie la mer.", false)]
    [InlineData("L’institut est neuf. Il se dresse à Brest.", false)]
    [InlineData("L’institut, cité dans tous les guides, a fermé un site.", true)]
    [InlineData("Le premier décret de Paul Valdier a fermé l’institut, le deuxième site du monde.", true)]
    [InlineData("L’institut a été transformé en musée.", true)]
    [InlineData("L’institut de 3 150 mètres est neuf.", true)]
    [InlineData("L’institut, bâti à deux kilomètres du centre, est neuf.", false)]
    [InlineData("L’institut, bâti à un kilomètre du centre, est neuf.", false)]
    public void Lacking_WhereSomethingIs_IsWhatOnlyNamesIt(string text, bool lacks) =>
        Assert.Equal(lacks, Lacking("Où se trouve l’institut ?", text).Contains(AskedThing.Place));

    [Theory]
    [InlineData("Qui sont les autres candidats ?", "Le pays est candidat au Conseil.", true)]
    [InlineData("Quels autres pays sont candidats ?", "Le pays est candidat au Conseil.", true)]
    [InlineData("Qui d'autre est candidat ?", "Le pays est candidat au Conseil.", true)]
    [InlineData("Qui sont vos concurrents au Conseil ?", "Le pays est candidat au Conseil.", true)]
    [InlineData("Qui sont les autres candidats ?", "Deux autres pays sont candidats au Conseil.", false)]
    [InlineData("Qui sont les autres candidats ?", "Le pays et ses rivaux sont candidats au Conseil.", false)]
    [InlineData("Qui sont les candidats ?", "Le pays est candidat au Conseil.", false)]
    [InlineData("Quelles sont les autres positions du candidat ?", "Le candidat tient ses positions.", false)]
    public void Lacking_TheOthers_IsWhatSpeaksOfOneAlone(string question, string text, bool lacks) => Assert.Equal(lacks, Lacking(question, text).Contains(AskedThing.Holder));

    [Theory]
    [InlineData("Qui a adopté la loi ?", "La loi, adoptée en 2029, protège les dunes.", true)]
    [InlineData("Qui a adopté la loi ?", "La loi, adoptée par les élus, protège les dunes.", false)]
    [InlineData("Qui a adopté la loi ?", "Les élus ont adopté la loi.", false)]
    [InlineData("Qui a adopté la loi ?", "Nous avons adopté la loi.", false)]
    [InlineData("Qui refuse la loi ?", "Le refus de la loi est puni.", false)]
    [InlineData("Qui a adopté la loi ?", "La loi fut adoptée ; Brest en est fier.", false)]
    [InlineData("Qui a construit le phare ?", "Le phare de pierre, construit en 1890, est haut.", true)]
    [InlineData("Qui a construit le phare ?", "Le phare de pierre a été construit à Brest.", true)]
    [InlineData("Qui a construit le phare ?", "Le phare de Brest, construit en 1890, est haut.", true)]
    [InlineData("Qui a construit le phare ?", "La ville, qui grandit, construit le phare.", false)]
    [InlineData("Qui a construit le phare ?", "La ville, qui grandit, construit son phare.", false)]
    [InlineData("Qui a construit le phare ?", "Les élus ont rénové, construit et agrandi un phare.", false)]
    [InlineData("Qui a construit le phare ?", "Le phare de pierre, construit par les élus, est haut.", false)]
    [InlineData("Qui a construit le phare ?", "Le phare de pierre, auto-construit en 1890, est haut.", false)]
    [InlineData("Qui a adopté la loi ?", "La loi de ce pays adoptée hier protège Brest.", true)]
    public void Lacking_WhoDidIt_IsWhatNamesNobodyWhoDoes(string question, string text, bool lacks) =>
        Assert.Equal(lacks, Lacking(question, text).Contains(AskedThing.Holder));

    [Theory]
    [InlineData("Qui a chanté la messe du village ?", "La messe du village est belle.", true)]
    [InlineData("Qui a chanté la messe du village ?", "Paul a chanté la messe du village.", false)]
    [InlineData("La misère diminue-t-elle ?", "La misère recule.", false)]
    [InlineData("La misère diminue-t-elle ?", "La misère est grande. Elle a diminué.", false)]
    [InlineData("La misère diminue-t-elle ?", "La misère est grande. Le trafic a diminué.", true)]
    [InlineData("La misère diminue-t-elle ?", "Le trafic a diminué.", true)]
    public void Lacking_WhatIsDoneOrChanges_IsWhatSaysItOfAnotherThing(string question, string text, bool lacks) =>
        Assert.Equal(lacks, Lacking(question, text).Contains(AskedThing.Word));

    [Theory]
    [InlineData("Le ministre a été nommé en 2019.", false)]
    [InlineData("Le ministre ne siège plus depuis 2009. Les juges sont nommés à vie.", true)]
    public void Lacking_WhenSomebodyWasNamed_IsAnotherDate(string text, bool lacks) =>
        Assert.Equal(lacks, Lacking("Quand le ministre a-t-il été nommé ?", text).Contains(AskedThing.Date));

    [Theory]
    [InlineData("Le bateau attend jusqu’au soir.", false)]
    [InlineData("Le bateau attend pour trois mois.", false)]
    [InlineData("Le bateau attend ; il part du 9 au 23 juillet.", false)]
    [InlineData("Le bateau attend depuis 2017.", true)]
    [InlineData("Le bateau attend et part au bout d’un délai.", false)]
    public void Lacking_UntilWhen_IsAnotherDate(string text, bool lacks) =>
        Assert.Equal(lacks, Lacking("Jusqu’à quand le bateau attend-il ?", text).Contains(AskedThing.Date));

    [Theory]
    [InlineData("Où a eu lieu la troisième édition ?", "La quatrième édition a eu lieu à Brest.", true)]
    [InlineData("Où a eu lieu la troisième édition ?", "La troisième édition a eu lieu à Brest.", false)]
    [InlineData("Où a eu lieu la 3e édition ?", "La troisième édition a eu lieu à Brest.", false)]
    [InlineData("Où a eu lieu la seconde édition ?", "La deuxième grande édition a eu lieu à Brest.", false)]
    [InlineData("Où a eu lieu la troisième édition ?", "L’édition de Brest, la troisième, fut grande.", false)]
    [InlineData("Qui était le premier maire ?", "Le premier décret du maire a fermé le port.", true)]
    [InlineData("Qui était le premier maire ?", "Le premier maire a fermé le port.", false)]
    [InlineData("Quand aura lieu le prochain sommet ?", "Le sommet a eu lieu en 2010.", true)]
    [InlineData("Quand aura lieu le prochain sommet ?", "Le sommet aura lieu en 2030.", false)]
    [InlineData("Quand aura lieu le prochain sommet ?", "Le sommet est attendu en 2030.", false)]
    [InlineData("Quand aura lieu le prochain sommet ?", "Le sommet eut lieu devant la caméra.", true)]
    [InlineData("Quand a eu lieu le dernier sommet ?", "Le sommet a eu lieu en 2010.", true)]
    [InlineData("Quand a eu lieu le dernier sommet ?", "Le dernier sommet a eu lieu en 2010.", false)]
    [InlineData("Quelle est votre première priorité ?", "La paix est une priorité.", false)]
    [InlineData("Que ferez-vous ces prochaines années ?", "Nous agirons ces années-ci.", false)]
    [InlineData("Où a eu lieu la 99999999999ieme édition ?", "La quatrième édition a eu lieu à Brest.", true)]
    [InlineData("Où a eu lieu la première édition ?", "La 99999999999ième édition a eu lieu à Brest.", true)]
    [InlineData("Où a eu lieu la milliardième édition ?", "La quatrième édition a eu lieu à Brest.", true)]
    [InlineData("Où a eu lieu la milliardième édition ?", "La milliardième édition a eu lieu à Brest.", false)]
    [InlineData("Où a eu lieu la 3e édition ?", "La quatrième édition a eu lieu à Brest.", true)]
    [InlineData("Où a eu lieu la troisième édition ?", "La 4ème édition a eu lieu à Brest.", true)]
    [InlineData("Où ont eu lieu les 3 éditions ?", "La quatrième édition a eu lieu à Brest.", false)]
    [InlineData("Où a eu lieu la centième édition ?", "La 100e édition a eu lieu à Brest.", false)]
    [InlineData("Quand aura lieu le prochain sommet ?", "Le sommet eut lieu au Sahara.", true)]
    [InlineData("Quelle sera la prochaine décennie internationale ?", "La décennie internationale est née ici.", true)]
    [InlineData("Quelle sera la prochaine décennie internationale ?", "La prochaine décennie internationale est née ici.", false)]
    [InlineData("Quel est le plus grand port du monde ?", "Brest est le deuxième port du monde.", true)]
    [InlineData("Quel est le plus grand port du monde ?", "Brest est le premier port du monde.", false)]
    [InlineData("Quel est le plus grand port du monde ?", "Brest est un port, le deuxième phare du monde.", false)]
    [InlineData("Quel a été le premier acte du maire ?", "Le tout premier décret du maire a fermé le port.", false)]
    [InlineData("Quel a été le premier acte du maire ?", "Le tout premier décret du roi a fermé la mairie du maire.", true)]
    [InlineData("Quel a été le premier bateau du maire ?", "Le tout premier décret du maire a fermé le port.", true)]
    [InlineData("Quand a eu lieu la dernière édition ?", "La quatrième édition a eu lieu en 2012.", false)]
    [InlineData("Quand a eu lieu la dernière édition ?", "La première édition a eu lieu en 2012.", true)]
    public void Lacking_WhichOneOfSeveral_IsAnother(string question, string text, bool lacks) =>
        Assert.Equal(lacks, Lacking(question, text).Contains(AskedThing.Order));

    [Theory]
    [InlineData("La troisième édition", false)]
    [InlineData("La quatrième édition", true)]
    [InlineData("La troisième porte de cette longue édition", true)]
    public void Lacking_WhichOneOfSeveral_IsSaidByAHeading(string heading, bool lacks)
    {
        const string text = "L’édition a eu lieu à Brest.";
        var paragraph = new Paragraph(new SourceLocation("d", [heading], 1, new SourceSpan(0, text.Length)), new SourceText(text, []));
        Assert.Equal(lacks, AskedFor.Lacking(MatchedText.Of("Où a eu lieu la troisième édition ?", text), paragraph).Contains(AskedThing.Order));
    }

    [Theory]
    [InlineData("Tous les combien se tient le congrès ?", "Le congrès a lieu tous les trois ans.", true)]
    [InlineData("Tous les combien se tient le congrès ?", "Le congrès a lieu à Brest.", false)]
    [InlineData("Tous les combien se tient le congrès ?", "La fête a lieu tous les trois ans.", false)]
    public void IsHeld_HowOften_IsToldWithoutTheVerbOfTakingPlace(string question, string text, bool isHeld) =>
        Assert.Equal(isHeld, AskedFor.IsHeld(MatchedText.Of(question, text), MatchedText.ParagraphOf(text)));

    [Theory]
    [InlineData("Quels pays vous soutiennent ?", true)]
    [InlineData("Quelles organisations soutiennent le Kazakhstan ?", true)]
    [InlineData("Quelles organisations avez-vous présidées ?", false)]
    [InlineData("Quelles organisations le Kazakhstan a-t-il présidées ?", false)]
    [InlineData("Quels pays avons-nous aidés ?", false)]
    [InlineData("Avec quelles organisations travaillez-vous sur le nucléaire ?", false)]
    [InlineData("Quelle institution est née de la présidence ?", false)]
    public void AsWho_ABody_IsWhoAsASubjectAlone(string question, bool isWho) =>
        Assert.Equal(isWho, QuestionFormReader.AsWho(FrenchTokenizer.Tokenize(question))[0].Folded == "qui");

    [Theory]
    [InlineData("Quelles organisations avez-vous présidées ?", true)]
    [InlineData("Avec quelles organisations travaillez-vous ici ?", true)]
    [InlineData("Quelles organisations soutiennent le port ?", false)]
    public void Terms_ABodyAskedFor_IsSearchedForUnlessItAsksWho(string question, bool isSearched) =>
        Assert.Equal(isSearched, MatchedText.Of(question, "Le port attend.").Question.Terms.Exists(term => term.Typed == "organisations"));

    [Theory]
    [InlineData("Le maire a voté le budget.", false)]
    [InlineData("Nous avons voté la résolution.", true)]
    public void HolderFirst_WhatWasDone_IsToldByWhatHoldsItsSubject(string other, bool isFirst)
    {
        const string question = "Avez-vous voté contre la résolution sur les armes ?";
        const string besides = "La résolution sur les armes est appliquée.";
        RankedPassage first = new(MatchedText.Of(question, besides), 2, []);
        RankedPassage second = new(MatchedText.Of(question, other), 1, []);
        Assert.Equal(isFirst ? second : first, AskedFor.HolderFirst([first, second], passage => MatchedText.ParagraphOf(passage == first ? besides : other), isStrict: true)[0]);
        Assert.Equal(first, AskedFor.HolderFirst([first, second], passage => MatchedText.ParagraphOf(passage == first ? besides : other), isStrict: false)[0]);
    }

    [Theory]
    [InlineData("Combien de fois avez-vous présidé le congrès ?", "Nous avons présidé le congrès en 2010.", true)]
    [InlineData("Combien de fois avez-vous présidé le congrès ?", "Nous avons présidé deux fois le congrès.", false)]
    [InlineData("Combien de fois avez-vous présidé le congrès ?", "Nous n’avons jamais présidé le congrès.", false)]
    [InlineData("Combien de fois avez-vous présidé le congrès ?", "Le congrès présidé est deux fois plus grand.", true)]
    [InlineData("Combien de fois par an se réunit le congrès ?", "Le congrès se réunit chaque mois.", false)]
    [InlineData("Tous les combien se réunit le congrès ?", "Le congrès se réunit tous les trois ans.", false)]
    [InlineData("Tous les combien se réunit le congrès ?", "Le congrès se réunit tous les lundis.", false)]
    [InlineData("À quelle fréquence le congrès se réunit-il ?", "Le congrès réunit tous les pays.", true)]
    [InlineData("Combien d’années a duré le congrès ?", "Le congrès de Brest est le premier depuis 11 ans.", true)]
    [InlineData("Combien d’années a duré le congrès ?", "Le congrès de Brest a duré deux ans.", false)]
    [InlineData("Depuis combien d’années dure le congrès ?", "Le congrès dure depuis onze ans.", false)]
    [InlineData("Combien d’élèves prépareront les repas ?", "Les élèves de Brest prépareront les repas.", true)]
    [InlineData("Combien d’élèves prépareront les repas ?", "Cent élèves prépareront les repas.", false)]
    [InlineData("Combien d’élèves ?", "Cent élèves prépareront les repas.", false)]
    [InlineData("Combien d’espèces ont disparu ?", "Le marais a 187 espèces rares.", true)]
    [InlineData("Combien d’espèces ont disparu ?", "Ici 187 espèces ont disparu.", false)]
    [InlineData("Quelle part des élèves prend le train ?", "Cent élèves prennent le train.", true)]
    [InlineData("Quelle part des élèves prend le train ?", "Dix pour cent des élèves prennent le train.", false)]
    [InlineData("Combien de fois le musée a-t-il été rénové ?", "Le musée rénové reçoit mille visiteurs par an.", true)]
    [InlineData("Combien de fois le musée a-t-il été rénové ?", "Le musée fut rénové trois fois.", false)]
    [InlineData("Combien de morts la vague a-t-elle faits ?", "La vague fit 311 morts.", false)]
    public void Lacking_HowManyTimesHowLongHowMany_IsWhatCountsOtherThings(string question, string text, bool lacks) =>
        Assert.Equal(lacks, Lacking(question, text).Contains(AskedThing.Count));

    [Theory]
    [InlineData("Avez-vous voté contre la loi ?", "Nous appliquons la loi.", true)]
    [InlineData("Avez-vous voté contre la loi ?", "Nous avons approuvé la loi.", false)]
    [InlineData("Avez-vous voté contre la loi ?", "Le pays votera la loi.", true)]
    [InlineData("Avez-vous déjà siégé au Conseil ?", "Le Conseil a sept membres élus par leurs pairs.", true)]
    [InlineData("Avez-vous déjà siégé au Conseil ?", "Le pays fut élu au Conseil.", false)]
    [InlineData("Avez-vous déjà siégé au Conseil ?", "Au Conseil, aucun élu ne parle.", true)]
    [InlineData("Où en est la demande ?", "La demande a été retirée.", false)]
    [InlineData("Avez-vous déjà siégé au Conseil ?", "Nous briguons un siège au Conseil.", true)]
    [InlineData("Avez-vous déjà siégé au Conseil ?", "Nous n’avons siégé qu’une fois au Conseil.", false)]
    [InlineData("Avez-vous déjà été membre du Conseil ?", "Nous briguons un siège de membre du Conseil.", true)]
    [InlineData("Avez-vous déjà été membre du Conseil ?", "Nous sommes membre du Conseil depuis 1990.", false)]
    [InlineData("Avez-vous été sanctionnés ?", "Nous approuvons ces sanctions.", true)]
    [InlineData("Avez-vous été sanctionnés ?", "Nous avons été sanctionnés.", false)]
    [InlineData("Où en est la médiation ?", "Nous souhaitons une médiation.", true)]
    [InlineData("Où en est la médiation ?", "La médiation a commencé.", false)]
    [InlineData("Où en est la médiation ?", "La médiation ouvrira bientôt.", false)]
    [InlineData("Respectez-vous les libertés des gens ?", "Les gens vivent ici.", true)]
    [InlineData("Respectez-vous les libertés des gens ?", "Les libertés comptent ici.", false)]
    [InlineData("Où en sont les droits ?", "Ces droits aident à prévenir la guerre.", true)]
    [InlineData("Où en est la passerelle ?", "Nous aimons la passerelle.", true)]
    [InlineData("Où en est la réforme ?", "La réforme doit rendre le vote plus sûr et devra le rester.", true)]
    [InlineData("Où en est la réforme ?", "La réforme est prévue.", false)]
    [InlineData("Où en est la réforme ?", "La réforme est en cours.", false)]
    [InlineData("Où en est la réforme ?", "Au cours de la guerre, la réforme manquait.", true)]
    [InlineData("Où en sont les comptes bloqués ?", "Ces comptes sont bloqués.", true)]
    [InlineData("Où en est la fermeture du port ?", "Le maire a fermé le port.", false)]
    [InlineData("Avez-vous adhéré au traité ?", "Nous avons ratifié le traité.", false)]
    [InlineData("Le pays a-t-il déjà siégé à Brest ?", "Le pays vit à Brest. La mer est belle. Membre depuis 1968, on n’a jamais siégé.", false)]
    [InlineData("Le Kazakhstan a-t-il été sanctionné ?", "Le Kazakhstan approuve ces sanctions.", true)]
    [InlineData("le kazakhstan a-t-il été sanctionné ?", "Le Kazakhstan approuve ces sanctions.", true)]
    [InlineData("Le Kazakhstan a-t-il été sanctionné ?", "Le Kazakhstan a été sanctionné.", false)]
    [InlineData("Qui sanctionne le Kazakhstan ?", "Le Kazakhstan approuve des lois sages, justes et mesurées sur ces sanctions.", true)]
    [InlineData("Qui sanctionne le Kazakhstan ?", "La Ligue approuve ces sanctions contre le Kazakhstan.", false)]
    [InlineData("Les opérations de paix sont-elles contestées ?", "Nous aimons les opérations de paix.", true)]
    [InlineData("Quand la trêve prendra-t-elle fin ?", "La trêve dure depuis mars 2009.", true)]
    [InlineData("Quand la trêve prendra-t-elle fin ?", "La trêve vaut jusqu’en mars 2009.", false)]
    [InlineData("Quand la trêve prendra-t-elle fin ?", "La trêve expire en mars 2029.", false)]
    [InlineData("Quels États utilisent Balise ?", "Voici Balise. Six États utilisent ce registre.", false)]
    public void Lacking_WhatWasDone_IsWhatOnlySpeaksOfIt(string question, string text, bool lacks) =>
        Assert.Equal(lacks, Lacking(question, text).Contains(AskedThing.Word));

    [Theory]
    [InlineData("Combien coûte la candidature ?", "Le projet coûtera 300 euros.", "La candidate", true)]
    [InlineData("Combien coûte la candidature ?", "Le projet coûtera 300 euros.", "La candidature", false)]
    [InlineData("Combien coûte la ligne de tramway ?", "La ligne de tramway est neuve. Le chantier coûtera 300 euros.", "", false)]
    [InlineData("Combien coûte la ligne de tramway ?", "La ligne du vieux tramway est neuve. Le chantier coûtera 300 euros.", "", true)]
    [InlineData("Combien coûte le phare ?", "Le phare est haut. L’entrée coûte 6 euros.", "", false)]
    [InlineData("Combien coûte le phare ?", "Le phare est haut. Le repas coûte 6 euros.", "", true)]
    public void Lacking_WhatSomethingCosts_IsWhatTellsItOfAnotherThing(string question, string text, string title, bool lacks) =>
        Assert.Equal(lacks, AskedFor.Lacking(MatchedText.Of(question, text, title), MatchedText.ParagraphOf(text)).Contains(AskedThing.Count));

    [Theory]
    [InlineData("Le bataillon national de maintien de la vieille paix, nommé Orage, est neuf.", false)]
    [InlineData("Le bataillon national de maintien de la très vieille paix, nommé Orage, est neuf.", true)]
    [InlineData("Il y a ici un bataillon permanent\u00A0: le Congrès des chefs.", false)]
    [InlineData("Il y a ici un bataillon permanent, le Congrès des chefs.", true)]
    public void Lacking_ItsName_StandsNearWhatItIs(string text, bool lacks) =>
        Assert.Equal(lacks, Lacking("Comment s’appelle le bataillon ?", text).Contains(AskedThing.Holder));

    private static IEnumerable<AskedThing> Lacking(string question, string text) => AskedFor.Lacking(MatchedText.Of(question, text), MatchedText.ParagraphOf(text));
}
