using CampaignBot.Bot.Commands;
using CampaignBot.Bot.Conversation;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Tests.Bot.Conversation;

public sealed class CampaignDialogueTests(CampaignKnowledge campaign) : IClassFixture<CampaignKnowledge>
{
    [Theory]
    [InlineData("Bonjour !", SmallTalk.Greeting)]
    [InlineData("salut", SmallTalk.Greeting)]
    [InlineData("MERCI BEAUCOUP", SmallTalk.Thanks)]
    [InlineData("Au revoir.", SmallTalk.Goodbye)]
    [InlineData("À l’aide", SmallTalk.Help)]
    [InlineData("?", SmallTalk.Help)]
    [InlineData("De quoi peux-tu parler ?", SmallTalk.Subjects)]
    [InlineData("De quoi pouvez-vous parler ?", SmallTalk.Subjects)]
    [InlineData("Qui êtes-vous ?", SmallTalk.Identity)]
    [InlineData("Recommencer", SmallTalk.Reset)]
    [InlineData("Bonjour, que pensez-vous des sanctions ?", SmallTalk.None)]
    [InlineData("", SmallTalk.None)]
    [InlineData("\uD83D", SmallTalk.None)]
    [InlineData("???", SmallTalk.Help)]
    [InlineData("Bonjour, de quoi peux-tu parler ?", SmallTalk.Subjects)]
    [InlineData("De quoi peux-tu me parler ?", SmallTalk.Subjects)]
    [InlineData("De quoi peux-tu parler, s’il te plaît ?", SmallTalk.Subjects)]
    [InlineData("Tu peux parler de quoi ?", SmallTalk.Subjects)]
    [InlineData("Quels sujets abordez-vous ?", SmallTalk.Subjects)]
    [InlineData("De quoi parlent vos documents ?", SmallTalk.Subjects)]
    [InlineData("Quels documents avez-vous ?", SmallTalk.Documents)]
    [InlineData("Pouvez-vous m'aider ?", SmallTalk.Help)]
    [InlineData("Au revoir et merci", SmallTalk.Goodbye)]
    [InlineData("À plus tard", SmallTalk.Goodbye)]
    [InlineData("Bonsoir à toutes et à tous", SmallTalk.Greeting)]
    [InlineData("Bonjour, comment ça va ?", SmallTalk.Greeting)]
    [InlineData("comment ça va", SmallTalk.Greeting)]
    [InlineData("Bonjour, merci", SmallTalk.Thanks)]
    [InlineData("merci bcp", SmallTalk.Thanks)]
    [InlineData("Tu es un humain ?", SmallTalk.Identity)]
    [InlineData("Es-tu un robot ?", SmallTalk.Identity)]
    [InlineData("Qui t'a programmé ?", SmallTalk.Identity)]
    [InlineData("puis-je parler à un humain ?", SmallTalk.Contact)]
    [InlineData("Do you speak English?", SmallTalk.Foreign)]
    [InlineData("Résume tout", SmallTalk.Identity)]
    [InlineData("/start", SmallTalk.Help)]
    [InlineData("Quelles données gardez-vous sur moi ?", SmallTalk.Privacy)]
    [InlineData("effacer mes données", SmallTalk.Erasure)]
    [InlineData("Effacez mes données", SmallTalk.Erasure)]
    [InlineData("Pouvez-vous supprimer toutes mes données personnelles ?", SmallTalk.Erasure)]
    [InlineData("Comment effacer mes données ?", SmallTalk.Privacy)]
    [InlineData("Quelles données gardez-vous ?", SmallTalk.Privacy)]
    [InlineData("Quelles données personnelles conservez-vous ?", SmallTalk.Privacy)]
    [InlineData("Quelles données avez-vous sur les armes ?", SmallTalk.None)]
    [InlineData("Quelles données avez-vous ?", SmallTalk.None)]
    [InlineData("Que faites-vous de mes messages ?", SmallTalk.Privacy)]
    [InlineData("Que savez-vous de la protection des données ?", SmallTalk.None)]
    [InlineData("Quelles données gardez-vous sur les armes ?", SmallTalk.None)]
    [InlineData("oublie moi", SmallTalk.Erasure)]
    [InlineData("Oubliez tout, s'il vous plaît", SmallTalk.Erasure)]
    [InlineData("efface la conversation", SmallTalk.Erasure)]
    [InlineData("je ne suis pas d'accord", SmallTalk.Dissent)]
    [InlineData("La réponse est mauvaise", SmallTalk.Dissent)]
    [InlineData("👍", SmallTalk.Assent)]
    [InlineData("non", SmallTalk.Dissent)]
    [InlineData("c'est faux", SmallTalk.Dissent)]
    [InlineData("nul", SmallTalk.Dissent)]
    [InlineData("Mais c'est n'importe quoi !", SmallTalk.Dissent)]
    [InlineData("👎", SmallTalk.Dissent)]
    [InlineData("Merci, très utile", SmallTalk.Thanks)]
    [InlineData("Merci beaucoup, c'est clair !", SmallTalk.Thanks)]
    [InlineData("je ne comprends pas", SmallTalk.Help)]
    [InlineData("Je n'ai pas compris", SmallTalk.Help)]
    [InlineData("thanks", SmallTalk.Thanks)]
    [InlineData("Thank you very much!", SmallTalk.Thanks)]
    [InlineData("Hi there", SmallTalk.Foreign)]
    [InlineData("¡Hola!", SmallTalk.Foreign)]
    [InlineData("Guten Tag", SmallTalk.Foreign)]
    [InlineData("Здравствуйте!", SmallTalk.Foreign)]
    [InlineData("hello", SmallTalk.Greeting)]
    [InlineData("C'est faux, l'uranium ?", SmallTalk.None)]
    [InlineData("Je ne comprends pas les sanctions", SmallTalk.None)]
    [InlineData("D'accord", SmallTalk.Assent)]
    [InlineData("ok", SmallTalk.Assent)]
    [InlineData("Bonjour, quels documents parlent des sanctions ?", SmallTalk.None)]
    [InlineData("Comment allez-vous réformer le Conseil ?", SmallTalk.None)]
    [InlineData("Non-prolifération", SmallTalk.None)]
    [InlineData("Ce n'est pas ce que j'ai demandé", SmallTalk.Dissent)]
    [InlineData("vous n'avez pas répondu à ma question", SmallTalk.Dissent)]
    [InlineData("vous ne répondez pas à ma question", SmallTalk.Dissent)]
    [InlineData("Mauvaise réponse", SmallTalk.Dissent)]
    [InlineData("c'est hors sujet", SmallTalk.Dissent)]
    [InlineData("merci pour rien", SmallTalk.Dissent)]
    [InlineData("je vous remercie de votre aide", SmallTalk.Thanks)]
    [InlineData("Merci beaucoup,\nJean Dupont", SmallTalk.Thanks)]
    [InlineData("autre chose ?", SmallTalk.Subjects)]
    [InlineData("Autre sujet ?", SmallTalk.Subjects)]
    [InlineData("passons à autre chose", SmallTalk.Reset)]
    [InlineData("De quand datent vos documents ?", SmallTalk.Dates)]
    [InlineData("quelle est la date de vos documents ?", SmallTalk.Dates)]
    [InlineData("combien de documents ?", SmallTalk.Documents)]
    [InlineData("Parlez-vous anglais ?", SmallTalk.Foreign)]
    [InlineData("en anglais svp", SmallTalk.Foreign)]
    [InlineData("à qui puis-je parler ? un humain svp", SmallTalk.Contact)]
    [InlineData("un contact ?", SmallTalk.Contact)]
    [InlineData("est-ce officiel ?", SmallTalk.Official)]
    [InlineData("C'est vrai ?", SmallTalk.Doubt)]
    [InlineData("T'es sûr ?", SmallTalk.Doubt)]
    [InlineData("Êtes-vous sûrs de vos réponses ?", SmallTalk.Doubt)]
    [InlineData("Vraiment ?", SmallTalk.Doubt)]
    [InlineData("vraiment", SmallTalk.None)]
    [InlineData("et sur ?", SmallTalk.None)]
    [InlineData("Est-ce vrai pour les sanctions ?", SmallTalk.None)]
    [InlineData("en clair ?", SmallTalk.Simpler)]
    [InlineData("plus simple", SmallTalk.Simpler)]
    [InlineData("Pouvez-vous le dire plus simplement ?", SmallTalk.Simpler)]
    [InlineData("Reformulez", SmallTalk.Simpler)]
    [InlineData("Une réforme plus simple", SmallTalk.None)]
    [InlineData("lol", SmallTalk.Assent)]
    [InlineData("Pas utile", SmallTalk.Dissent)]
    [InlineData("T'as rien compris", SmallTalk.Dissent)]
    [InlineData("Résume tous les documents", SmallTalk.Identity)]
    [InlineData("c'est tout ?", SmallTalk.Subjects)]
    [InlineData("c'est tout", SmallTalk.Assent)]
    [InlineData("Gracias", SmallTalk.Thanks)]
    [InlineData("Gardez-vous mes questions ?", SmallTalk.Privacy)]
    [InlineData("Est-ce que cette conversation est enregistrée ?", SmallTalk.Privacy)]
    [InlineData("Est-ce confidentiel ?", SmallTalk.Privacy)]
    [InlineData("Quelle est votre politique de confidentialité ?", SmallTalk.Privacy)]
    [InlineData("qu'ai-je demandé ?", SmallTalk.Privacy)]
    [InlineData("Êtes-vous le gouvernement ?", SmallTalk.Identity)]
    [InlineData("Êtes-vous l'ambassadeur du Kazakhstan ?", SmallTalk.Identity)]
    [InlineData("Est-ce que je parle à l'ambassade ?", SmallTalk.Identity)]
    [InlineData("c'est quoi ce bot ?", SmallTalk.Identity)]
    [InlineData("c koi ce truc", SmallTalk.Identity)]
    [InlineData("Êtes-vous un site officiel ?", SmallTalk.Official)]
    [InlineData("De quand date l'annonce ?", SmallTalk.Dates)]
    [InlineData("Est-ce que ces informations sont à jour ?", SmallTalk.Dates)]
    [InlineData("Il y a une faute dans votre réponse", SmallTalk.Dissent)]
    [InlineData("Pas du tout ce que je demande", SmallTalk.Dissent)]
    [InlineData("Qui paie ce bot ?", SmallTalk.Maker)]
    [InlineData("Es-tu financé par le gouvernement kazakh ?", SmallTalk.Maker)]
    [InlineData("Qui est ton responsable ?", SmallTalk.Maker)]
    [InlineData("tu parles quelles langues ?", SmallTalk.Foreign)]
    [InlineData("comment on t'utilise ?", SmallTalk.Help)]
    [InlineData("Je voudrais une interview du ministre", SmallTalk.Contact)]
    [InlineData("Comment signaler une erreur ?", SmallTalk.Contact)]
    [InlineData("Où trouver l'annonce originale ?", SmallTalk.Origin)]
    [InlineData("Qui a écrit ce résumé ?", SmallTalk.Origin)]
    [InlineData("Êtes-vous le gouvernement qui a fermé Semipalatinsk ?", SmallTalk.None)]
    [InlineData("Est-ce une priorité ?", SmallTalk.None)]
    [InlineData("Gardez-vous des armes nucléaires ?", SmallTalk.None)]
    [InlineData("Qui finance la reconstruction de l'Afghanistan ?", SmallTalk.None)]
    [InlineData("Quand a été faite l'annonce de la fermeture ?", SmallTalk.None)]
    [InlineData("Est-ce la position officielle du Kazakhstan ?", SmallTalk.Official)]
    [InlineData("Puis-je vous citer ?", SmallTalk.Official)]
    [InlineData("Quelles autres organisations ?", SmallTalk.None)]
    [InlineData("Quelle est la réponse aux catastrophes ?", SmallTalk.None)]
    [InlineData("Quelle est la date de l'Expo ?", SmallTalk.None)]
    [InlineData("Y a-t-il un contact entre les religions ?", SmallTalk.None)]
    [InlineData("Le Kazakhstan a-t-il répondu aux sanctions ?", SmallTalk.None)]
    [InlineData("L'anglais est-il une langue officielle ?", SmallTalk.None)]
    [InlineData("puis-je citer vos réponses dans Le Monde ?", SmallTalk.Official)]
    [InlineData("ok super", SmallTalk.Assent)]
    [InlineData("ok merci bye", SmallTalk.Goodbye)]
    [InlineData("Attention à vous", SmallTalk.Goodbye)]
    [InlineData("ok les sanctions", SmallTalk.None)]
    public void Recognize_WholeMessage_IsSmallTalkOrAQuestion(string message, object expected) =>
        Assert.Equal((SmallTalk)expected, SmallTalkRecognizer.Recognize(message));

