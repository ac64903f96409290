using CampaignBot.Bot.Commands;
using CampaignBot.Bot.Conversation;
using CampaignBot.Bot.Wording;

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
    [InlineData("non", SmallTalk.Assent)]
    [InlineData("D'accord", SmallTalk.Assent)]
    [InlineData("ok", SmallTalk.Assent)]
    [InlineData("Bonjour, quels documents parlent des sanctions ?", SmallTalk.None)]
    [InlineData("Comment allez-vous réformer le Conseil ?", SmallTalk.None)]
    [InlineData("Non-prolifération", SmallTalk.None)]
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
    [InlineData("Et quand aura-t-elle lieu ?")]
    [InlineData("Et le Kazakhstan ?")]
    public void Reply_FollowUpWithoutSubject_CarriesTheLast(string question) => Assert.Equal("Expo 2017", Carried(AfterExpo(question)));

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
