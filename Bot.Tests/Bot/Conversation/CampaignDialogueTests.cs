using CampaignBot.Bot.Conversation;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.Bot.Conversation;

public sealed class CampaignDialogueTests(CampaignKnowledge campaign) : IClassFixture<CampaignKnowledge>
{
    private readonly FakeTimeProvider _clock = new();

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
    public void Recognize_WholeMessage_IsSmallTalkOrAQuestion(string message, object expected) =>
        Assert.Equal((SmallTalk)expected, SmallTalkRecognizer.Recognize(message));

    [Fact]
    public void Reply_EllipticalFollowUp_CarriesTheSubjectForHalfAnHour()
    {
        CampaignDialogue dialogue = Dialogue();
        (Reply first, ConversationContext? context) = dialogue.Reply("Quelle est la position sur l'Expo 2017 ?", null);
        Assert.IsType<AnswerReply>(first);
        Assert.Equal("Expo 2017", context?.Subject);

        Assert.Equal("Expo 2017", Carried(dialogue.Reply("et où ?", context).Reply));
        _clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Null(Carried(dialogue.Reply("et où ?", context).Reply));
    }

    [Fact]
    public void Reply_Subjects_AreTheDocumentsHeadings()
    {
        SmallTalkReply reply = Assert.IsType<SmallTalkReply>(Dialogue().Reply("De quoi peux-tu parler ?", null).Reply);
        Assert.Contains(reply.Subjects, subject => subject.Name == "Sanctions");
        Assert.Equal(reply.Subjects.Count, reply.Subjects.Select(subject => subject.Name).Distinct(StringComparer.Ordinal).Count());
    }

    private CampaignDialogue Dialogue() => new(campaign.Knowledge, _clock);

    private static string? Carried(Reply reply) => reply switch
    {
        AnswerReply answer => answer.Answer.CarriedSubject,
        RefusalReply refusal => refusal.Answer.CarriedSubject,
        _ => null,
    };
}