    [Fact]
    public void Reply_QuestionsOfTheQuestionFiles_GetWhatTheDocumentsSay()
    {
        foreach (string path in Directory.EnumerateFiles(CampaignKnowledge.Folder, "*.questions.yaml"))
        {
            Assert.All(QuestionFile.Read(path), question =>
                Assert.Equal(question.Expect is null ? typeof(RefusalReply) : typeof(AnswerReply), Dialogue().Reply(question.Question, null).Reply.GetType()));
        }
    }

    [Theory]
    [InlineData("Et quelle est la position sur les sanctions ?", "Sanctions")]
    [InlineData("Mais que dit le Kazakhstan de la réforme du Conseil ?", "Réforme du Conseil")]
    [InlineData("Et sur la réforme ?", "Réforme du Conseil")]
    [InlineData("Et les sanctions ?", "Sanctions")]
    public void Reply_FollowUpWithItsOwnSubject_CarriesNone(string question, string heading)
    {
        AnswerReply answer = Assert.IsType<AnswerReply>(AfterExpo(question));
        Assert.Null(answer.Answer.CarriedSubject);
        Assert.Contains(heading, answer.Answer.Best.Paragraph.Location.Headings);
    }

    [Theory]
    [InlineData("Et quelle est la position sur la fiscalité des entreprises ?")]
    [InlineData("Et sur la fiscalité ?")]
    public void Reply_FollowUpOnASubjectOfNoDocument_IsRefusedWithoutTheOldSubject(string question)
    {
        RefusalReply refusal = Assert.IsType<RefusalReply>(AfterExpo(question));
        Assert.Null(refusal.Answer.CarriedSubject);
    }

    [Theory]
    [InlineData("et où ?")]
    [InlineData("Et pourquoi ?")]
    [InlineData("quand ça ?")]
    [InlineData("c'était quand ?")]
    [InlineData("C'est pour quand ?")]
    [InlineData("c'était où ?")]
    [InlineData("à quel endroit ?")]
    [InlineData("dans quelle ville ?")]
    [InlineData("Et dans quel lieu ?")]
    [InlineData("C'était en quelle année ?")]
    [InlineData("à quelle date ?")]
    [InlineData("Et quand aura-t-elle lieu ?")]
    [InlineData("Et le Kazakhstan ?")]
    public void Reply_FollowUpWithoutSubject_CarriesTheLast(string question)
    {
        FoundAnswer answer = Assert.IsType<AnswerReply>(AfterExpo(question)).Answer;
        Assert.Equal("Expo 2017", answer.CarriedSubject);
        Assert.Contains("Astana", answer.Best.Quote, StringComparison.Ordinal);
        Assert.Empty(answer.NotFound);
    }

    [Theory]
    [InlineData("Que dit-on de l'élection au Conseil des droits de l'homme ?", "combien de temps ?", "pour trois ans")]
    [InlineData("Que dit-on de l'élection au Conseil des droits de l'homme ?", "C'est pour combien de temps ?", "pour trois ans")]
    [InlineData("Que dit-on de l'élection au Conseil des droits de l'homme ?", "pendant combien de temps cela dure-t-il ?", "pour trois ans")]
    [InlineData("La zone sans armes nucléaires", "depuis combien de temps ?", "depuis mars 2009")]
    public void Reply_ForHowLong_QuotesWhatSaysIt(string question, string asked, string said) =>
        Assert.Contains(said, Assert.IsType<AnswerReply>(Say(question, asked)).Answer.Best.Quote, StringComparison.Ordinal);

    [Theory]
    [InlineData("Quelle est la position sur les sanctions ?", "combien de temps ?")]
    [InlineData("Quelle est la position sur les sanctions ?", "depuis combien de temps ?")]
    [InlineData("Quelle est la position sur les sanctions ?", "à quelle date ?")]
    [InlineData("Que dit-on de la présidence de l'OCI ?", "combien de temps ?")]
    public void Reply_ForATimeOfWhichTheSubjectSaysNothing_IsRefusedWithoutItsWords(string question, string asked)
    {
        NoAnswer refusal = Assert.IsType<RefusalReply>(Say(question, asked)).Answer;
        Assert.NotNull(refusal.CarriedSubject);
        Assert.Empty(refusal.NotFound);
    }

    [Theory]
    [InlineData("contre quels pays ?")]
    [InlineData("sur quelles périodes ?")]
    [InlineData("quelle taille ?")]
    [InlineData("il en reste ?")]
    [InlineData("Il y en a combien ?")]
    [InlineData("combien sont-ils ?")]
    [InlineData("c'est une priorité ?")]
    public void Reply_KindOrMeasureOfWhatWasSpokenOf_LeansOnIt(string asked) => Assert.Equal("Sanctions", Carried(Say("Quelle est la position sur les sanctions ?", asked)));

