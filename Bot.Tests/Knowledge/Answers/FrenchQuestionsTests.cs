using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Tests.Knowledge.Answers;

/// <summary>What French asks of a search, each case from a question to its paragraph through the whole pipeline.</summary>
public sealed class FrenchQuestionsTests : IClassFixture<FrenchQuestionsTests.Documents>
{
    private readonly IKnowledgeBase _knowledge;

    public FrenchQuestionsTests(Documents documents) => _knowledge = documents.Knowledge;

    [Theory]
    [InlineData("Que fait l'ONU ?", "L’ONU tient")]
    [InlineData("Que fait l’ONU ?", "L’ONU tient")]
    [InlineData("Que fait lʼONU ?", "L’ONU tient")]
    [InlineData("Que fait l`ONU ?", "L’ONU tient")]
    [InlineData("Que fait l´ONU ?", "L’ONU tient")]
    [InlineData("Que tient l'O.N.U. ?", "L’ONU tient")]
    [InlineData("Que tient l'O. N. U. ?", "L’ONU tient")]
    [InlineData("Quelqu'un siège-t-il aujourd'hui ?", "Aujourd’hui, quelqu’un")]
    [InlineData("Quelqu’un siège-t-il aujourd’hui ?", "Aujourd’hui, quelqu’un")]
    [InlineData("politique de l'energie solaire", "L’énergie")]
    [InlineData("L'ÉNERGIE SOLAIRE ?", "L’énergie")]
    [InlineData("Quelle cote ?", "La côte")]
    [InlineData("les oeuvres d'art", "Les œuvres")]
    [InlineData("les œuvres d’art", "Les œuvres")]
    [InlineData("Que pensent les coeurs ?", "Au cœur")]
    [InlineData("Que fait-on en été ?", "L’été")]
    [InlineData("Que veulent les citoyennes ?", "Les citoyen·ne·s")]
    [InlineData("Que veulent les citoyens ?", "Les citoyen·ne·s")]
    [InlineData("Qui sont les électrices ?", "Les électeurs")]
    [InlineData("Le travail du port avance-t-il ?", "Les travaux")]
    [InlineData("Que visite un élu ?", "Les élues")]
    [InlineData("Le pays soutiendra-t-il la culture ?", "Le pays soutient la culture")]
    [InlineData("soutenir la culture", "Le pays soutient la culture")]
    [InlineData("Qui refuse le vote ?", "Le refus du vote")]
    [InlineData("Qui sont les démineurs ?", "Le déminage")]
    [InlineData("Que sont les armées ?", "Les armées")]
    [InlineData("Que sont les armes ?", "Les armes")]
    [InlineData("Que dit le traité ?", "Le traité")]
    [InlineData("Que dit-on de la traite ?", "La traite")]
    [InlineData("Le pays soutient-il la culture ?", "Le pays soutient la culture")]
    [InlineData("Est-ce que le pays soutient la culture ?", "Le pays soutient la culture")]
    [InlineData("les chevaux", "Le cheval")]
    [InlineData("Combien font 1000000 de francs ?", "Le fonds")]
    [InlineData("Combien font 1.000.000 de francs ?", "Le fonds")]
    [InlineData("Qu'a-t-on signé le 01/03/2024 ?", "1er mars 2024")]
    [InlineData("Qu'a-t-on signé le 1er mars 2024 ?", "1er mars 2024")]
    [InlineData("la résolution 64/35", "64/ 35")]
    [InlineData("la résolution 64 / 35", "64/ 35")]
    [InlineData("la nonprolifération", "La non-prolifération")]
    [InlineData("la non-prolifération", "La non-prolifération")]
    [InlineData("koi de neuf pour les vaccins", "Les vaccins")]
    [InlineData("Quelle est la positon sur les vaccin ?", "Les vaccins")]
    [InlineData("Que dit lassemblée de l'ONU ?", "L’ONU tient")]
    [InlineData("Que dit la CICA ?", "La Conférence sur l’interaction")]
    [InlineData("Que fait la Conférence sur l’interaction et la confiance en Asie ?", "La Conférence sur l’interaction")]
    [InlineData("l'U.E.", "L’UE verse")]
    [InlineData("Que verse lʼUE ?", "L’UE verse")]
    [InlineData("ELYSEE", "L’Élysée ouvre")]
    [InlineData("la securite des ecoliers", "La sécurité")]
    [InlineData("Que garantit l'Etat ?", "L’État garantit")]
    [InlineData("curriculum vitae", "Le curriculum vitæ")]
    [InlineData("Que veulent les citoyen.ne.s ?", "Les citoyen·ne·s")]
    [InlineData("les parcs nationaux", "Le parc national")]
    [InlineData("Qui a le soutien de la culture ?", "Le pays soutient la culture")]
    [InlineData("Ils soutiennent la culture", "Le pays soutient la culture")]
    [InlineData("Quand élire le maire ?", "L’élection du maire")]
    [InlineData("Où est le marché ?", "Le marché")]
    [InlineData("Où va la marche ?", "La marche")]
    [InlineData("Que pense-t-il du péage ?", "Nous sommes favorables au péage")]
    [InlineData("Vous n'êtes pas favorables aux amendes ?", "Nous ne sommes pas favorables aux amendes")]
    [InlineData("les Kazakhstanais", "Le Kazakhstan")]
    [InlineData("la steppe kazakhe", "Le Kazakhstan")]
    [InlineData("Nour-Soultan", "Astana accueille")]
    [InlineData("Que se passe-t-il à Akmola ?", "Astana accueille")]
    [InlineData("Tselinograd", "Astana accueille")]
    [InlineData("un fonds de 1\u00A0000\u00A0000 de francs", "Le fonds")]
    [InlineData("un fonds de 1\u202F000\u202F000 de francs", "Le fonds")]
    [InlineData("un fonds de 1 000 000 de francs", "Le fonds")]
    [InlineData("la mine au XXe siècle", "Au XXe siècle")]
    [InlineData("la mine au 20e siècle", "Au XXe siècle")]
    [InlineData("la mine au XXᵉ siècle", "Au XXe siècle")]
    [InlineData("la mine au xxe siecle", "Au XXe siècle")]
    [InlineData("la mine au vingtième siècle", "Au XXe siècle")]
    [InlineData("20e siècle", "Au XXe siècle")]
    [InlineData("le canal au XIXe siècle", "Au dix-neuvième siècle")]
    [InlineData("le canal au 19ème siècle", "Au dix-neuvième siècle")]
    [InlineData("un fonds de 1 million de francs", "Le fonds")]
    [InlineData("un fonds d'un million de francs", "Le fonds")]
    [InlineData("un million", "Le fonds")]
    [InlineData("2 500 000 000 d'euros", "La route")]
    [InlineData("2.5 milliards", "La route")]
    [InlineData("deux milliards et demi", "La route")]
    [InlineData("Combien de milliards coûte la route ?", "La route")]
    [InlineData("10 % des bancs", "Dix pour cent")]
    [InlineData("10% des bancs", "Dix pour cent")]
    [InlineData("dix pour cent des bancs", "Dix pour cent")]
    [InlineData("3,5 % des inscrits", "Le seuil")]
    [InlineData("3.5 pour cent", "Le seuil")]
    [InlineData("vingt-cinq médecins", "Un corps de 25")]
    [InlineData("30 pompiers", "Trente pompiers")]
    [InlineData("Qu'a-t-on allumé le 14 juillet 1931 ?", "Le phare")]
    [InlineData("la non-violence", "La nonviolence")]
    [InlineData("Qui sont les électeures ?", "Les électeurs")]
    [InlineData("Le musee a-t-il des oeuvers ?", "Les œuvres")]
    [InlineData("kel vaccin", "Les vaccins")]
    [InlineData("c koi la CICA", "La Conférence sur l’interaction")]
    [InlineData("pk le déminage", "Le déminage")]
    [InlineData("C.I.C.A.", "La Conférence sur l’interaction")]
    [InlineData("l'Agence internationale de l'énergie atomique", "L’AIEA")]
    [InlineData("AIEA", "L’AIEA")]
    [InlineData("Quand le poète est-il né ?", "Né en 1845")]
    [InlineData("Quand est né le poète ?", "Né en 1845")]
    [InlineData("quand est ne le poete ?", "Né en 1845")]
    public void Ask_AsFrenchIsWritten_FindsTheParagraph(string question, string opening)
    {
        FoundAnswer found = Assert.IsType<FoundAnswer>(_knowledge.Ask(question));
        Assert.Contains(opening, found.Best.Paragraph.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_ElidedWord_IsShownWithoutItsArticle() =>
        Assert.Equal("ONU", Assert.Single(_knowledge.Explain("Que fait l'ONU ?").Terms, term => term.Word == "ONU").FoundAs);

    /// <summary>One paragraph for each case, in a folder of its own.</summary>
    public sealed class Documents() : WrittenParagraphs(
        "L’ONU tient son assemblée chaque automne.",
        "Aujourd’hui, quelqu’un siège au nom du pays.",
        "L’énergie solaire couvre la plaine du sud.",
        "La côte est longue de deux mille lieues.",
        "Les œuvres d’art restent au musée.",
        "Au cœur de la ville, un parc accueille les familles.",
        "L’été amène les festivals de musique.",
        "Les citoyen·ne·s veulent des écoles.",
        "Les électeurs votent le dimanche.",
        "Les travaux du port avancent.",
        "Les élues visitent les hôpitaux.",
        "Le pays soutient la culture et les langues.",
        "Le refus du vote est un droit.",
        "Le déminage des champs se poursuit.",
        "Les armées gardent la frontière.",
        "Les armes sont détruites sous contrôle.",
        "Le traité engage deux voisins.",
        "La traite fut abolie par une loi.",
        "Le cheval est l’emblème du pays.",
        "Le fonds a reçu 1\u00A0000\u00A0000 de francs.",
        "L’accord fut signé le 1er mars 2024 dans la capitale.",
        "La résolution 64/ 35 fonde une journée.",
        "La non-prolifération reste une priorité.",
        "Les vaccins arrivent par avion.",
        "La Conférence sur l’interaction et la confiance en Asie (CICA) réunit vingt pays.",
        "L’UE verse une aide aux régions.",
        "L’Élysée ouvre ses jardins au public.",
        "La sécurité des écoliers est assurée par des gardes.",
        "L’État garantit les retraites.",
        "Le curriculum vitæ tient sur une page.",
        "Le parc national abrite des ours.",
        "L’élection du maire a lieu au printemps.",
        "Le marché est ouvert le matin.",
        "La marche part de la gare.",
        "Nous sommes favorables au péage urbain.",
        "Nous ne sommes pas favorables aux amendes.",
        "Le Kazakhstan borde une steppe immense.",
        "Astana accueille une foire.",
        "Au XXe siècle, la mine ferma.",
        "L’AIEA (Agence internationale de l’énergie atomique) envoie ses inspecteurs.",
        "La route coûte 2,5 milliards d’euros.",
        "Dix pour cent des bancs vont aux îles.",
        "Au dix-neuvième siècle, le canal ouvrit.",
        "Un corps de 25 médecins veille.",
        "Trente pompiers dorment à la caserne.",
        "Le phare fut allumé le 14/07/1931.",
        "La nonviolence inspire le mouvement.",
        "Au printemps 1862, quand l’école ferma, le poète partit.",
        "Né en 1845, à l’automne, d’une famille de bergers venue du sud avec ses troupeaux, le poète grandit sous la tente.",
        "Le seuil est de 3,5 % des inscrits.");
}
