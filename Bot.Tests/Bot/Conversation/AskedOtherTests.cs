using CampaignBot.Bot.Conversation;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Tests.Knowledge.Questions;

namespace CampaignBot.Tests.Bot.Conversation;

/// <summary>A pronoun stands for whom was asked about last, and for the campaign after a question on the campaign.</summary>
public sealed class AskedOtherTests(CampaignKnowledge campaign, AskedActorsTests.Niger niger) : IClassFixture<CampaignKnowledge>, IClassFixture<AskedActorsTests.Niger>
{
    [Theory]
    [InlineData("Que pense l'OSCE des sanctions ?", "Et que pense-t-elle du désarmement nucléaire ?")]
    [InlineData("Que pense l'OSCE des sanctions ?", "Soutient-elle le maintien de la paix ?")]
    [InlineData("Que pense l'OSCE des sanctions ?", "Est-elle favorable à la réforme du Conseil ?")]
    [InlineData("Que pense l'OSCE des sanctions ?", "Quel est son avis sur la réforme du Conseil ?")]
    [InlineData("Que pense l'OSCE des sanctions ?", "Et sur le recours à la force ?")]
    [InlineData("Que pense l'OSCE des sanctions ?", "Selon elle, le recours à la force est-il permis ?")]
    [InlineData("Que pense l'OSCE des sanctions ?", "Est-ce qu'elle soutient le maintien de la paix ?")]
    [InlineData("Qu'est-ce que l'OSCE ?", "Que pense-t-elle des sanctions ?")]
    [InlineData("Que pense Poutine des sanctions ?", "Que pense-t-il du désarmement nucléaire ?")]
    [InlineData("Que pense l'OSCE des sanctions ?", "Merci", "Et que pense-t-elle du désarmement nucléaire ?")]
    [InlineData("Quelle est votre position sur les sanctions ?", "Qu'est-ce que l'OSCE ?", "la suite", "Que pense-t-elle du désarmement nucléaire ?")]
    public void Reply_APronounAfterSomebodyElse_IsNotTheCampaign(params string[] messages) => Assert.IsType<RefusalReply>(Say(campaign.Knowledge, messages));

    [Theory]
    [InlineData("l’emploi efficace des sanctions", "Que pense le Kazakhstan du désarmement nucléaire ?", "Que pense-t-il des sanctions ?")]
    [InlineData("l’emploi efficace des sanctions", "Que pense l'OSCE du désarmement ?", "Quelle est votre position sur l'eau ?", "Que pense-t-il des sanctions ?")]
    [InlineData("l’emploi efficace des sanctions", "Que pensent les pays membres de l'eau ?", "Que pense-t-il des sanctions ?")]
    [InlineData("l’emploi efficace des sanctions", "Que pense l'OSCE du désarmement ?", "Recommencer", "Que pense-t-il des sanctions ?")]
    [InlineData("Selon le président Noursoultan Nazarbaïev", "Que pense le président Nazarbaïev de l'élection au Conseil de sécurité ?", "qu'en dit-il ?")]
    public void Reply_APronoun_IsWhomItStandsFor(string said, params string[] messages) =>
        Assert.Contains(said, Assert.IsType<AnswerReply>(Say(campaign.Knowledge, messages)).Answer.Best.Quote, StringComparison.Ordinal);

    [Theory]
    [InlineData("Que pense la Norvège des écoles ?", "Et que pense-t-elle du partage de l'eau ?")]
    [InlineData("Que pense la Norvège des écoles ?", "Et quelle est sa position sur le partage de l'eau ?")]
    [InlineData("Que pense la Norvège des écoles ?", "Et sur le partage de l'eau ?")]
    public void Reply_APronounForWhoSaysIt_QuotesThem(params string[] messages) =>
        Assert.StartsWith("La Norvège ne s’est pas encore prononcée", Assert.IsType<AnswerReply>(Say(niger.Knowledge, messages)).Answer.Best.Quote, StringComparison.Ordinal);

    // Whose thought « qu’en dit-elle ? » asks for is known, and of what is not.
    [Fact]
    public void Reply_APronounWithNothingQuotedBefore_LacksASubject() =>
        Assert.Equal(NoAnswerReason.NoSubject, Assert.IsType<RefusalReply>(Say(campaign.Knowledge, "Que pense l'OSCE des sanctions ?", "Qu'en dit-elle ?")).Answer.Reason);

    // A name that no document holds is nothing but what the person wrote.
    [Fact]
    public void Reply_ANameThatTheDocumentsDoNotHold_IsNotKept() =>
        Assert.Equal(string.Empty, new CampaignDialogue(campaign.Knowledge).Reply("Que pense Poutine des sanctions ?", null).Context?.Other);

    private static Reply Say(IKnowledgeBase knowledge, params string[] messages)
    {
        var dialogue = new CampaignDialogue(knowledge);
        ConversationContext? context = null;
        Reply? reply = null;
        foreach (string message in messages)
        {
            (reply, context) = dialogue.Reply(message, context);
        }

        return reply!;
    }
}