    [Theory]
    [InlineData("Parlez-moi du processus d'Istanbul", "Qui y participe ?", "Afghanistan")]
    [InlineData("Parlez-moi du processus d'Istanbul", "Y participez-vous ?", "Afghanistan")]
    [InlineData("Que fait le bataillon KAZBAT en Irak ?", "Qu'y ont-ils fait ?", "Irak")]
    [InlineData("Quelle est la position sur les sanctions ?", "Qu'en pensez-vous ?", "sanctions")]
    [InlineData("Quelle est la position sur les sanctions ?", "vous en pensez quoi ?", "sanctions")]
    [InlineData("Quelle est la position sur les sanctions ?", "En avez-vous ?", "sanctions")]
    [InlineData("Quelle est la position sur les sanctions ?", "Y êtes-vous favorables ?", "sanctions")]
    [InlineData("Qu'est-ce que la passerelle verte ?", "Vous y êtes favorables ?", "passerelle verte")]
    public void Reply_YOrEn_StandsForTheLastSubject(string question, string asked, string said)
    {
        AnswerReply reply = Assert.IsType<AnswerReply>(Say(question, asked));
        Assert.NotNull(reply.Answer.CarriedSubject);
        Assert.Contains(said, reply.Answer.Best.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Quel est le rôle des femmes ?", "et les hommes ?")]
    [InlineData("Qu'est-ce que la passerelle verte ?", "Qui y participe ?")]
    public void Reply_WhatTheSubjectSaysNothingOf_IsRefused(string question, string asked) => Assert.IsType<RefusalReply>(Say(question, asked));

    [Theory]
    [InlineData("contre quels pays le Conseil vote-t-il des sanctions ?")]
    [InlineData("c'est une bonne nouvelle")]
    [InlineData("Il en va de la paix")]
    [InlineData("Y a-t-il des sanctions ?")]
    [InlineData("En parlez-vous avec les diplomates ?")]
    [InlineData("Vous en avez de la chance")]
    public void Leaning_OfAMessageWithASubject_IsNone(string message) => Assert.Equal(Leaning.None, Ellipsis.Of(message));

    [Theory]
    [InlineData("Quelle est la position du Kazakhstan ?")]
    [InlineData("Que pense le Kazakhstan ?")]
    public void Reply_NoSubjectButTheCampaign_AsksForOne(string question)
    {
        RefusalReply refusal = Assert.IsType<RefusalReply>(Dialogue().Reply(question, null).Reply);
        Assert.Equal(Messages.RefusalNoSubject, refusal.Message);
        Assert.IsType<AnswerReply>(Dialogue().Reply("Quelle est la position du Kazakhstan sur les sanctions ?", null).Reply);
    }

    [Fact]
    public void Reply_Insult_IsNotRepeated()
    {
        RefusalReply refusal = Assert.IsType<RefusalReply>(Dialogue().Reply("Espèce de connard de pétrolier", null).Reply);
        Assert.DoesNotContain("connard", refusal.MissingWords);
        Assert.Contains("pétrolier", refusal.MissingWords);
    }

    [Theory]
    [InlineData("t'es con")]
    [InlineData("connard")]
    [InlineData("Espèce d'abruti !")]
    [InlineData("Vous êtes vraiment des crétins")]
    [InlineData("Heil Hitler")]
    [InlineData("Sales Kazakhs")]
    [InlineData("Mort à la Russie !")]
    [InlineData("Nazarbaïev est un connard")]
    [InlineData("À bas les Russes")]
    [InlineData("à bas les étrangers !")]
    [InlineData("à bas les russes")]
    [InlineData("à bas tous les américains")]
    [InlineData("à bas Israël")]
    [InlineData("À bas la Russie !")]
    [InlineData("à bas les états-unis")]
    [InlineData("à bas l'iran")]
    [InlineData("À bas Poutine")]
    [InlineData("mort aux juifs")]
    public void Reply_InsultAlone_IsACourteousSentence(string insult) =>
        Assert.Equal(Messages.Courtesy, Assert.IsType<SmallTalkReply>(Say(insult)).Message);

    [Theory]
    [InlineData("À bas la bombe atomique")]
    [InlineData("À bas les sanctions !")]
    [InlineData("À BAS LES SANCTIONS")]
    [InlineData("À bas le gouvernement !")]
    [InlineData("à bas les guerres")]
    [InlineData("À bas Tout ça")]
    [InlineData("à bas prix")]
    [InlineData("mort à la guerre")]
    [InlineData("3114")]
    [InlineData("2231")]
    public void Reply_WhatNeitherInsultsNorTellsOfAnybody_IsRefused(string message) => Assert.IsType<RefusalReply>(Say(message));

    [Theory]
    [InlineData("Ok merci. Et sur les droits de l'homme ?", "droits-de-l-homme")]
    [InlineData("ok et la réforme du Conseil ?", "conseil-de-securite")]
    [InlineData("Bonjour je suis journaliste au Monde, je voudrais savoir ce que vous pensez du désarmement nucléaire", "desarmement-nucleaire")]
    [InlineData("Bonjour, je suis étudiante à Lyon et j'aimerais savoir si vous soutenez la réforme du Conseil", "conseil-de-securite")]
    [InlineData("Bonjour, je m'appelle Paul. Que dites-vous de l'eau ?", "developpement-durable")]
    [InlineData("Merci pour votre réponse. Que dites-vous de l'eau ?", "developpement-durable")]
    [InlineData("Je cherche des informations sur KAZBAT", "maintien-de-la-paix")]
    [InlineData("J'ai besoin d'informations sur l'eau", "developpement-durable")]
    [InlineData("Renseignez-moi sur l'OSCE", "diplomatie-multilaterale")]
    [InlineData("Je m'intéresse à l'eau", "developpement-durable")]
    [InlineData("Quid de l'Afrique ?", "developpement-durable")]
    [InlineData("Excusez-moi, que pensez-vous de l'eau ?", "developpement-durable")]
    [InlineData("Je me demande ce que vous pensez de l'eau", "developpement-durable")]
    [InlineData("J’écris un article sur les sanctions", "conseil-de-securite")]
    [InlineData("Monsieur l’Ambassadeur, quelle est votre position sur les sanctions ?", "conseil-de-securite")]
    [InlineData("Madame la Représentante permanente, quelle est votre position sur les sanctions ?", "conseil-de-securite")]
    [InlineData("Excellence, quelle est votre position sur les sanctions ?", "conseil-de-securite")]
    [InlineData("Mesdames et Messieurs, quelle est votre position sur les sanctions ?", "conseil-de-securite")]
    [InlineData("Chers collègues, quelle est votre position sur les sanctions ?", "conseil-de-securite")]
    [InlineData("Merci, c'est clair. Quelle est votre position sur les sanctions ?", "conseil-de-securite")]
    [InlineData("Merci pour votre réponse sur l'eau. Quelle est votre position sur les sanctions ?", "conseil-de-securite")]
    [InlineData("1) quelle est votre position sur les sanctions ?", "conseil-de-securite")]
    [InlineData("2. Quelle est votre position sur les sanctions ?", "conseil-de-securite")]
    [InlineData("Q : Quelle est votre position sur les sanctions ?", "conseil-de-securite")]
    [InlineData("La délégation du Tchad souhaite connaître votre position sur les sanctions.", "conseil-de-securite")]
    [InlineData("Je suis ambassadeur du Togo et je veux connaître votre position sur les sanctions", "conseil-de-securite")]
    [InlineData("je m'appelle A. et je demande : quelle est votre position sur les sanctions ?", "conseil-de-securite")]
    public void Reply_QuestionAfterAPoliteOpening_IsAnswered(string message, string document) =>
        Assert.Equal(document, Assert.IsType<AnswerReply>(Say("Quelle est la position sur l'Expo 2017 ?", message)).Answer.Best.Document.Id);

    [Theory]
    [InlineData("Ok merci. Et la suite ?")]
    [InlineData("Bonjour, je voudrais savoir pourquoi")]
    public void Reply_FollowUpAfterAPoliteOpening_IsOne(string message)
    {
        const string question = "Quelle est la position sur les sanctions ?";
        AnswerReply bare = Assert.IsType<AnswerReply>(Say(question, message.EndsWith("pourquoi", StringComparison.Ordinal) ? "pourquoi ?" : "la suite"));
        Assert.Equal(bare.Answer.Best.QuoteSpan, Assert.IsType<AnswerReply>(Say(question, message)).Answer.Best.QuoteSpan);
    }

    [Theory]
    [InlineData("Non-prolifération")]
    [InlineData("Bien commun")]
    [InlineData("Super puissance")]
    [InlineData("Merci aux soldats de la paix ?")]
    [InlineData("Je suis pour les sanctions, et vous ?")]
    [InlineData("Je cherche la paix")]
    [InlineData("Quid")]
    [InlineData("Le salut des peuples ?")]
    [InlineData("Bonjour !")]
    [InlineData("Je voudrais savoir")]
    [InlineData("Le Kazakhstan souhaite connaître la paix")]
    [InlineData("1540 résolutions")]
    [InlineData("La délégation souhaite la paix")]
    public void Opening_ThatIsPartOfTheQuestion_IsLeft(string message) => Assert.Null(PoliteOpening.Without(message));

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData(" … ! ")]
    public void Reply_NoWord_IsHelp(string message) => Assert.Equal(
        Messages.Help, Dialogue().Reply(message, null).Reply switch { RefusalReply refusal => refusal.Message, SmallTalkReply talk => talk.Message, _ => null });

    [Fact]
    public void Reply_Documents_AreListed()
    {
        SmallTalkReply reply = Assert.IsType<SmallTalkReply>(Dialogue().Reply("Quels documents avez-vous ?", null).Reply);
        Assert.Equal(campaign.Knowledge.Documents.Select(document => document.Title), reply.Subjects.Select(subject => subject.Name));
    }

    [Fact]
    public void Reply_EllipticalFollowUp_CarriesTheSubject()
    {
        CampaignDialogue dialogue = Dialogue();
        (Reply first, ConversationContext? context) = dialogue.Reply("Quelle est la position sur l'Expo 2017 ?", null);
        Assert.IsType<AnswerReply>(first);
        Assert.Equal("Expo 2017", context?.Subject);

        Assert.Equal("Expo 2017", Carried(dialogue.Reply("et où ?", context).Reply));
        Assert.Null(Carried(dialogue.Reply("et où ?", null).Reply));
    }

    [Fact]
    public void Reply_Subjects_AreTheDocumentsHeadings()
    {
        SmallTalkReply reply = Assert.IsType<SmallTalkReply>(Dialogue().Reply("De quoi peux-tu parler ?", null).Reply);
        Assert.Contains(reply.Subjects, subject => subject.Name == "Sanctions");
        Assert.Equal(reply.Subjects.Count, reply.Subjects.Select(subject => subject.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("Quelle est la position sur l'Expo 2017 ?", "pourquoi ?", "Convaincu que l’énergie", "Expo 2017", true)]
    [InlineData("Quelle est la position sur l'eau ?", "Et pourquoi ?", "C’est pourquoi l’eau", "Énergie, alimentation et eau", false)]
    [InlineData("Quelle est la position sur les sanctions ?", "Pour quelle raison ?", "elles comptent parmi les principaux outils de prévention", "Sanctions", true)]
    public void Reply_Why_QuotesWhatGivesAReasonUnderTheSubject(string question, string why, string part, string subject, bool isQuotedAgain)
    {
        AnswerReply reply = Assert.IsType<AnswerReply>(Say(question, why));
        Assert.Equal(isQuotedAgain ? Messages.CauseQuoted : Messages.CauseStated, reply.Lead);
        Assert.Contains(part, reply.Answer.Best.Quote, StringComparison.Ordinal);
        Assert.Equal(subject, reply.Answer.CarriedSubject);
    }

    [Theory]
    [InlineData("Quelle est la position sur l'eau ?", "pourquoi est-ce une priorité ?", "C’est pourquoi l’eau", "Énergie, alimentation et eau")]
    [InlineData("Quelle est la position sur les sanctions ?", "pourquoi est-ce important ?", "principaux outils de prévention", "Sanctions")]
    [InlineData("Quelle est la position sur les sanctions ?", "en quoi est-ce important ?", "principaux outils de prévention", "Sanctions")]
    [InlineData("Le Kazakhstan a-t-il été élu au Conseil des droits de l'homme ?", "jusqu'à quand ?", "pour trois ans", "Conseil des droits de l’homme")]
    public void Reply_WhatAsksOfIt_KeepsToTheSubject(string question, string next, string part, string subject)
    {
        AnswerReply reply = Assert.IsType<AnswerReply>(Say(question, next));
        Assert.Contains(part, reply.Answer.Best.Quote, StringComparison.Ordinal);
        Assert.Equal(subject, reply.Answer.CarriedSubject);
    }

    [Theory]
    [InlineData("Parlez-moi de l'Expo 2017", "jusqu'à quand ?", "Expo 2017")]
    [InlineData("Parlez-moi de l'Expo 2017", "pourquoi est-ce une priorité ?", "Expo 2017")]
    public void Reply_WhatIsNotSaidOfIt_IsRefusedAndNotAnsweredOfAnother(string question, string next, string subject) =>
        Assert.Equal(subject, Assert.IsType<RefusalReply>(Say(question, next)).Answer.CarriedSubject);

    [Fact]
    public void Reply_WhyOfWhatRefersBack_QuotesWhatStandsBeforeItToo()
    {
        Citation best = Assert.IsType<AnswerReply>(Say("Pourquoi l'eau est-elle une priorité ?")).Answer.Best;
        Assert.Contains("C’est pourquoi l’eau", best.Quote, StringComparison.Ordinal);
        Assert.Equal(best.Paragraph.Text, best.Quote);
    }

    [Theory]
    [InlineData("Que fait le Kazakhstan pour le climat ?", "Changement climatique")]
    [InlineData("Que fait-on pour le climat ?", "Changement climatique")]
    [InlineData("Le Kazakhstan est-il riche ?", null)]
    [InlineData("Quelle est la monnaie du Kazakhstan ?", null)]
    public void Reply_NameOfTheCampaign_DecidesNothing(string question, string? heading) =>
        Assert.Equal(heading, Say(question) is AnswerReply answer ? answer.Answer.Best.Paragraph.Location.Headings[^1] : null);

    [Theory]
    [InlineData("Je vais me suicider", SmallTalk.Distress)]
    [InlineData("bonjour, je n'en peux plus de vivre, aidez-moi", SmallTalk.Distress)]
    [InlineData("J’ai envie de mourir.", SmallTalk.Distress)]
    [InlineData("Je vais vous tuer", SmallTalk.Threat)]
    [InlineData("vous allez tous crever !", SmallTalk.Threat)]
    [InlineData("Je vais faire sauter l'ambassade", SmallTalk.Threat)]
    [InlineData("Il y a une bombe à l'ambassade", SmallTalk.Danger)]
    [InlineData("aidez-moi je suis en danger", SmallTalk.Danger)]
    [InlineData("Quelqu'un me suit, appelez la police", SmallTalk.Danger)]
    [InlineData("je veut mourir", SmallTalk.Distress)]
    [InlineData("j'veux mourir", SmallTalk.Distress)]
    [InlineData("je n'ai plus envie de vivre", SmallTalk.Distress)]
    [InlineData("Je suis suicidaire", SmallTalk.Distress)]
    [InlineData("Mon fils veut mourir", SmallTalk.Distress)]
    [InlineData("mon amie parle de se suicider", SmallTalk.Distress)]
    [InlineData("je vais me tailler les veines", SmallTalk.Distress)]
    [InlineData("je vais sauter du pont", SmallTalk.Distress)]
    [InlineData("si vous ne répondez pas je me tue", SmallTalk.Distress)]
    [InlineData("je veux en finir", SmallTalk.Distress)]
    [InlineData("je vais me tuer à la gare", SmallTalk.Distress)]
    [InlineData("je veux en finir avec la vie", SmallTalk.Distress)]
    [InlineData("ma mère me frappe", SmallTalk.Danger)]
    [InlineData("J'ai été violée", SmallTalk.Danger)]
    [InlineData("appelle la police", SmallTalk.Danger)]
    [InlineData("on va les tuer", SmallTalk.Threat)]
    [InlineData("on va les pendre", SmallTalk.Threat)]
    [InlineData("on nous attaque", SmallTalk.Danger)]
    [InlineData("on nous attaque dans la presse, que répondez-vous ?", SmallTalk.None)]
    [InlineData("Je veux tuer l'ambassadeur", SmallTalk.Threat)]
    [InlineData("crève", SmallTalk.Threat)]
    [InlineData("je vais tout faire sauter", SmallTalk.Threat)]
    [InlineData("Je voudrais en finir avec les essais nucléaires", SmallTalk.None)]
    [InlineData("nous voulons en finir une bonne fois avec la faim", SmallTalk.None)]
    [InlineData("je vais mourir de chaud", SmallTalk.None)]
    [InlineData("je vais me tuer au travail", SmallTalk.None)]
    [InlineData("Vous devez mourir de faim ?", SmallTalk.None)]
    [InlineData("tu vas mourir un jour ?", SmallTalk.None)]
    [InlineData("Ces armes, nous voulons les éliminer", SmallTalk.None)]
    [InlineData("on va les massacrer au foot", SmallTalk.None)]
    [InlineData("je voudrais tuer les moustiques", SmallTalk.None)]
    [InlineData("Que fait le Kazakhstan quand il y a une prise d'otages à Bagdad ?", SmallTalk.None)]
    [InlineData("Que faites-vous s'il y a un attentat à Astana ?", SmallTalk.None)]
    [InlineData("on est en danger avec le réchauffement ?", SmallTalk.None)]
    [InlineData("il nous menace avec ses armes nucléaires", SmallTalk.None)]
    [InlineData("on me suit sur Twitter", SmallTalk.None)]
    [InlineData("Que dites-vous du suicide ?", SmallTalk.None)]
    [InlineData("Est-ce qu'il y a une bombe au Kazakhstan ?", SmallTalk.None)]
    [InlineData("Le Conseil va-t-il tuer le traité ?", SmallTalk.None)]
    [InlineData("Quels pays sont en danger ?", SmallTalk.None)]
    [InlineData("Que dites-vous des menaces ?", SmallTalk.None)]
    [InlineData("Les pays qui veulent faire sauter le traité", SmallTalk.None)]
    [InlineData("Comment les lacs vont-ils mourir ?", SmallTalk.None)]
    [InlineData("Au secours !", SmallTalk.Danger)]
    [InlineData("Il y a le feu chez moi", SmallTalk.Danger)]
    [InlineData("je veux disparaître", SmallTalk.Distress)]
    [InlineData("Je veux disparaître de votre liste", SmallTalk.None)]
    [InlineData("Portez-vous secours aux civils ?", SmallTalk.None)]
    [InlineData("Il y a le feu vert de l'ONU", SmallTalk.None)]
    public void Alarm_SaidOfOneselfOrNow_IsTold(string message, object expected) => Assert.Equal(expected, Alarm.Of(message));

    [Fact]
    public void Reply_Alarm_SaysWhomToCallAndRepeatsNothing()
    {
        Assert.Equal(Messages.Distress, Assert.IsType<SmallTalkReply>(Say("Je vais me suicider")).Message);
        Assert.Equal(Messages.Danger, Assert.IsType<SmallTalkReply>(Say("aidez-moi je suis en danger")).Message);
        Assert.Equal(Messages.Threat, Assert.IsType<SmallTalkReply>(Say("Je vais vous tuer")).Message);
        Assert.All([Messages.Distress, Messages.Danger, Messages.Threat], message => Assert.Contains("112", message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Vive le pétrole !")]
    [InlineData("Je soutiens le Kazakhstan")]
    [InlineData("À bas les armes nucléaires")]
    [InlineData("Non à l'arme nucléaire")]
    [InlineData("Nous sommes contre le recours à la force")]
    [InlineData("Je suis pour les sanctions.")]
    [InlineData("Vous êtes une dictature")]
    [InlineData("Mes enfants ont faim")]
    [InlineData("Je suis malade et je voudrais un visa")]
    public void Reply_StatementThatAsksNothing_IsNotCalledAQuestion(string message)
    {
        RefusalReply refusal = Assert.IsType<RefusalReply>(Say(message));
        Assert.Equal(Messages.RefusalStatement, refusal.Message);
        Assert.Empty(refusal.MissingWords);
        Assert.Null(refusal.Answer.Nearest);
    }

    [Theory]
    [InlineData("Félicitations")]
    [InlineData("Bonne chance pour la candidature !")]
    [InlineData("je vous souhaite bonne chance")]
    [InlineData("Je vous soutiens")]
    public void Reply_GoodWishes_AreThankedFor(string message) => Assert.Equal(Messages.Support, Assert.IsType<SmallTalkReply>(Say(message)).Message);

    [Theory]
    [InlineData("Que devrions-nous penser du pétrole ?")]
    [InlineData("Étiez-vous au courant du pétrole ?")]
    [InlineData("Qu'avez-vous voulu dire du pétrole ?")]
    public void Reply_AuxiliaryThatNoDocumentHolds_IsNotNamed(string message)
    {
        Assert.Contains("pétrole", Assert.IsType<RefusalReply>(Say(message)).MissingWords);
        Assert.DoesNotContain(Assert.IsType<RefusalReply>(Say(message)).MissingWords, word => word is "devrions" or "Étiez" or "voulu");
    }

    [Theory]
    [InlineData("@Candidature sanctions")]
    [InlineData("<p>Quelle est la position<br>sur les sanctions&nbsp;?</p>")]
    public void Reply_WhatTheClientWroteAround_IsNoPartOfTheQuestion(string message) =>
        Assert.Equal("Sanctions", Assert.IsType<AnswerReply>(Say(message)).Answer.Best.Paragraph.Location.Headings[^1]);

    [Theory]
    [InlineData("hein ?")]
    [InlineData("pardon ?")]
    public void Reply_WhatWasNotHeard_IsQuotedOnceMore(string message) => Assert.IsType<AnswerReply>(Say("Quelle est la position sur les sanctions ?", message));

    [Fact]
    public void Reply_WhereTheDocumentsComeFrom_IsWhatTheySay()
    {
        SmallTalkReply reply = Assert.IsType<SmallTalkReply>(Say("Où trouver l'annonce originale ?"));
        Assert.Equal(Messages.DocumentsSay(campaign.Knowledge.Documents[0].Source!), reply.Message);
        Assert.Equal(campaign.Knowledge.Documents.Count, reply.Subjects.Count);
    }

    [Fact]
    public void Reply_WordThatNoDocumentHolds_MayBeAskedOfTheBot() => Assert.Equal(Messages.Privacy, Assert.IsType<SmallTalkReply>(Say("RGPD")).Message);

    [Fact]
    public void Reply_WhatWasAnswered_IsQuotedOnceMore() =>
        Assert.Equal("Sanctions", Assert.IsType<AnswerReply>(Say("Quelle est la position sur les sanctions ?", "qu'avez-vous répondu ?")).Answer.Best.Paragraph.Location.Headings[^1]);

    [Theory]
    [InlineData("Je suis Marie Martin du Monde, 01 57 28 20 00. Que pensez-vous du pétrole ?", "pétrole")]
    [InlineData("je m'appelle jean dupont, que pensez-vous du pétrole ?", "pétrole")]
    [InlineData("Que pensez-vous du pétrole ? Mon mail : jean.dupont@example.com", "pétrole,mail")]
    [InlineData("Que pensez-vous du pétrole et du 06 12 34 56 78 ?", "pétrole")]
    [InlineData("Que pensez-vous du pétrole, code 4321 ?", "pétrole,code")]
    [InlineData("Que pensez-vous du pétrole ? Jean Dupont", "pétrole")]
    [InlineData("Que pensez-vous du pétrole ? Jean Dupont, ambassade de Belgique", "pétrole")]
    [InlineData("Que pensez-vous du pétrole ? mdp : toto42", "pétrole")]
    [InlineData("Quel était le prix du pétrole en 1973 ?", "pétrole,1973")]
    [InlineData("Je soutiens le pétrole", "")]
    [InlineData("Vive le pétrole !", "")]
    public void Reply_WhatSomebodyWritesOfHimself_IsNotRepeated(string message, string shown)
    {
        RefusalReply refusal = Assert.IsType<RefusalReply>(Say(message));
        Assert.Equal(shown, string.Join(',', refusal.MissingWords));
        Assert.Equal(refusal.MissingWords, refusal.Answer.NotFound);
    }

    [Theory]
    [InlineData("De : Claire Dupont\nObjet : Ukraine", "Claire,Dupont,Ukraine", "Ukraine")]
    [InlineData("badge a1b2c3d4", "badge,a1b2c3d4", "badge")]
    [InlineData("Bonjour, Claire Dupont, RFI. Que pensez-vous du pétrole ?", "Claire,Dupont,RFI,pétrole", "pétrole")]
    [InlineData("Mme Anne Lenoir, 3 rue des Lilas, Lyon", "Anne,Lenoir,rue,Lilas,Lyon", "")]
    [InlineData("12 bis, avenue Foch, Nancy. Et le pétrole ?", "avenue,Foch,Nancy,pétrole", "pétrole")]
    [InlineData("La rue, les pétroles et 3 routes", "rue,pétroles,routes", "rue,pétroles,routes")]
    [InlineData("jean point dupont arobase gmail point com", "jean,dupont,arobase,gmail,com", "")]
    [InlineData("Née le 12 mars 1985, et le pétrole ?", "12,1985,pétrole", "pétrole")]
    public void PersonalWords_OfAMessage_AreLeftOut(string message, string words, string shown) =>
        Assert.Equal(shown, string.Join(',', PersonalWords.Without(message, words.Split(','))));

    [Theory]
    [InlineData("JE SUIS JOURNALISTE, PÉTROLE, QUELLE EST VOTRE POSITION ?", 1)]
    [InlineData("Je suis journaliste, à la recherche de tout ce qui touche au pétrole, quelle est votre position ?", 1)]
    [InlineData("Je suis journaliste, à Genève, quelle est votre position ?", 2)]
    [InlineData("Nous sommes alliés ? Quelle alliance, que faire de la paix ?", 0)]
    public void AskingClause_BehindWhatMayBeASubject_IsNone(string message, int parts) => Assert.Equal(parts, AskingClause.Of(message).Count());

    [Theory]
    [InlineData("Mon numéro de téléphone est le 06 12 34 56 78")]
    [InlineData("Mon mot de passe est 1234")]
    [InlineData("Mon mot de passe est Azerty")]
    [InlineData("mon adresse est jean.dupont@example.com")]
    [InlineData("jean.dupont@example.com")]
    [InlineData("jean point dupont arobase gmail")]
    public void Reply_PersonalDataAlone_AsksForNone(string message) => Assert.Equal(Messages.PersonalData, Assert.IsType<SmallTalkReply>(Say(message)).Message);

    [Theory]
    [InlineData("Je m'appelle Jean Dupont, mon email est jean.dupont@example.com, quelle est votre position sur les sanctions ?", "Sanctions")]
    [InlineData("Je suis Marie Martin du Monde, 01 57 28 20 00. Que pensez-vous de la réforme du Conseil ?", "Réforme du Conseil")]
    [InlineData("Bonjour, je travaille pour l'AFP. Quelle est votre position sur les sanctions ?", "Sanctions")]
    [InlineData("Bonjour Monsieur, je suis le premier secrétaire de la mission permanente de la France. Pourriez-vous m'indiquer la position de votre pays sur la réforme du Conseil de sécurité ?", "Réforme du Conseil")]
    [InlineData("Je suis l'ambassadeur d'Allemagne. Que pensez-vous du maintien de la paix ?", "Le bataillon KAZBAT")]
    [InlineData("En tant que journaliste au Figaro, je voudrais connaître votre position sur les sanctions.", "Sanctions")]
    [InlineData("Bonjour, Claire Dupont, RFI. Votre position sur les sanctions ?", "Sanctions")]
    [InlineData("Bonjour je suis du Sénégal, quelle est votre position sur l'Afrique ?", "Coopération Sud-Sud")]
    [InlineData("Au nom de mon gouvernement, merci de préciser votre position sur les sanctions.", "Sanctions")]
    [InlineData("Ici Radio France, quelle est votre position sur les sanctions ?", "Sanctions")]
    [InlineData("Mon fils me demande ce qu'est le KAZBAT, que lui répondre ?", "Le bataillon KAZBAT")]
    [InlineData("De : Paul Durand <paul@diplobel.be>\nObjet : sanctions\n\nBonjour, quelle est votre position sur les sanctions ?", "Sanctions")]
    [InlineData("C'est urgent, j'ai un bouclage dans 10 minutes, votre position sur les sanctions svp !!!", "Sanctions")]
    [InlineData("Serait-il possible d'avoir la position du Kazakhstan concernant les sanctions ?", "Sanctions")]
    [InlineData("Désolé de vous déranger, quelle est votre position sur l'eau ?", "Énergie, alimentation et eau")]
    [InlineData("Je souhaiterais obtenir des précisions sur la coopération Sud-Sud.", "Coopération Sud-Sud")]
    [InlineData("Je serais intéressé par votre position sur l'eau.", "Énergie, alimentation et eau")]
    [InlineData("Quelle est votre position quant à la réforme du Conseil de sécurité ?", "Réforme du Conseil")]
    [InlineData("Une question rapide : KAZBAT, c'est quoi ?", "Le bataillon KAZBAT")]
    [InlineData("revenons aux sanctions", "Sanctions")]
    [InlineData("parlons du climat", "Changement climatique")]
    public void Reply_WhoAsks_IsNoPartOfTheQuestion(string message, string heading)
    {
        AnswerReply reply = Assert.IsType<AnswerReply>(Say(message));
        Assert.Equal((heading, null), (reply.Answer.Best.Paragraph.Location.Headings[^1], reply.Lead));
    }

    [Theory]
    [InlineData("Non, la réforme du Conseil")]
    [InlineData("Oui à propos des sanctions")]
    [InlineData("Non à la force : position du Kazakhstan")]
    [InlineData("Je suis contre la force armée, que dites-vous de son usage ?")]
    [InlineData("Je suis pour le recours à la force et je voudrais savoir ce que vous en dites")]
    public void Reply_WhatOnlyOpensLikeASlogan_IsAnswered(string message) => Assert.IsType<AnswerReply>(Say(message));

    [Theory]
    [InlineData("Je soutiens le pays", true)]
    [InlineData("À bas la bombe atomique", true)]
    [InlineData("Je soutiens le pays, mais que dit-il des sanctions", false)]
    [InlineData("Non à la guerre, dites-moi pourquoi vous vous taisez", false)]
    [InlineData("Je suis contre la guerre et voudrais savoir où elle mène", false)]
    public void AskingClause_WhatGoesOnToAsk_IsNoSlogan(string message, bool isSlogan) => Assert.Equal(isSlogan, AskingClause.IsSlogan(message));

    [Theory]
    [InlineData("La Russie est votre alliée. Quelle est votre position sur les sanctions ?")]
    [InlineData("Ukraine : quelle est votre position sur les sanctions ?")]
    [InlineData("Gaza : que pensez-vous du recours à la force ?")]
    [InlineData("que pensez-vous du recours à la force en ukraine ?")]
    [InlineData("Que pensez-vous du recours à la force par les Russes ?")]
    [InlineData("Vladimir Poutine. Quelle est votre position sur les sanctions ?")]
    [InlineData("Je suis contre l'invasion de l'Ukraine. Quelle est votre position sur les sanctions ?")]
    [InlineData("Je sais que vous torturez. Quelle est votre position sur les sanctions ?")]
    [InlineData("Je m'intéresse à l'Ukraine. Quelle est votre position sur les sanctions ?")]
    [InlineData("Objet : Ukraine\nQuelle est votre position sur les sanctions ?")]
    [InlineData("Je suis ukrainien, la Russie envahit mon pays, quelle est votre position sur les sanctions ?")]
    [InlineData("Si j'étais ukrainien, quelle serait votre position sur les sanctions ?")]
    [InlineData("Je travaille à Kiev. Que pensez-vous de ces sanctions ?")]
    public void Reply_WhatBearsUponTheQuestion_IsNotLeftOut(string message) => Assert.IsNotType<AnswerReply>(Say(message));

    [Theory]
    [InlineData("Je m'appelle Jean Dupont")]
    [InlineData("Bonjour, je suis l'ambassadeur d'Allemagne.")]
    [InlineData("Je suis Kazakh")]
    public void Reply_IntroductionAlone_IsGreeted(string message) => Assert.Equal(Messages.Greeting, Assert.IsType<SmallTalkReply>(Say(message)).Message);

    [Fact]
    public void Reply_IntroductionBeforeSmallTalk_IsLeftOut() => Assert.Equal(Messages.Identity, Assert.IsType<SmallTalkReply>(Say("Je suis Paul Martin. Êtes-vous un robot ?")).Message);

    [Theory]
    [InlineData("What is the position on sanctions?", true)]
    [InlineData("Какова позиция по санкциям?", true)]
    [InlineData("制裁に関する立場は？", true)]
    [InlineData("Quelle est la position sur la « перестройка » ?", false)]
    [InlineData("Quelle est la position sur le Brexit deal of the year ?", false)]
    [InlineData("Quel est le prix du pétrole ?", false)]
    [InlineData("is Kazakhstan at war?", true)]
    [InlineData("Why?", true)]
    [InlineData("Water?", true)]
    [InlineData("Do you support UN reform?", true)]
    [InlineData("Un support pour la réforme du football ?", false)]
    [InlineData("peacekeeping", true)]
    [InlineData("télévision", false)]
    [InlineData("Why does Kazakhstan want a seat at the UN Security Council?", true)]
    [InlineData("Hola, ¿cuál es la posición sobre las sanciones?", true)]
    public void Reply_QuestionInAnotherLanguage_AsksForFrench(string question, bool isForeign)
    {
        RefusalReply refusal = Assert.IsType<RefusalReply>(Say(question));
        Assert.Equal(isForeign, refusal.Message == Messages.RefusalForeign);
        Assert.Equal(isForeign, refusal.MissingWords.Count == 0);
    }

    [Theory]
    [InlineData("Que fait le Kazakhstan pour les femmes ?", "et la presse ?")]
    [InlineData("Que fait le Kazakhstan pour les femmes ?", "et l'armée ?")]
    [InlineData("Qu'est-ce que la CICA ?", "qui l'a créée ?")]
    [InlineData("Qu'est-ce que la CICA ?", "quand a-t-elle été dissoute ?")]
    [InlineData("Quelle est la position sur les sanctions ?", "dans quels pays ?")]
    [InlineData("Quelle est la position sur les sanctions ?", "est-il payant ?")]
    [InlineData("Quelle est la position sur les sanctions ?", "elles sont justes ?")]
    [InlineData("Quels sont les deux principes de la campagne ?", "le deuxième ?")]
    [InlineData("Quels sont les deux principes de la campagne ?", "et la deuxième ?")]
    public void Reply_FollowUpWhoseOwnWordsAreNotThere_IsRefused(string question, string followUp) => Assert.IsType<RefusalReply>(Say(question, followUp));

    [Theory]
    [InlineData("qui l'a créée ?")]
    [InlineData("C'est grave ?")]
    [InlineData("il est grand ?")]
    [InlineData("où se tient-il ?")]
    [InlineData("et le reste ?")]
    [InlineData("et vous ?")]
    [InlineData("Qu'en pensez-vous ?")]
    [InlineData("Y êtes-vous favorables ?")]
    [InlineData("Qui y participe ?")]
    public void Reply_PronounWithoutWhatItStandsFor_AsksForASubject(string message) =>
        Assert.Equal(Messages.RefusalNoSubject, Assert.IsType<RefusalReply>(Say(message)).Message);

    [Theory]
    [InlineData("C'est quoi le KAZBAT ?", "KAZBAT")]
    [InlineData("Où le congrès des religions se tient-il ?", "Dialogue des religions")]
    [InlineData("Pourquoi faut-il des sanctions ?", "Sanctions")]
    public void Reply_PronounBesideItsSubject_IsNoFollowUp(string message, string heading) =>
        Assert.Contains(heading, Assert.IsType<AnswerReply>(Say(message)).Answer.Best.Paragraph.Location.Headings[^1], StringComparison.Ordinal);

    [Theory]
    [InlineData("Quelle est la position sur les sanctions et sur le Brexit ?", "Sanctions", "Brexit")]
    [InlineData("la position sur le Mali et sur les sanctions", "Sanctions", "Mali")]
    public void Reply_TwoSubjectsOfWhichOneIsUnknown_QuotesTheOtherAndSaysSo(string message, string heading, string absent)
    {
        AnswerReply reply = Assert.IsType<AnswerReply>(Say(message));
        Assert.Equal((heading, Messages.PartlyAnswered(absent)), (reply.Answer.Best.Paragraph.Location.Headings[^1], reply.Lead));
        Assert.Single(reply.Answer.Quoted);
    }

    [Theory]
    [InlineData("Quelle est la position sur les sanctions et sur le connard ?", null)]
    [InlineData("Quelle est la position sur les sanctions et sur le connard du Brexit ?", "Brexit")]
    public void Reply_TwoSubjectsOfWhichOneIsRude_NamesItsOtherWordsOnly(string message, string? absent) =>
        Assert.Equal(absent is null ? null : Messages.PartlyAnswered(absent), Assert.IsType<AnswerReply>(Say(message)).Lead);

    [Theory]
    [InlineData("Le Kazakhstan encourage-t-il la corruption et la drogue ?")]
    [InlineData("le Kazakhstan et la Russie")]
    [InlineData("Êtes-vous pour la torture et la paix ?")]
    [InlineData("Le Kazakhstan respecte-t-il les sanctions et la liberté de la presse ?")]
    public void Reply_TwoSubjectsOfWhichHalfWouldMislead_IsRefused(string message) => Assert.IsType<RefusalReply>(Say(message));

    [Theory]
    [InlineData("une carte ?", "carte")]
    [InlineData("Avez-vous une carte ?", "carte")]
    public void Reply_UsualWordThatNoDocumentHolds_IsNoMisspeltOne(string message, string absent) =>
        Assert.Equal([absent], Assert.IsType<RefusalReply>(Say(message)).MissingWords);

    [Theory]
    [InlineData("Monsieur, auriez-vous l'amabilité de me dire ce que vous pensez des catastrophes naturelles ?", "Catastrophes naturelles")]
    [InlineData("et sinon, sur le climat ?", "Changement climatique")]
    [InlineData("Monsieur le robot, auriez-vous l'amabilité de me dire ce que vous pensez des catastrophes naturelles ?", "Catastrophes naturelles")]
    [InlineData("Quelles sont vos idées sur le climat ?", "Changement climatique")]
    [InlineData("Nombre de nationalités", "Un pays multiculturel")]
    public void Reply_WordsOfTheAskingAlone_AreNoSubject(string message, string heading) =>
        Assert.Equal(heading, Assert.IsType<AnswerReply>(Say(message)).Answer.Best.Paragraph.Location.Headings[^1]);

    [Theory]
    [InlineData("Qui est le ministre des affaires étrangères du Kazakhstan ?")]
    [InlineData("Qui est le Secrétaire général de l'ONU ?")]
    [InlineData("Qui était la représentante du Kazakhstan à l'ONU pendant la campagne ?")]
    public void Reply_WhoHoldsAnOfficeThatNoParagraphNames_IsRefused(string question) => Assert.IsType<RefusalReply>(Say(question));

    [Theory]
    [InlineData("Quelle est la position sur les sanctions ?\n\nCordialement,\nJean Dupont\nAmbassade de France")]
    [InlineData("Quelle est la position sur les sanctions ? Bien à vous, Jean Dupont")]
    [InlineData("Bonjour, quelle est la position sur les sanctions ? Merci d'avance.\nJean Dupont")]
    [InlineData("Quelle est la position sur les sanctions ? Merci beaucoup et bonne journée !")]
    [InlineData("Quelle est la position sur les sanctions ? Merci pour votre aide et bonne journée")]
    [InlineData("Quelle est la position sur les sanctions ?\nSincères salutations\nJ. Dupont, Le Monde")]
    public void Reply_QuestionWithASignature_IsAnsweredWithoutIt(string message)
    {
        AnswerReply reply = Assert.IsType<AnswerReply>(Say(message));
        Assert.Null(reply.Lead);
        Assert.Equal("conseil-de-securite", reply.Answer.Best.Document.Id);
    }

    [Theory]
    [InlineData("merci de dire quelle est la position sur les sanctions, les femmes et l'eau")]
    [InlineData("Paix, sécurité et développement")]
    [InlineData("Quelle est la position : sanctions ou dialogue ?")]
    public void Closing_ThatIsPartOfTheQuestion_IsLeft(string message) => Assert.Null(PoliteClosing.Without(message));

    [Theory]
    [InlineData("Cordialement, Jean Dupont", true)]
    [InlineData("Bien à vous,\nJ. Dupont\nLe Monde", true)]
    [InlineData("Cordialement, quelle est la position sur les sanctions", false)]
    public void Closing_Alone_IsOneWithASignatureAtMost(string message, bool isAll)
    {
        Assert.Equal(isAll, PoliteClosing.IsAll(message));
        Assert.Equal(isAll, Say(message) is SmallTalkReply { Message: var said } && said == Messages.Goodbye);
    }

    [Fact]
    public void AskingClause_OfManyIntroductions_IsLookedForAFewTimes() =>
        Assert.Equal(8, AskingClause.Of(string.Concat(Enumerable.Repeat("ici A, ", 100)) + "que pensez-vous de la paix ?").Count());

    [Theory]
    [InlineData(4_000)]
    [InlineData(4_001)]
    public void Closing_OfAMessageLongerThanALetter_IsNotLookedFor(int length)
    {
        const string question = "Que dites-vous de l'eau ?";
        Assert.Equal(length <= 4_000 ? question : null, PoliteClosing.Without((question + " Cordialement, ").PadRight(length, 'a')));
        Assert.Equal(length <= 4_000, PoliteClosing.IsAll("merci,".PadRight(length)));
    }

    [Fact]
    public void Reply_ThreeSubjectsAtOnce_AsksForFewer() =>
        Assert.Equal(Messages.RefusalSeveral, Assert.IsType<RefusalReply>(Say("sanctions, eau et pétrole ?")).Message);

    [Fact]
    public void Reply_WhatIsToBeRepeated_IsQuotedOnceMore()
    {
        const string question = "Quelle est la position sur les sanctions ?";
        Assert.Equal(Assert.IsType<AnswerReply>(Say(question)).Answer.Best.QuoteSpan, Assert.IsType<AnswerReply>(Say(question, "pouvez-vous répéter ?")).Answer.Best.QuoteSpan);
    }

    [Fact]
    public void Reply_MoreOfWhatWasQuotedWhole_SaysThatTheNextParagraphFollows() =>
        Assert.Equal(Messages.NextParagraph, Assert.IsType<AnswerReply>(Say("Quelle est la position sur les sanctions ?", "tout le paragraphe", "expliquez")).Lead);

    [Fact]
    public void Reply_MoreDetails_IsTheWholeParagraphAndThenTheNext()
    {
        const string question = "Quelle est la position sur les sanctions ?";
        Citation whole = Assert.IsType<AnswerReply>(Say(question, "plus de détails")).Answer.Best;
        Assert.Equal(("conseil-de-securite", 4, whole.Paragraph.Text), (whole.Document.Id, whole.Paragraph.Number, whole.Quote));
        Assert.Equal(5, Assert.IsType<AnswerReply>(Say(question, "plus de détails", "donnez-moi plus de précisions")).Answer.Best.Paragraph.Number);
    }

    [Theory]
    [InlineData("Quel est le prix du pétrole à Rotterdam ?")]
    [InlineData("Quelle est la position du Kazakhstan ?")]
    [InlineData("")]
    [InlineData("merci")]
    [InlineData("What is the position on oil?")]
    public void Reply_AboutTheLastQuote_WorksAcrossWhatQuotesNothing(string between)
    {
        const string question = "Quelle est la position sur les sanctions ?";
        foreach (string followUp in (string[])["pourquoi ?", "la suite", "montre tout le paragraphe"])
        {
            AnswerReply atOnce = Assert.IsType<AnswerReply>(Say(question, followUp));
            AnswerReply later = Assert.IsType<AnswerReply>(Say(question, between, followUp));
            Assert.Equal((atOnce.Answer.Best.QuoteSpan, atOnce.Answer.CarriedSubject, atOnce.Lead), (later.Answer.Best.QuoteSpan, later.Answer.CarriedSubject, later.Lead));
        }

        Citation source = Assert.Single(Assert.IsType<SourceReply>(Say(question, between, "d'où vient cette phrase ?")).Quoted);
        Assert.Equal(("conseil-de-securite", 4), (source.Document.Id, source.Paragraph.Number));
    }

    [Fact]
    public void Reply_AboutARefusalAlone_SaysThatNothingWasQuoted() => Assert.Equal(
        Messages.NothingBefore, Assert.IsType<SmallTalkReply>(Say("Quel est le prix du pétrole à Rotterdam ?", "la suite")).Message);

    [Fact]
    public void Reply_WhyOfWhatHasNoReason_SaysSo()
    {
        RefusalReply refusal = Assert.IsType<RefusalReply>(Say("Que dit le Kazakhstan de l'usage de la force ?", "pourquoi ?"));
        Assert.Equal(Messages.RefusalNoCause, refusal.Message);
        Assert.Equal("Usage de la force", refusal.Answer.CarriedSubject);
    }

    [Fact]
    public void Reply_WhyOfNothing_AsksForASubject() =>
        Assert.Equal(Messages.RefusalNoSubject, Assert.IsType<RefusalReply>(Say("pourquoi ?")).Message);

    [Theory]
    [InlineData("Que dit-on de la présidence de l'OCI ?", "et en 2011 ?", "Présidence de l’OCI", "Le Kazakhstan a présidé en 2011")]
    [InlineData("Que dit-on de la présidence de l'OCI ?", "et en 2010 ?", null, "Le Kazakhstan a présidé en 2010")]
    [InlineData("La zone sans armes nucléaires", "Et depuis 2009 ?", "La zone sans armes nucléaires", "en vigueur depuis mars 2009")]
    public void Reply_AnotherTime_CarriesTheSubjectThatTheQuoteIsOf(string question, string time, string? subject, string part)
    {
        AnswerReply reply = Assert.IsType<AnswerReply>(Say(question, time));
        Assert.Equal(subject, reply.Answer.CarriedSubject);
        Assert.Contains(part, reply.Answer.Best.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("et en 2010 ?")]
    [InlineData("Et en mars 2009 ?")]
    public void Reply_AnotherTimeOfWhichTheSubjectSaysNothing_IsRefused(string time)
    {
        RefusalReply refusal = Assert.IsType<RefusalReply>(Say("Quelle est la position sur les sanctions ?", time));
        Assert.Equal("Sanctions", refusal.Answer.CarriedSubject);
    }

    [Fact]
    public void Reply_TheSuite_GoesThroughTheDocumentToItsEnd()
    {
        (Reply reply, ConversationContext? context) = Dialogue().Reply("la lutte contre les menaces transnationales", null);
        IReadOnlyList<Paragraph> paragraphs = Assert.IsType<AnswerReply>(reply).Answer.Best.Document.Paragraphs;
        foreach (Paragraph paragraph in paragraphs.Skip(1))
        {
            (reply, context) = Dialogue().Reply("la suite", context);
            Citation next = Assert.IsType<AnswerReply>(reply).Answer.Best;
            Assert.Equal((paragraph, paragraph.Text), (next.Paragraph, next.Quote));
            Assert.Equal(paragraph.Location.Headings[^1], context?.Subject);
        }

        Assert.Equal(3, paragraphs.Count);
        for (int i = 0; i < 2; i++)
        {
            (reply, context) = Dialogue().Reply("la suite", context);
            Assert.Equal(Messages.EndOfDocument("Les menaces transnationales"), Assert.IsType<SmallTalkReply>(reply).Message);
        }
    }

    [Fact]
    public void Reply_TheSentenceBefore_GoesBackToTheStartOfTheDocument()
    {
        (Reply reply, ConversationContext? context) = Dialogue().Reply("Quelles mesures rendent les sanctions plus efficaces ?", null);
        Citation second = Assert.IsType<AnswerReply>(reply).Answer.Best;
        Assert.StartsWith("Le Kazakhstan est pour les mesures", second.Quote, StringComparison.Ordinal);
        var said = new List<string>();
        for (int i = 0; i < 5; i++)
        {
            (reply, context) = Dialogue().Reply("la phrase précédente", context);
            said.Add(reply is AnswerReply answer ? answer.Answer.Best.Quote : Assert.IsType<SmallTalkReply>(reply).Message);
        }

        Assert.Equal(
            [second.Paragraph.Text[..(second.QuoteIndex - 1)], .. second.Document.Paragraphs.Take(3).Reverse().Select(paragraph => paragraph.Text), Messages.StartOfDocument(second.Document.Title)],
            said);
        Assert.Equal(3, Assert.IsType<AnswerReply>(Say("Quelles mesures rendent les sanctions plus efficaces ?", "le paragraphe précédent")).Answer.Best.Paragraph.Number);
    }

    [Fact]
    public void Reply_TheSentenceAfter_GoesThroughTheParagraphAndThenToTheNext()
    {
        (Reply reply, ConversationContext? context) = Dialogue().Reply("Quelle est la position sur les sanctions ?", null);
        Citation first = Assert.IsType<AnswerReply>(reply).Answer.Best;
        int rest = first.QuoteIndex + first.Quote.Length;
        Assert.Equal((0, ' '), (first.QuoteIndex, first.Paragraph.Text[rest]));
        var said = new List<string>();
        for (int i = 0; i < 2; i++)
        {
            (reply, context) = Dialogue().Reply("la phrase suivante", context);
            Assert.Null(Assert.IsType<AnswerReply>(reply).Answer.CarriedSubject);
            said.Add(Assert.IsType<AnswerReply>(reply).Answer.Best.Quote);
        }

        Assert.Equal([first.Paragraph.Text[(rest + 1)..], first.Document.Paragraphs[first.Paragraph.Number].Text], said);
    }

    [Fact]
    public void Reply_TheSentenceAfterAndThenTheOneBefore_IsTheOneItCameFrom()
    {
        const string question = "Quelle est la position sur les sanctions ?";
        Assert.Equal(
            Assert.IsType<AnswerReply>(Say(question)).Answer.Best.QuoteSpan,
            Assert.IsType<AnswerReply>(Say(question, "la phrase suivante", "la phrase précédente")).Answer.Best.QuoteSpan);
    }

    [Fact]
    public void Reply_TheSentenceAfterTheLastOfTheDocument_SaysThatItEnds()
    {
        (Reply reply, ConversationContext? context) = Dialogue().Reply("Quelle est la position sur les sanctions ?", null);
        string title = Assert.IsType<AnswerReply>(reply).Answer.Best.Document.Title;
        int left = 50;
        while (reply is AnswerReply && left-- > 0)
        {
            (reply, context) = Dialogue().Reply("la phrase suivante", context);
        }

        Assert.Equal(Messages.EndOfDocument(title), Assert.IsType<SmallTalkReply>(reply).Message);
    }

    [Theory]
    [InlineData("la suite")]
    [InlineData("la phrase suivante")]
    public void Reply_NextAfterTwoCitations_SaysWhichOfThemGoesOn(string next) =>
        Assert.Equal("Sanctions", Assert.IsType<AnswerReply>(Say("Quelle est la position sur les sanctions et sur la passerelle verte ?", next)).Answer.CarriedSubject);

    [Fact]
    public void Reply_SeeAlso_QuotesWhatTheAnswerProposed()
    {
        const string question = "Que pensez-vous du désarmement nucléaire ?";
        Paragraph[] proposed = [.. Assert.IsType<AnswerReply>(Say(question)).Answer.SeeAlso.Select(other => other.Paragraph)];
        Assert.NotEmpty(proposed);
        Assert.Equal(proposed, Assert.IsType<AnswerReply>(Say(question, "voir aussi")).Answer.Quoted.Select(quoted => quoted.Paragraph));
        Assert.Equal(Messages.NothingFurther, Assert.IsType<SmallTalkReply>(Say(question, "la suite", "voir aussi")).Message);
        Assert.Equal(Messages.NothingBefore, Assert.IsType<SmallTalkReply>(Say("voir aussi")).Message);
    }

    [Theory]
    [InlineData("Quelles sont vos priorités ?")]
    [InlineData("Quelles sont les priorités ?")]
    [InlineData("Bonjour, quelles sont les grandes priorités du Kazakhstan ?")]
    [InlineData("Quels sont vos engagements de campagne ?")]
    [InlineData("Quels sont vos projets ?")]
    [InlineData("Que fera-t-il s'il est élu ?")]
    [InlineData("Une fois élu, que fera le Kazakhstan ?")]
    [InlineData("Que ferez-vous si vous êtes élus ?")]
    [InlineData("priorités pour le mandat")]
    [InlineData("Que proposez-vous ?")]
    public void Reply_ForTheWholeProgramme_ListsTheSubjects(string message)
    {
        SmallTalkReply reply = Assert.IsType<SmallTalkReply>(Say(message));
        Assert.Equal(Messages.WholeProgramme, reply.Message);
        Assert.Equal(campaign.Knowledge.Subjects, reply.Subjects);
    }

    [Theory]
    [InlineData("Quelles sont les priorités sur Mars ?")]
    [InlineData("Quelles sont les priorités du Brexit ?")]
    public void Reply_ForPrioritiesOfWhatNoDocumentHolds_IsRefused(string message) => Assert.IsType<RefusalReply>(Say(message));

    [Theory]
    [InlineData("Que fera-t-il pour l'eau s'il est élu ?", "Que fera-t-il pour l'eau ?")]
    [InlineData("S'il est élu, que fera-t-il contre la pauvreté ?", "Que fera-t-il contre la pauvreté ?")]
    [InlineData("Quelle sera votre position sur les sanctions une fois élus ?", "Quelle sera votre position sur les sanctions ?")]
    public void Reply_OnTheConditionOfAnElection_IsAsWithoutIt(string message, string unconditional) =>
        Assert.Equal(Assert.IsType<AnswerReply>(Say(unconditional)).Answer.Best.Paragraph, Assert.IsType<AnswerReply>(Say(message)).Answer.Best.Paragraph);

    [Theory]
    [InlineData("la deuxième ?", "passerelle verte")]
    [InlineData("Et la seconde citation", "passerelle verte")]
    [InlineData("Montrez-moi le deuxième passage, s'il vous plaît", "passerelle verte")]
    [InlineData("citation n° 2", "passerelle verte")]
    [InlineData("[2]", "passerelle verte")]
    [InlineData("la dernière", "passerelle verte")]
    [InlineData("la première citation", "sanctions")]
    [InlineData("pourquoi la deuxième ?", "passerelle verte")]
    public void Reply_OneOfTwoCitations_QuotesThatOneAlone(string message, string part)
    {
        FoundAnswer answer = Assert.IsType<AnswerReply>(Say(SanctionsAndBridge, message)).Answer;
        Assert.Contains(part, Assert.Single(answer.Quoted).Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d'où vient la deuxième citation ?")]
    [InlineData("la deuxième source")]
    public void Reply_SourceOfOneOfTwoCitations_IsItsOwn(string message) =>
        Assert.Equal("developpement-durable", Assert.Single(Assert.IsType<SourceReply>(Say(SanctionsAndBridge, message)).Quoted).Document.Id);

    [Fact]
    public void Reply_TheSuiteOfTheSecondCitation_GoesOnBehindIt()
    {
        Citation[] quoted = [.. Assert.IsType<AnswerReply>(Say(SanctionsAndBridge)).Answer.Quoted];
        foreach (Reply reply in (Reply[])[Say(SanctionsAndBridge, "la suite de la deuxième"), Say(SanctionsAndBridge, "la deuxième", "la suite")])
        {
            Citation next = Assert.IsType<AnswerReply>(reply).Answer.Best;
            Assert.Equal((quoted[1].Document, quoted[1].Paragraph.Number + 1), (next.Document, next.Paragraph.Number));
        }
    }

    [Theory]
    [InlineData("la deuxième", "la deuxième", "passerelle verte")]
    [InlineData("la deuxième", "la première", "sanctions")]
    [InlineData("d'où vient la deuxième ?", "la première citation", "sanctions")]
    [InlineData("la suite de la deuxième", "la deuxième", "passerelle verte")]
    public void Reply_OneOfTwoCitationsAfterAnother_IsStillOneOfThem(string first, string then, string part) =>
        Assert.Contains(part, Assert.Single(Assert.IsType<AnswerReply>(Say(SanctionsAndBridge, first, then)).Answer.Quoted).Quote, StringComparison.Ordinal);

    [Theory]
    [InlineData("pourquoi ?")]
    [InlineData("la suite")]
    [InlineData("montre tout le paragraphe")]
    public void Reply_FirstOfTwoAfterAQuestionOnTheSecond_IsQuotedAgain(string between) => Assert.Contains(
        "sanctions", Assert.Single(Assert.IsType<AnswerReply>(Say(SanctionsAndBridge, "la deuxième", between, "la première")).Answer.Quoted).Quote, StringComparison.Ordinal);

    [Theory]
    [InlineData("c'etait ou ?")]
    [InlineData("ou ca ?")]
    [InlineData("ca se passe ou ?")]
    public void Reply_WhereWithoutAccents_IsAskedOfTheLastAnswer(string message) => Assert.IsType<AnswerReply>(Say("Quel est le congrès des religions ?", message));

    [Fact]
    public void Reply_SecondOfASingleCitationAfterTwo_IsRefused() =>
        Assert.IsType<RefusalReply>(Say(SanctionsAndBridge, "la deuxième", "Quelle est la position sur l'usage de la force ?", "la deuxième citation"));

    [Theory]
    [InlineData("Quel est le congrès des religions ?", "où ?", "Astana")]
    [InlineData("Que fait le Kazakhstan pour le dialogue des religions ?", "et où ?", "Astana")]
    public void Reply_WhereAfterAnAnswer_QuotesWhereItsParagraphSaysIt(string question, string where, string place) =>
        Assert.Contains(place, Assert.IsType<AnswerReply>(Say(question, where)).Answer.Best.Quote, StringComparison.Ordinal);

    [Fact]
    public void Reply_SecondOfOneCitation_IsRefused() => Assert.IsType<RefusalReply>(Say("Quelle est la position sur les sanctions ?", "la deuxième citation"));

    [Theory]
    [InlineData("et ?")]
    [InlineData("Et sur ?")]
    [InlineData("Mais de la … ?")]
    public void Reply_QuestionThatBreaksOff_AsksForASubject(string message)
    {
        RefusalReply refusal = Assert.IsType<RefusalReply>(AfterExpo(message));
        Assert.Equal((Messages.RefusalNoSubject, null), (refusal.Message, refusal.Answer.CarriedSubject));
    }

    [Fact]
    public void Reply_TheWholeParagraph_IsTheOneOfTheSentence()
    {
        AnswerReply first = Assert.IsType<AnswerReply>(Say("Quelle est la position sur les sanctions ?"));
        AnswerReply whole = Assert.IsType<AnswerReply>(Say("Quelle est la position sur les sanctions ?", "Montre tout le paragraphe"));
        Assert.NotEqual(first.Answer.Best.Paragraph.Text, first.Answer.Best.Quote);
        Assert.Equal(first.Answer.Best.Paragraph.Text, whole.Answer.Best.Quote);
    }

    [Fact]
    public void Reply_TheSource_IsThatOfTheLastQuote()
    {
        Citation quoted = Assert.Single(Assert.IsType<SourceReply>(Say("Quelle est la position sur les sanctions ?", "merci", "D’où vient cette phrase ?")).Quoted);
        Assert.Equal(("conseil-de-securite", 4), (quoted.Document.Id, quoted.Paragraph.Number));
        Assert.Equal(Assert.IsType<AnswerReply>(Say("Quelle est la position sur les sanctions ?")).Answer.Best.Quote, quoted.Quote);
    }

    [Fact]
    public void Reply_TheSourceOfTwoQuotes_IsThatOfEach()
    {
        SourceReply source = Assert.IsType<SourceReply>(Say("Quelle est la position sur les sanctions et sur les femmes ?", "quelle est la source ?"));
        Assert.Equal(["conseil-de-securite", "droits-de-l-homme"], source.Quoted.Select(quoted => quoted.Document.Id));
    }

    [Theory]
    [InlineData("la suite")]
    [InlineData("D'où vient cette phrase ?")]
    [InlineData("montre tout le paragraphe")]
    public void Reply_FollowUpOfNothing_SaysSo(string message)
    {
        Assert.Equal(Messages.NothingBefore, Assert.IsType<SmallTalkReply>(Say(message)).Message);
        Assert.Equal(Messages.NothingBefore, Assert.IsType<SmallTalkReply>(Say("Quelle est la position sur les sanctions ?", "Recommencer", message)).Message);
    }

    [Fact]
    public void Reply_FollowUpOfAPlaceThatIsNoSentenceAnyMore_SaysSo()
    {
        var edited = new ConversationContext("Sanctions", [new QuotedPlace("conseil-de-securite", 3, 47)]);
        Assert.Equal(Messages.NothingBefore, Assert.IsType<SmallTalkReply>(Dialogue().Reply("la suite", edited).Reply).Message);
        var gone = new ConversationContext("Sanctions", [new QuotedPlace("nulle-part", 3, 47)]);
        Assert.Equal(Messages.NothingBefore, Assert.IsType<SmallTalkReply>(Dialogue().Reply("la suite", gone).Reply).Message);
    }

    [Theory]
    [InlineData("Recommençons")]
    [InlineData("RECOMMENCER À ZÉRO")]
    [InlineData("nouvelle conversation")]
    [InlineData("Peux-tu recommencer ?")]
    [InlineData("on change de sujet")]
    [InlineData("repartons de zéro")]
    public void Reply_AResetWord_Forgets(string word)
    {
        (_, ConversationContext? context) = Dialogue().Reply("Quelle est la position sur l'Expo 2017 ?", null);
        (Reply reply, ConversationContext? after) = Dialogue().Reply(word, context);
        Assert.Equal(Messages.Reset, Assert.IsType<SmallTalkReply>(reply).Message);
        Assert.Null(after);
    }

    private const string SanctionsAndBridge = "Quelle est la position sur les sanctions et sur la passerelle verte ?";

    private Reply Say(params string[] messages)
    {
        ConversationContext? context = null;
        Reply? reply = null;
        foreach (string message in messages)
        {
            (reply, context) = Dialogue().Reply(message, context);
        }

        return reply!;
    }

    private Reply AfterExpo(string question)
    {
        (_, ConversationContext? context) = Dialogue().Reply("Quelle est la position sur l'Expo 2017 ?", null);
        return Dialogue().Reply(question, context).Reply;
    }

    private CampaignDialogue Dialogue() => new(campaign.Knowledge);

    private static string? Carried(Reply reply) => reply switch
    {
        AnswerReply answer => answer.Answer.CarriedSubject,
        RefusalReply refusal => refusal.Answer.CarriedSubject,
        _ => null,
    };
}
