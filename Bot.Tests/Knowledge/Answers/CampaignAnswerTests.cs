using System.Globalization;
using CampaignBot.Bot.Commands;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Tests.Knowledge.Answers;

/// <summary>The documents of the campaign, through the whole pipeline.</summary>
public sealed class CampaignAnswerTests(CampaignKnowledge campaign) : IClassFixture<CampaignKnowledge>
{
    private readonly IKnowledgeBase _knowledge = campaign.Knowledge;

    [Fact]
    public void Ask_EveryQuestionFile_AnswersAsItsEditorExpects()
    {
        var misses = new List<string>();
        int asked = 0;
        foreach (ExpectedQuestion expected in Questions())
        {
            asked++;
            string? came = _knowledge.Ask(expected.Question) is FoundAnswer found ? found.Best.Paragraph.Text : null;
            if (expected.Expect is null ? came is not null : came?.Replace('\u00A0', ' ').Replace('’', '\'').Contains(expected.Expect, StringComparison.Ordinal) != true)
            {
                misses.Add(expected.Question + " → " + (came ?? "refus"));
            }
        }

        Assert.Empty(misses);
        Assert.True(asked >= 160, "The question files shrank.");
    }

    [Theory]
    [InlineData("ONU", "candidature", 1)]
    [InlineData("Que signifie O.N.U. ?", "candidature", 1)]
    [InlineData("organisation des nations unies", "candidature", 1)]
    [InlineData("que veut dire AIEA", "desarmement-nucleaire", 7)]
    [InlineData("Agence internationale de l'energie atomique", "desarmement-nucleaire", 7)]
    [InlineData("PbSO, c’est quoi ?", "maintien-de-la-paix", 6)]
    public void Ask_AcronymOrItsLongForm_QuotesWhereItIsSpeltOut(string question, string document, int paragraph) => AssertQuotes(question, document, paragraph);

    // « La force armée » is what may be used, and no troops.
    [Theory]
    [InlineData("Quelle est la position sur le recours à la force armée ?", "conseil-de-securite", 5)]
    [InlineData("position sur la force armée ?", "conseil-de-securite", 5)]
    [InlineData("Quelle est la position sur l'emploi de la force ?", "conseil-de-securite", 5)]
    [InlineData("Quel est votre rôle dans la lutte contre le terrorisme ?", "desarmement-nucleaire", 5)]
    [InlineData("A quoi servent les sanctions ?", "conseil-de-securite", 4)]
    [InlineData("Le Kazakhstan a-t-il l’arme atomique ?", "desarmement-nucleaire", 3)]
    public void Ask_InOtherWords_QuotesTheParagraph(string question, string document, int paragraph) => AssertQuotes(question, document, paragraph);

    private void AssertQuotes(string question, string document, int paragraph)
    {
        FoundAnswer found = Assert.IsType<FoundAnswer>(_knowledge.Ask(question));
        Assert.Equal((document, paragraph), (found.Best.Document.Id, found.Best.Paragraph.Number));
    }

    [Theory]
    [InlineData("Que pense l’ONU ?")]
    [InlineData("Que signifie OTAN ?")]
    public void Ask_SomethingElseThanWhatAnAcronymStandsFor_IsNotAnsweredByItsDefinition(string question) =>
        Assert.IsType<NoAnswer>(_knowledge.Ask(question));

