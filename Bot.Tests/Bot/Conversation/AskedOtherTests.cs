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
    [InlineData("Que pense l'OSCE des sanctions ?", "Et l'AIEA ?", "Que pense-t-elle du désarmement ?")]
    [InlineData("Que pense l'OSCE des sanctions ?", "Et l'AIEA ?", "Et sur le désarmement ?")]
    [InlineData("Que pense Nazarbaïev de l'élection ?", "Et des sanctions ?")]
    [InlineData("Que pense Nazarbaïev de l'élection ?", "Et les sanctions ?")]
    [InlineData("Que pense l'AIEA des essais nucléaires ?", "Et des sanctions ?")]
    [InlineData("Que pense Nazarbaïev de l'élection ?", "Et Nazarbaïev, il en dit quoi ?", "Que dit-il de la candidature ?")]
    [InlineData("Que pense l'OSCE des sanctions ?", "Quand l'avez-vous présidée ?", "Que pense-t-elle de la paix ?")]
    [InlineData("Qu'est-ce que la CICA ?", "Qui l'a créée ?", "Que pense-t-elle de la paix ?")]
    [InlineData("Que pensez-vous de l'OSCE ?", "Que pense-t-elle de la paix ?")]
    [InlineData("Quand le Kazakhstan a-t-il présidé l'OSCE ?", "Que pense-t-elle de la paix ?")]
    [InlineData("Qui est Noursoultan Nazarbaïev ?", "Qu'a-t-il fermé ?", "Est-il pour la paix ?")]
    [InlineData("Que pense l'OSCE des sanctions ?", "Pour elle, faut-il la paix ?")]
    [InlineData("Que dit l'ONU de la pauvreté ?", "Que fait-elle contre la pauvreté ?")]
    [InlineData("Que dit l'ONU de la pauvreté ?", "Que fait-elle contre la pauvreté ?", "Lutte-t-elle contre le terrorisme ?")]
    [InlineData("Que pense l'OSCE des sanctions ?", "Et ?", "Et sur le désarmement ?")]
    public void Reply_APronounAfterSomebodyElse_IsNotTheCampaign(params string[] messages) => Assert.IsType<RefusalReply>(Say(campaign.Knowledge, messages));

    [Theory]
    [InlineData("l’emploi efficace des sanctions", "Que pense le Kazakhstan du désarmement nucléaire ?", "Que pense-t-il des sanctions ?")]
    [InlineData("l’emploi efficace des sanctions", "Que pense l'OSCE du désarmement ?", "Quelle est votre position sur l'eau ?", "Que pense-t-il des sanctions ?")]
    [InlineData("l’emploi efficace des sanctions", "Que pensent les pays membres de l'eau ?", "Que pense-t-il des sanctions ?")]
    [InlineData("l’emploi efficace des sanctions", "Que pense l'OSCE du désarmement ?", "Recommencer", "Que pense-t-il des sanctions ?")]
    [InlineData("favorable au processus de réforme", "Que pense l'OSCE des sanctions ?", "Et que pense le Kazakhstan ?", "Est-il pour la réforme du Conseil ?")]
    [InlineData("la sécurité alimentaire", "Que pense l'OSCE des sanctions ?", "Et le Kazakhstan ?", "Et sur l'eau ?")]
    [InlineData("l’emploi efficace des sanctions", "Que pense l'OSCE du désarmement ?", "Et le gouvernement ?", "Et sur les sanctions ?")]
    [InlineData("l’emploi efficace des sanctions", "Que pense le Kazakhstan de l'OSCE ?", "Que pense-t-il des sanctions ?")]
    [InlineData("l’emploi efficace des sanctions", "Quelle est votre position sur la réforme du Conseil de sécurité ?", "Et sur les sanctions ?")]
    [InlineData("l’emploi efficace des sanctions", "Qu'est-ce que l'OSCE ?", "Et sur les sanctions ?")]
    [InlineData("l’emploi efficace des sanctions", "Que pense l'OSCE du désarmement ?", "Quelle est la position sur l'eau ?", "Et sur les sanctions ?")]
    [InlineData("l’emploi efficace des sanctions", "Que faites-vous en Irak ?", "Que pense-t-il des sanctions ?")]
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
