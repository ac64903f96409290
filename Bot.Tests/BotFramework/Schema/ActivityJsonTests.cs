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

    [Theory]
    [InlineData("callerId", "CallerID")]
    [InlineData("CALLERID", "callerid")]
    [InlineData("CallerId", "cALLERiD")]
    [InlineData("caller\\u0049d", "x")]
    public void Line06_CallerId_IsDiscarded(string one, string other)
    {
        Activity activity = Read($$"""{"type":"message","{{one}}":"urn:x","{{other}}":"urn:y"}""");
        Assert.Null(activity.CallerId);
        Assert.DoesNotContain("callerId", Encoding.UTF8.GetString(ActivityJson.Write(activity)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Read_BeginningWithTheMarkOfItsEncoding_IsRead()
    {
        Assert.Equal("message", Read("\uFEFF{\"type\":\"message\"}").Type);
        Assert.Throws<JsonException>(() => Read("\uFEFF\uFEFF{}"));
    }

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
    [InlineData("{\"a\":{\"b\":1,\"b\":2}}")]
    [InlineData("{\"value\":{\"a\":1,\"a\":1}}")]
    [InlineData("{\"channelData\":{\"a\":[{\"b\":1,\"\\u0062\":2}]}}")]
    [InlineData("{\"entities\":[{\"a\":1,\"a\":2}]}")]
    [InlineData("{\"attachments\":[{\"content\":{\"a\":1,\"a\":2}}]}")]
    public void Read_WrongShape_IsRefused(string json) => Assert.Throws<JsonException>(() => Read(json));

    [Theory]
    [InlineData("""{"n":1.50,"e":1E+2,"big":123456789012345678901234567890,"zero":-0}""")]
    [InlineData("""{"a":"\u00e9\/\"<é>\u2028","\u0061b":[null,true,[],{},""]}""")]
    [InlineData("""[1.0,"x",[[{"a":{}}]]]""")]
    [InlineData("""{ "a" : 1 , "b" : [ ] }""")]
    [InlineData("""{"A":1,"a":2}""")]
    public void RawJson_ReadAndWritten_StaysAsItCame(string raw)
    {
        string json = $$"""{"value":{{raw}},"channelData":{{raw}},"entities":[{{raw}}],"attachments":[{"contentType":"t","content":{{raw}}}],"own":{{raw}}}""";
        Assert.All(RawParts(ActivityJson.Write(Read(json))), part => Assert.Equal(raw, part));
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":{"b":[{"c":"1","c":"1"}]}}""")]
    public void RawJson_ThatNamesAFieldTwice_IsWrittenWithBoth(string raw)
    {
        JsonElement element = JsonElement.Parse(raw);
        var activity = new Activity
        {
            Value = element,
            ChannelData = element,
            Entities = [element],
            Attachments = [new Attachment { ContentType = "t", Content = element }],
            Properties = new Dictionary<string, JsonElement> { ["own"] = element },
        };
        Assert.All(RawParts(ActivityJson.Write(activity)), part => Assert.Equal(raw, part));
        JsonElement reply = JsonElement.Parse(ActivityJson.Write(new ExpectedReplies { Activities = [activity] })).GetProperty("activities")[0];
        Assert.All(RawParts(Encoding.UTF8.GetBytes(reply.GetRawText())), part => Assert.Equal(raw, part));
    }

    [Theory]
    [InlineData("1.50")]
    [InlineData("true")]
    [InlineData("\"l’eau\"")]
    public void RawJson_OfOneValue_StaysThatValue(string raw) =>
        Assert.Equal(raw, JsonElement.Parse(ActivityJson.Write(Read($$"""{"value":{{raw}}}"""))).GetProperty("value").GetRawText());

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

    /// <summary>What stands in each of the places that hold JSON of any shape.</summary>
    private static string[] RawParts(byte[] utf8)
    {
        JsonElement activity = JsonElement.Parse(utf8);
        JsonElement[] parts = [activity.GetProperty("value"), activity.GetProperty("channelData"), activity.GetProperty("entities")[0], activity.GetProperty("attachments")[0].GetProperty("content"), activity.GetProperty("own")];
        return [.. parts.Select(part => part.GetRawText())];
    }

    private static Activity Read(string json) => ActivityJson.Read(Encoding.UTF8.GetBytes(json));
}