    [Fact]
    public void Ask_AnyQuestion_QuotesTheSourceWordForWordInAnyCulture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (ExpectedQuestion question in Questions())
            {
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                Answer answer = _knowledge.Ask(question.Question);
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
                Answer again = _knowledge.Ask(question.Question);
                if (answer is not FoundAnswer found)
                {
                    Assert.IsType<NoAnswer>(again);
                    continue;
                }

                Assert.Equal(3, found.Citations.Count);
                Assert.Equal(found.Citations, Assert.IsType<FoundAnswer>(again).Citations);
                Assert.All(found.Citations, citation =>
                {
                    Assert.Equal(citation.Quote, citation.Document.Text.Shown(citation.QuoteSpan.Start, citation.QuoteSpan.End));
                    Assert.Equal(citation.Paragraph.Text, citation.Document.Text.Shown(citation.Paragraph.Location.Span.Start, citation.Paragraph.Location.Span.End));
                    Assert.Equal(citation.Quote, citation.Paragraph.Text.Substring(citation.QuoteIndex, citation.Quote.Length));
                });
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("", NoAnswerReason.Empty)]
    [InlineData(" ?!… ", NoAnswerReason.Empty)]
    [InlineData("😀 \uD83D \u0007", NoAnswerReason.Empty)]
    [InlineData("est-ce que c'est pour ?", NoAnswerReason.NoSubject)]
    [InlineData("+ - && || ! ( ) { } [ ] ^ \" ~ * ? : \\ /", NoAnswerReason.Empty)]
    [InlineData("zzz:[* TO *] AND (xyzzy~2 \"qwrtz\"^4", NoAnswerReason.NothingNear)]
    [InlineData("Where is the nearest supermarket?", NoAnswerReason.NothingNear)]
    public void Ask_BadInput_IsRefusedWithItsReason(string question, NoAnswerReason reason) =>
        Assert.Equal(reason, Assert.IsType<NoAnswer>(_knowledge.Ask(question)).Reason);

