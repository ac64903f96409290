using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignBot.BotFramework.Connector;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.Tests.BotFramework.Schema;

/// <summary>Numbers are those of the protocol's checklist.</summary>
public sealed class ActivityJsonTests
{
    [Fact]
    public void Line01_UnknownFields_SurviveARoundTrip()
    {
        const string Json = """{"type":"message","channelId":"x","from":{"id":"u","f1":{"a":1}},"conversation":{"id":"c","f2":[1,null]},"attachments":[{"contentType":"t","f3":true}],"entities":[{"type":"e","f4":"é"}],"channelData":{"f5":{"deep":[{}]}},"f6":1.50}""";
        JsonNode again = JsonNode.Parse(ActivityJson.Write(Read(Json)))!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Json), again), again.ToJsonString());
    }

    [Fact]
    public void Line04_Output_HoldsNoNulls()
    {
        string json = Encoding.UTF8.GetString(ActivityJson.Write(Read("""{"type":"message","id":"1","from":{"id":"u"}}""").CreateReply("oui")));
        json += Encoding.UTF8.GetString(ActivityJson.Write(new Activity { Attachments = [], Entities = [], MembersAdded = [], MembersRemoved = [], SuggestedActions = new SuggestedActions { To = [], Actions = [] } }));
        json += Encoding.UTF8.GetString(ActivityJson.Write(new ConversationParameters { Members = [], Activity = new Activity { SuggestedActions = new SuggestedActions { To = [] } } }));
        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
        Assert.DoesNotContain("[]", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Line05_Dates_KeepTheirOffsetOrAreNull()
    {
        Activity activity = Read("""{"type":"message","timestamp":"yesterday","localTimestamp":"2026-11-23T06:59:03.7870001+02:00"}""");
        Assert.Null(activity.Timestamp);
        Assert.Equal(TimeSpan.FromHours(2), activity.LocalTimestamp?.Offset);
    }

    [Fact]
    public void Line06_CallerId_IsDiscarded() =>
        Assert.DoesNotContain("callerId", Encoding.UTF8.GetString(ActivityJson.Write(Read("""{"type":"message","callerId":"urn:x","CallerID":"urn:y"}"""))), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Line08_UpdateOnWebChat_IsAnsweredWithoutReplyToId()
    {
        Assert.Null(Read("""{"type":"conversationUpdate","id":"1","channelId":"webchat"}""").CreateReply().ReplyToId);
        Assert.Null(Read("""{"type":"conversationUpdate","id":"1","channelId":"directline"}""").CreateReply().ReplyToId);
        Assert.Equal("1", Read("""{"type":"conversationUpdate","id":"1","channelId":"msteams"}""").CreateReply().ReplyToId);
    }

    [Theory]
    [InlineData("https://h/emea/t", "a;messageid=1", null, "https://h/emea/t/v3/conversations/a%3Bmessageid%3D1/activities")]
    [InlineData("https://h/emea/t/", "a@b|c/d", "e:f", "https://h/emea/t/v3/conversations/a%40b%7Cc%2Fd/activities/e%3Af")]
    [InlineData("http://localhost:5/_connector", "c", "r", "http://localhost:5/_connector/v3/conversations/c/activities/r")]
    public void Line09_Address_KeepsThePathAndEscapesIds(string serviceUrl, string conversation, string? reply, string expected) =>
        Assert.Equal(expected, ConnectorClient.Address(serviceUrl, conversation, reply).AbsoluteUri);

    [Theory]
    [InlineData(".", "r")]
    [InlineData("..", null)]
    [InlineData("c", "..")]
    public void Line09_IdThatWouldLeaveItsPlace_IsRefused(string conversation, string? activity) =>
        Assert.Throws<ArgumentException>(() => ConnectorClient.Address("https://h/emea", conversation, activity));

    [Theory]
    [InlineData("{\"type\":7,\"text\":true}")]
    public void Read_NumbersAndBooleansForText_AreTakenAsWritten(string json) => Assert.Equal("true", Read(json).Text);

    [Theory]
    [InlineData("{\"from\":[]}")]
    [InlineData("{\"text\":{}}")]
    [InlineData("{\"a\":1,\"a\":2}")]
    public void Read_WrongShape_IsRefused(string json) => Assert.Throws<JsonException>(() => Read(json));

    [Theory]
    [InlineData("""\ud83d eau""", "\uFFFD eau")]
    [InlineData("""\ude00""", "\uFFFD")]
    [InlineData("""\ud83d\ud83d\ude00""", "\uFFFD\U0001F600")]
    [InlineData("""\uD83D\uDE00""", "\U0001F600")]
    [InlineData("""\\ud83d""", """\ud83d""")]
    [InlineData("""\\\ud83d""", "\\\uFFFD")]
    [InlineData("""a\ud83""", null)]
    public void Read_HalfOfASurrogatePair_IsReplacedInTextAndInRawJson(string escaped, string? expected)
    {
        string json = $$$"""{"text":"{{{escaped}}}","value":{"{{{escaped}}}":["{{{escaped}}}"]},"channelData":"{{{escaped}}}"}""";
        if (expected is null)
        {
            Assert.Throws<JsonException>(() => Read(json));
            return;
        }

        Activity activity = Read(json);
        JsonProperty value = Assert.Single(activity.Value!.Value.EnumerateObject());
        Assert.All([activity.Text, value.Name, value.Value[0].GetString(), activity.ChannelData!.Value.GetString()], text => Assert.Equal(expected, text));
    }

    [Fact]
    public void Write_ForeignJson_GoesOutWithoutItsIndentationAndComments()
    {
        Activity activity = Read("{\"value\":{\n  \"a\" : [ 1 ,\t2 ]\r}}");
        activity.ChannelData = JsonElement.Parse("{\"b\":/* c */1}", new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        Assert.Equal("""{"channelData":{"b":1},"value":{"a":[1,2]}}""", Encoding.UTF8.GetString(ActivityJson.Write(activity)));
    }

    private static Activity Read(string json) => ActivityJson.Read(Encoding.UTF8.GetBytes(json));
}
