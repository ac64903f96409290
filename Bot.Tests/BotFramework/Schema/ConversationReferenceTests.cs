using CampaignBot.BotFramework.Schema;

namespace CampaignBot.Tests.BotFramework.Schema;

public sealed class ConversationReferenceTests
{
    private static Activity Message => new()
    {
        Type = ActivityTypes.Message,
        Id = "1",
        ChannelId = Channels.Msteams,
        ServiceUrl = "https://smba.trafficmanager.net/emea/",
        Locale = "fr-CA",
        From = new ChannelAccount { Id = "u" },
        Recipient = new ChannelAccount { Id = "b" },
        Conversation = new ConversationAccount { Id = "c;messageid=1" },
    };

    [Fact]
    public void GetConversationReference_OfAMessage_IsItsPlace()
    {
        ConversationReference place = Message.GetConversationReference();
        Assert.Equal(("1", "u", "b", "c;messageid=1"), (place.ActivityId, place.User?.Id, place.Bot?.Id, place.Conversation?.Id));
        Assert.Equal(("msteams", "fr-CA", "https://smba.trafficmanager.net/emea/"), (place.ChannelId, place.Locale, place.ServiceUrl));
        Assert.Equal("9", Message.GetReplyConversationReference(new ResourceResponse { Id = "9" }).ActivityId);
    }

    [Theory]
    [InlineData(Channels.Webchat, null)]
    [InlineData(Channels.Directline, null)]
    [InlineData(Channels.Msteams, "1")]
    public void GetConversationReference_OfAnUpdateNobodySaw_NamesNoActivity(string channel, string? expected)
    {
        Activity update = Message;
        (update.Type, update.ChannelId) = (ActivityTypes.ConversationUpdate, channel);
        Assert.Equal(expected, update.GetConversationReference().ActivityId);
    }

    [Fact]
    public void ApplyConversationReference_Outgoing_ComesFromTheBotAndAnswers()
    {
        Activity reply = new Activity { Id = "mine", Text = "oui" }.ApplyConversationReference(Message.GetConversationReference());
        Assert.Equal(("b", "u", "c;messageid=1", "1", "mine"), (reply.From?.Id, reply.Recipient?.Id, reply.Conversation?.Id, reply.ReplyToId, reply.Id));
        Assert.Equal(("msteams", "fr-CA", "https://smba.trafficmanager.net/emea/"), (reply.ChannelId, reply.Locale, reply.ServiceUrl));
        Assert.Equal("en", new Activity { Locale = "en" }.ApplyConversationReference(Message.GetConversationReference()).Locale);
    }

    [Fact]
    public void ApplyConversationReference_Incoming_ComesFromThePerson()
    {
        Activity again = new Activity { ReplyToId = "0" }.ApplyConversationReference(Message.GetConversationReference(), isIncoming: true);
        Assert.Equal(("u", "b", "1", "0"), (again.From?.Id, again.Recipient?.Id, again.Id, again.ReplyToId));
    }
}