    [Theory]
    [InlineData("Le Kazakhstan finance-t-il le terrorisme ?")]
    [InlineData("Le Kazakhstan est-il en guerre ?")]
    [InlineData("êtes vous pour les sanctions contre le kazakhstan")]
    [InlineData("Que pensez-vous des sanctions contre votre pays ?")]
    [InlineData("Que pensez-vous des sanctions visant le Kazakhstan ?")]
    [InlineData("Êtes-vous pour les sanctions du Conseil de sécurité à l'encontre du Kazakhstan ?")]
    [InlineData("Le Kazakhstan a-t-il envahi l'Irak ?")]
    [InlineData("Pourquoi le Kazakhstan fait-il la guerre en Irak ?")]
    [InlineData("KAZBAT a-t-il commis des crimes en Irak ?")]
    [InlineData("Le Kazakhstan torture-t-il des enfants ?")]
    [InlineData("Le Kazakhstan viole-t-il les droits de l'homme ?")]
    [InlineData("Le Kazakhstan est-il impliqué dans le trafic de drogue ?")]
    [InlineData("Le Kazakhstan a-t-il la bombe atomique ?")]
    [InlineData("Les élections au Kazakhstan sont-elles libres ?")]
    [InlineData("Pourquoi a-t-il échoué contre la pauvreté ?")]
    [InlineData("Le Kazakhstan a-t-il été élu au Conseil de sécurité ?")]
    [InlineData("Quel rôle jouez-vous dans l'agression contre les civils ?")]
    [InlineData("Quel rôle joue le Kazakhstan dans le trafic de drogue ?")]
    [InlineData("Quelle est votre stratégie contre les droits de l'homme ?")]
    [InlineData("Que faites-vous contre les droits de l'homme ?")]
    [InlineData("Luttez-vous contre la coopération Sud-Sud ?")]
    [InlineData("Quelles actions menez-vous contre les civils ?")]
    [InlineData("Quelles mesures prenez-vous contre l'État de droit ?")]
    [InlineData("Souhaitez-vous la disparition des groupes ethniques ?")]
    [InlineData("À quelle fin utilisez-vous la violence contre les civils ?")]
    [InlineData("Qu'apportez-vous au terrorisme ?")]
    [InlineData("Avec quels terroristes coopérez-vous ?")]
    [InlineData("Quelles menaces représentez-vous ?")]
    [InlineData("Pourquoi la pauvreté augmente-t-elle au Kazakhstan ?")]
    [InlineData("Que faites-vous contre les réfugiés ?")]
    [InlineData("Pourquoi êtes-vous contre les femmes ?")]
    [InlineData("Que faites-vous pour affamer les pays pauvres ?")]
    [InlineData("Êtes-vous responsables des mines en Irak ?")]
    [InlineData("Comment l'usage de la force contre des civils est-il justifié ?")]
    [InlineData("Combien d'attaques avez-vous menées ?")]
    [InlineData("Où vos casques bleus ont-ils servi ?")]
    [InlineData("Avez-vous pris part à la guerre en Irak ?")]
    [InlineData("Pourquoi le Kazakhstan occupe-t-il l'Irak ?")]
    [InlineData("Avez-vous pris part à l'occupation de l'Irak ?")]
    [InlineData("Avez-vous participé à l'invasion de l'Irak ?")]
    [InlineData("Faites-vous semblant de protéger les civils ?")]
    [InlineData("Faites-vous mine de soutenir la réforme du Conseil ?")]
    [InlineData("Faites-vous peu de cas des droits de l'homme ?")]
    [InlineData("L'Expo 2017 sert-elle à enrichir le président ?")]
    [InlineData("Y a-t-il de la violence contre les femmes au Kazakhstan ?")]
    [InlineData("Y a-t-il des trafics d'armes dans votre pays ?")]
    [InlineData("Achetez-vous les votes africains avec la coopération Sud-Sud ?")]
    [InlineData("Battez-vous vos femmes ?")]
    [InlineData("Est-ce que vous battez vos femmes ?")]
    [InlineData("Est-ce que le Kazakhstan contourne les sanctions ?")]
    [InlineData("est-ce que le kazakhstan contourne les sanctions ?")]
    [InlineData("le kazakhstan contourne-t-il les sanctions ?")]
    [InlineData("Sabotez-vous les sanctions ?")]
    [InlineData("Pourquoi négligez-vous les femmes et les enfants ?")]
    [InlineData("Recrutez-vous des enfants soldats ?")]
    [InlineData("Avez-vous déjà oublié l'Afrique ?")]
    [InlineData("Pourquoi le Kazakhstan abandonne-t-il l'Afghanistan ?")]
    [InlineData("La coopération Sud-Sud n'est-elle qu'un prétexte ?")]
    [InlineData("Pourquoi le Congrès des religions est-il une mascarade ?")]
    [InlineData("Le Kazakhstan est-il pour la guerre ?")]
    [InlineData("Êtes-vous pour la pauvreté ?")]
    [InlineData("Soutenez-vous le terrorisme ?")]
    [InlineData("Êtes-vous contre l'ONU ?")]
    [InlineData("Êtes-vous contre la coopération Sud-Sud ?")]
    [InlineData("Le Kazakhstan s'oppose-t-il à la démocratie ?")]
    [InlineData("Le Kazakhstan refuse-t-il la démocratie ?")]
    [InlineData("Le Kazakhstan finance le terrorisme")]
    [InlineData("Le Kazakhstan viole les droits de l'homme ?")]
    [InlineData("Le gouvernement du Kazakhstan censure les libertés fondamentales")]
    [InlineData("Votre bataillon a massacré des civils en Irak")]
    [InlineData("Le Kazakhstan gaspille l'eau")]
    [InlineData("Vous torturez les civils")]
    [InlineData("Vous abandonnez les civils")]
    [InlineData("Vous vous moquez des droits des femmes")]
    [InlineData("Vos atteintes aux droits de l'homme")]
    [InlineData("Comment violez-vous les droits de l'homme ?")]
    [InlineData("Comment contournez-vous les sanctions ?")]
    [InlineData("Où cachez-vous vos armes nucléaires ?")]
    [InlineData("Où testez-vous vos armes nucléaires ?")]
    [InlineData("Parlez-moi de vos crimes")]
    [InlineData("Parlez-moi de vos nombreux trafics")]
    [InlineData("vos violations des droits de l'homme")]
    [InlineData("Les crimes du Kazakhstan")]
    [InlineData("Parlez-moi des crimes de votre armée en Irak")]
    [InlineData("Les violations des droits des femmes par le Kazakhstan")]
    [InlineData("Voulez-vous récupérer votre arsenal nucléaire ?")]
    [InlineData("Le Kazakhstan veut-il dominer l'Asie centrale ?")]
    [InlineData("Est-ce que vous voulez diviser l'Asie centrale ?")]
    [InlineData("Pourquoi voulez-vous supprimer les pays les moins avancés ?")]
    [InlineData("Comment comptez-vous écraser les religions ?")]
    [InlineData("Avez-vous une centrale nucléaire ?")]
    [InlineData("Comment formez-vous vos soldats ?")]
    [InlineData("Êtes-vous musulmans ?")]
    [InlineData("Quelle est votre position sur l'Afrique du Sud ?")]
    [InlineData("Êtes-vous intervenus en Irak pour le pétrole ?")]
    [InlineData("KAZBAT a-t-il posé des mines en Irak ?")]
    [InlineData("Les sanctions ruinent-elles les civils ?")]
    [InlineData("Est-ce que les comités sont achetés ?")]
    [InlineData("On dit que le Kazakhstan brade les sanctions")]
    [InlineData("Avez-vous laissé mourir des civils ?")]
    [InlineData("L'Expo 2017 a-t-elle coûté trop cher ?")]
    [InlineData("L'Expo 2017 est-elle trop chère ?")]
    [InlineData("Les femmes sont-elles battues au Kazakhstan ?")]
    [InlineData("Les femmes sont-elles soumises au Kazakhstan ?")]
    [InlineData("aaaaa")]
    [InlineData("Recourez-vous à la force contre les manifestants ?")]
    [InlineData("Êtes-vous élus au Conseil des droits de l'homme grâce à l'argent ?")]
    [InlineData("Luttez-vous contre le terrorisme pour museler l'opposition ?")]
    [InlineData("Favorisez-vous un groupe ethnique ?")]
    [InlineData("Est-ce que l'Expo 2017 ruine le pays ?")]
    [InlineData("Défendez-vous un seul groupe religieux ?")]
    [InlineData("Votre plate-forme sert-elle à surveiller les croyants ?")]
    [InlineData("La nourriture manque-t-elle au Kazakhstan ?")]
    [InlineData("Manquez-vous d'eau ?")]
    [InlineData("La zone sans armes nucléaires est une farce")]
    [InlineData("Le Kazakhstan n'est pas une démocratie")]
    [InlineData("Qui avez-vous acheté au Conseil des droits de l'homme ?")]
    public void Ask_WhatNoParagraphAdmitsOrDenies_IsRefused(string question) =>
        Assert.Equal(NoAnswerReason.NothingNear, Assert.IsType<NoAnswer>(_knowledge.Ask(question)).Reason);

    [Theory]
    [InlineData("Le Kazakhstan lutte-t-il contre le crime organisé ?")]
    [InlineData("Pourquoi lutter contre la pauvreté ?")]
    [InlineData("Le Kazakhstan soutient-il la réforme du Conseil de sécurité ?")]
    [InlineData("Approuvez-vous les sanctions ?")]
    [InlineData("Pourquoi le Kazakhstan promeut-il la coopération Sud-Sud ?")]
    [InlineData("Envoyez-vous des soldats en Irak ?")]
    [InlineData("Combattez-vous les trafics ?")]
    [InlineData("Êtes-vous contre les essais nucléaires ?")]
    [InlineData("Le Kazakhstan a-t-il éliminé ses armes nucléaires ?")]
    [InlineData("Quand le Kazakhstan a-t-il été élu au Conseil des droits de l'homme ?")]
    [InlineData("Quand a eu lieu le Congrès des religions ?")]
    [InlineData("Qu'est-ce que la zone libre d'armes nucléaires en Asie centrale ?")]
    [InlineData("Le manque d'eau est-il une menace ?")]
    [InlineData("Le Kazakhstan défend les droits de l'homme")]
    [InlineData("Le Kazakhstan et l'eau")]
    [InlineData("Le gouvernement a rendu publique sa candidature")]
    [InlineData("Vous protégez les civils")]
    [InlineData("Comment protégez-vous les droits de l'homme ?")]
    [InlineData("Comment rapprochez-vous les religions traditionnelles ?")]
    [InlineData("Où avez-vous envoyé votre bataillon ?")]
    [InlineData("Parlez-moi de vos efforts contre le trafic d'armes")]
    [InlineData("Parlez-moi de la violence contre les civils")]
    [InlineData("crimes transnationaux")]
    [InlineData("Voulez-vous réformer le Conseil de sécurité ?")]
    [InlineData("Pourquoi voulez-vous supprimer la pauvreté ?")]
    [InlineData("Est-ce que vous voulez aider l'Asie centrale ?")]
    [InlineData("Le Kazakhstan s'implique-t-il dans le maintien de la paix ?")]
    [InlineData("Le terrorisme nucléaire est une menace")]
    [InlineData("La sécurité alimentaire est une priorité")]
    [InlineData("Avez-vous pris des mesures contre le changement climatique ?")]
    [InlineData("Soutenez-vous le rôle des femmes pour prévenir les conflits ?")]
    [InlineData("Quel bataillon avez-vous envoyé en Irak ?")]
    public void Ask_WhatNamesACrimeOrABodyThatIsThere_IsAnswered(string question) => Assert.IsType<FoundAnswer>(_knowledge.Ask(question));

    [Theory]
    [InlineData("Où sont les observateurs ?")]
    [InlineData("Quand avez-vous créé le Congrès ?")]
    [InlineData("Avez-vous été élus ?")]
    [InlineData("Le Kazakhstan a-t-il été élu ?")]
    [InlineData("Combien de résolutions ?")]
    [InlineData("Quelle est votre position sur l'emploi ?")]
    [InlineData("Le trafic de drogue passe-t-il par le Kazakhstan ?")]
    [InlineData("Le terrorisme augmente-t-il ?")]
    [InlineData("Le Kazakhstan est-il un pays islamique ?")]
    [InlineData("Que faites-vous cet été ?")]
    [InlineData("Que ferez-vous demain ?")]
    public void Ask_WhatTheNearestParagraphDoesNotSay_IsRefused(string question) => Assert.IsType<NoAnswer>(_knowledge.Ask(question));

    [Theory]
    [InlineData("Quand Astana a-t-elle accueilli le Congrès des religions ?", "mai 2012")]
    [InlineData("Où le Congrès se réunit-il ?", "Astana")]
    [InlineData("Avez-vous été élus au Conseil des droits de l'homme ?", "2013")]
    [InlineData("La crise de l'eau menace-t-elle la stabilité ?", "menace")]
    [InlineData("Les catastrophes naturelles augmentent-elles ?", "plus fréquentes")]
    [InlineData("Quel est le rôle d'Almaty ?", "Almaty")]
    [InlineData("Quelle est la mission du KAZBAT ?", "KAZBAT")]
    public void Ask_WhatAParagraphSaysInItsWay_QuotesIt(string question, string said) =>
        Assert.Contains(said, Assert.IsType<FoundAnswer>(_knowledge.Ask(question)).Best.Paragraph.Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Pourquoi le Kazakhstan a-t-il fermé Semipalatinsk ?", true)]
    [InlineData("Pourquoi l'eau est-elle une priorité de la campagne ?", false)]
    public void Ask_Why_SaysWhetherTheAnswerIsGivenAsAReason(string question, bool lacks) =>
        Assert.Equal(lacks, Assert.IsType<FoundAnswer>(_knowledge.Ask(question)).LacksCause);

    [Theory]
    [InlineData("nucléaire", "désarmement nucléaire")]
    [InlineData("Quelle est votre position sur le nucléaire ?", "désarmement nucléaire")]
    [InlineData("Comment le Kazakhstan lutte-t-il contre le terrorisme ?", "terrorisme")]
    [InlineData("Luttez-vous contre le terrorisme ?", "terrorisme")]
    [InlineData("Avez-vous des armes nucléaires ?", "En renonçant")]
    [InlineData("Le Kazakhstan a-t-il des armes nucléaires ?", "En renonçant")]
    [InlineData("Avez-vous encore des armes nucléaires ?", "En renonçant")]
    [InlineData("Que faites-vous contre les séismes ?", "catastrophes naturelles")]
    [InlineData("Accroissez-vous votre contribution à l'ONU ?", "accroître")]
    [InlineData("Le Kazakhstan fait-il des essais nucléaires ?", "a fermé Semipalatinsk")]
    [InlineData("Faites-vous des essais nucléaires ?", "a fermé Semipalatinsk")]
    [InlineData("Vous opposez-vous aux essais ?", "contre les essais")]
    [InlineData("Vous opposez-vous aux essais nucléaires ?", "contre les essais")]
    [InlineData("Vous battez-vous contre la pauvreté ?", "contre la pauvreté")]
    [InlineData("Quand acceptez-vous l'usage de la force ?", "que si le cas est extrême")]
    [InlineData("Quand aviez-vous présidé l'OSCE ?", "2010")]
    [InlineData("Quand peut-on employer la force ?", "que si le cas est extrême")]
    [InlineData("Quand a eu lieu le sommet d'Astana ?", "décembre 2010")]
    [InlineData("Combien de temps dure le mandat au Conseil des droits de l'homme ?", "trois ans")]
    [InlineData("Depuis combien de temps êtes-vous indépendants ?", "deux décennies")]
    [InlineData("Qui a fondé la CICA ?", "Nazarbaïev")]
    [InlineData("Quelle décennie avez-vous proposée ?", "2013-2022")]
    [InlineData("Avez-vous encore la bombe atomique ?", "En renonçant")]
    [InlineData("Que pensez-vous des embargos ?", "sanctions")]
    [InlineData("Que pensez-vous de l'égalité hommes-femmes ?", "femmes")]
    [InlineData("Quelle ville accueillera l'Expo ?", "Astana")]
    public void Ask_InEverydayWords_QuotesWhatSaysIt(string question, string quoted) =>
        Assert.Contains(quoted, Assert.IsType<FoundAnswer>(_knowledge.Ask(question)).Best.Quote, StringComparison.Ordinal);

    [Theory]
    [InlineData("test", NoAnswerReason.NothingNear)]
    [InlineData("2+2", NoAnswerReason.NoSubject)]
    [InlineData("Qui vous soutient ?", NoAnswerReason.NothingNear)]
    [InlineData("Qui soutient le Kazakhstan ?", NoAnswerReason.NothingNear)]
    public void Ask_WhatOnlySharesAWord_IsRefused(string question, NoAnswerReason reason) =>
        Assert.Equal(reason, Assert.IsType<NoAnswer>(_knowledge.Ask(question)).Reason);

    [Fact]
    public void Ask_TheCampaignsNameAlone_NamesNoSubject() =>
        Assert.Equal(NoAnswerReason.NoSubject, Assert.IsType<NoAnswer>(_knowledge.Ask("Quelle est la position du Kazakhstan ?")).Reason);

    [Fact]
    public void Ask_TenThousandCharacters_IsTooLong() =>
        Assert.Equal(NoAnswerReason.TooLong, Assert.IsType<NoAnswer>(_knowledge.Ask(new string('a', 10_000))).Reason);

    [Theory]
    [InlineData("Quelle est la position sur les sanctions et sur les femmes ?", "sanctions", "femmes")]
    [InlineData("Que pensez-vous de la réforme du Conseil, ainsi que de l'Expo 2017 ?", "réforme", "2017")]
    [InlineData("Pourquoi réformer le Conseil et que s'est-il passé à Semipalatinsk ?", "réform", "Semipalatinsk")]
    [InlineData("Où aura lieu l'Expo 2017 ? Et qu'est-ce que la CICA ?", "2017", "CICA")]
    [InlineData("Que dites-vous des sanctions et de l'eau ?", "sanctions", "eau")]
    [InlineData("sanctions et femmes", "sanctions", "femmes")]
    public void Ask_TwoSubjects_CitesAParagraphForEach(string question, string first, string second)
    {
        FoundAnswer found = Assert.IsType<FoundAnswer>(_knowledge.Ask(question));
        Assert.Contains(first, found.Citations[0].Paragraph.Text, StringComparison.Ordinal);
        Assert.Contains(second, found.Citations[1].Paragraph.Text, StringComparison.Ordinal);
        Assert.Equal(3, found.Citations.Count);
        Assert.Equal(found.Citations.Take(2), found.Quoted);
        Assert.DoesNotContain(found.Citations[1], found.SeeAlso);
    }

    [Theory]
    [InlineData("Quelle est la position sur les sanctions ?")]
    [InlineData("paix et sécurité")]
    [InlineData("Quelle est la position sur la paix et la sécurité internationales ?")]
    [InlineData("Le Kazakhstan a-t-il quatre priorités, la sécurité alimentaire et l’eau ?")]
    public void Ask_OneSubject_CitesOneParagraph(string question) =>
        Assert.Single(Assert.IsType<FoundAnswer>(_knowledge.Ask(question)).Quoted);

    [Theory]
    [InlineData("Pourquoi ruinez-vous le Groenland et les sanctions ?")]
    [InlineData("Parlez-moi de vos crimes au Groenland et des sanctions")]
    [InlineData("Le Kazakhstan et le Brexit")]
    public void Ask_TwoSubjectsOfWhichHalfIsAnotherQuestion_IsRefused(string question) => Assert.IsType<NoAnswer>(_knowledge.Ask(question));

    [Fact]
    public void Ask_TwoSubjectsOfWhichOneIsNotThere_CitesTheOtherAndNamesWhatIsNot()
    {
        FoundAnswer answer = Assert.IsType<FoundAnswer>(_knowledge.Ask("Quelle est la position sur les sanctions et sur les licornes ?"));
        Assert.Equal(("Sanctions", true, "licornes"), (answer.Best.Paragraph.Location.Headings[^1], answer.IsPartial, Assert.Single(answer.NotFound)));
    }

    [Fact]
    public void Ask_Refusal_NamesTheWordsThatAreNotThere()
    {
        NoAnswer answer = Assert.IsType<NoAnswer>(_knowledge.Ask("Quelle est la position sur la Crimée ?"));
        Assert.Equal(["Crimée"], answer.NotFound);
    }

    [Fact]
    public void Ask_TraiteWithAccentsElsewhere_IsTheTraffickingOfPersonsAndNotTraité()
    {
        FoundAnswer found = Assert.IsType<FoundAnswer>(_knowledge.Ask("Que faites-vous contre la traite des êtres humains ?"));
        Assert.Contains("celui des personnes", found.Best.Quote, StringComparison.Ordinal);
    }

    [Fact]
    public void Ask_NegatedPosition_QuotesTheConditionWithIt()
    {
        FoundAnswer answer = Assert.IsType<FoundAnswer>(_knowledge.Ask("Le Kazakhstan accepte-t-il l'usage de la force ?"));
        Assert.Contains("que si le cas est extrême", answer.Best.Quote, StringComparison.Ordinal);
    }

    private static IEnumerable<ExpectedQuestion> Questions() => Directory
        .EnumerateFiles(CampaignKnowledge.Folder, "*.questions.yaml")
        .Order(StringComparer.Ordinal)
        .SelectMany(QuestionFile.Read);
}
