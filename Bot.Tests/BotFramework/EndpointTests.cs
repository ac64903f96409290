using System.Net;
using System.Text;
using System.Text.Json;
using CampaignBot.Bot.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CampaignBot.Tests.BotFramework;

/// <summary>The real host, in process, and what it answers to channels and to everybody else. Numbers are those of the protocol's checklist.</summary>
public sealed class EndpointTests : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("campaignbot-endpoint-").FullName;
    private readonly RecordingConnector _connector = new();
    private WebApplication _host = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        await _connector.StartAsync();
        _host = Build("Development", "true");
        await _host.StartAsync();
        _client = _host.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _host.StopAsync();
        await _host.DisposeAsync();
        await _connector.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{\"type\":\"message\",\"type\":\"message\",\"channelId\":\"emulator\",\"from\":{\"id\":\"u\"},\"conversation\":{\"id\":\"c\"}}")]
    [InlineData("{\"type\":\"message\",\"channelId\":\"emulator\",\"from\":{\"id\":\"u\"},\"conversation\":\"c\"}")]
    [InlineData("{\"type\":\"invoke\",\"channelId\":\"emulator\",\"from\":{\"id\":\"u\"},\"conversation\":{\"id\":\"c\"}}")]
    public async Task Line03_MalformedActivity_Is400(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(body)).StatusCode);

    [Theory]
    [InlineData("\"type\":\"event\",\"name\":\"nobody/knows\"", 0)]
    [InlineData("\"type\":\"somethingNew\"", 0)]
    [InlineData("\"type\":\"trace\"", 0)]
    [InlineData("\"type\":\"message\",\"entities\":[{\"type\":\"https://nobody.knows/this\",\"x\":[1]},{\"type\":7}]", 1)]
    public async Task Line02_WhatNobodyKnows_IsNoFault(string instead, int replies)
    {
        using JsonDocument body = await RepliesAsync(Message("merci", deliver: "expectReplies").Replace("\"type\":\"message\"", instead, StringComparison.Ordinal));
        Assert.Equal(replies, body.RootElement.GetProperty("activities").GetArrayLength());
    }

    [Fact]
    public async Task Line03_TooDeepOrTooLong_Is400Or413()
    {
        string deep = Message("x").Replace("\"text\":\"x\"", "\"value\":" + new string('[', 65) + new string(']', 65), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(deep)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync(Message(new string('x', 257 * 1024)))).StatusCode);
    }

    [Fact]
    public async Task Line07_OtherMethodsAndMediaTypes_AreRefused()
    {
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await _client.GetAsync("/api/messages")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/api/messages"))).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _client.PostAsync("/api/messages", new StringContent(Message("x"), Encoding.UTF8, "text/plain"))).StatusCode);
    }

    [Fact]
    public async Task Line31_ReplyInAChannelOfATeam_StaysInItsThread()
    {
        const string Thread = "19:canal@thread.tacv2;messageid=1712345678901";
        HttpResponseMessage response = await PostAsync(Message("Quelle est la position sur les sanctions ?", conversation: Thread, id: "31", deliver: "expectReplies", channel: "msteams"));
        using JsonDocument replies = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        JsonElement reply = Assert.Single(replies.RootElement.GetProperty("activities").EnumerateArray());
        Assert.Equal(Thread, reply.GetProperty("conversation").GetProperty("id").GetString());
        Assert.Equal("31", reply.GetProperty("replyToId").GetString());
    }

    [Fact]
    public async Task Line08And09_Message_IsAnsweredThroughTheConnectorAtItsPath()
    {
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(Message("Quelle est la position sur les sanctions ?", conversation: "a b;messageid=1/2|x", id: "act/1"))).StatusCode);
        (string path, JsonElement reply) = await _connector.NextAsync();
        Assert.Equal("/_connector/v3/conversations/a%20b%3Bmessageid%3D1%2F2%7Cx/activities/act%2F1", path);
        Assert.Equal("b", reply.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("u", reply.GetProperty("recipient").GetProperty("id").GetString());
        Assert.Equal("act/1", reply.GetProperty("replyToId").GetString());
        Assert.Contains("[1]", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        foreach (string field in (string[])["id", "timestamp", "serviceUrl", "callerId"])
        {
            Assert.False(reply.TryGetProperty(field, out _), field);
        }
    }

    [Fact]
    public async Task Line12_TwoMessages_AreAnsweredInOrder()
    {
        for (int i = 0; i < 6; i++)
        {
            await PostAsync(Message(i % 2 == 0 ? "merci" : "au revoir", id: "m" + i));
        }

        for (int i = 0; i < 6; i++)
        {
            (_, JsonElement reply) = await _connector.NextAsync();
            Assert.Equal("m" + i, reply.GetProperty("replyToId").GetString());
        }
    }

    [Fact]
    public async Task Line13_ExpectReplies_AnswersInTheBodyWithoutCallingTheConnector()
    {
        using JsonDocument body = await RepliesAsync(Message("sanctions", deliver: "expectReplies"));
        JsonElement reply = Assert.Single(body.RootElement.GetProperty("activities").EnumerateArray());
        JsonElement card = reply.GetProperty("attachments")[0].GetProperty("content");
        Assert.Equal("1.5", card.GetProperty("version").GetString());
        Assert.Equal(1, reply.GetProperty("entities")[0].GetProperty("citation")[0].GetProperty("position").GetInt32());
        Assert.DoesNotContain("AIGeneratedContent", reply.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(0, _connector.Count);
    }

    [Theory]
    [InlineData("webchat", true)]
    [InlineData("directline", true)]
    [InlineData("msteams", false)]
    [InlineData("emulator", false)]
    public async Task Render_Channel_GetsItsOwnShapeOfCitation(string channel, bool definitions)
    {
        using JsonDocument body = await RepliesAsync(Message("sanctions", deliver: "expectReplies", channel: channel));
        string text = body.RootElement.GetProperty("activities")[0].GetProperty("text").GetString()!;
        Assert.Equal(definitions, text.Contains("\n\n[1]: http://localhost:3978/documents/conseil-de-securite?s=", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Line14_UnknownInvoke_Is501() =>
        Assert.Equal(HttpStatusCode.NotImplemented, (await PostAsync(Message("x").Replace("\"message\"", "\"invoke\",\"name\":\"nobody/knows\"", StringComparison.Ordinal))).StatusCode);

    [Fact]
    public async Task Line14_SuggestionThatWasTaken_Is200() =>
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(Message("x").Replace("\"message\"", "\"invoke\",\"name\":\"suggestedAction/submit\"", StringComparison.Ordinal))).StatusCode);

    [Theory]
    [InlineData("command")]
    [InlineData("commandResult")]
    public async Task Line03_CommandWithoutName_Is400(string type) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(Message("x").Replace("\"message\"", $"\"{type}\"", StringComparison.Ordinal))).StatusCode);

    [Fact]
    public async Task Line16_SameActivityTwice_IsAnsweredOnce()
    {
        await PostAsync(Message("merci", id: "same"));
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(Message("merci", id: "same"))).StatusCode);
        await PostAsync(Message("au revoir", id: "other"));
        Assert.Equal("same", (await _connector.NextAsync()).Reply.GetProperty("replyToId").GetString());
        Assert.Equal("other", (await _connector.NextAsync()).Reply.GetProperty("replyToId").GetString());
    }

    [Theory]
    [InlineData("msteams", "installationUpdate", "conversationUpdate")]
    [InlineData("msteams", "conversationUpdate", "installationUpdate")]
    [InlineData("msteams", "conversationUpdate", "conversationUpdate")]
    [InlineData("emulator", "conversationUpdate", "conversationUpdate")]
    public async Task Line34_Welcome_ComesOnceWhateverTheOrder(string channel, string first, string second)
    {
        await Task.WhenAll(PostAsync(Update(channel, first, "1")), PostAsync(Update(channel, second, "2")));
        await PostAsync(Message("merci", id: "end", channel: channel));
        Assert.Contains("Vous échangez avec un programme", (await _connector.NextAsync()).Reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("end", (await _connector.NextAsync()).Reply.GetProperty("replyToId").GetString());
    }

    [Theory]
    [InlineData("Origin", "http://evil.test")]
    [InlineData("X-Forwarded-For", "10.0.0.1")]
    [InlineData("Forwarded", "for=10.0.0.1")]
    public async Task Line25_ProxiedOrForeignPage_Is403(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = Json(Message("x")) };
        request.Headers.Add(header, value);
        Assert.Equal(HttpStatusCode.Forbidden, (await _client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Line25_ForeignHostName_Is403()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://rebound.test/api/messages") { Content = Json(Message("x")) };
        Assert.Equal(HttpStatusCode.Forbidden, (await _client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://user@localhost/")]
    [InlineData("urn:x")]
    [InlineData("")]
    public async Task ServiceUrl_NotOnThisMachine_Is403(string serviceUrl) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(Message("x").Replace(_connector.Url, serviceUrl, StringComparison.Ordinal))).StatusCode);

    [Fact]
    public async Task LoneSurrogateAndForgedButton_AreHarmless()
    {
        using JsonDocument lone = await RepliesAsync(Message("\\ud83d eau ?", deliver: "expectReplies"));
        Assert.Equal(1, lone.RootElement.GetProperty("activities").GetArrayLength());
        string forged = Message("merci", deliver: "expectReplies", id: "2").Replace("\"text\":\"merci\"", "\"value\":{\"action\":\"voirAussi\",\"document\":\"../etc\",\"paragraph\":-7}", StringComparison.Ordinal);
        using JsonDocument help = await RepliesAsync(forged);
        Assert.Contains("Posez une question", help.RootElement.GetProperty("activities")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_NamesAPassage_ShowsIt()
    {
        string button = Message("x", deliver: "expectReplies").Replace("\"text\":\"x\"", "\"value\":{\"action\":\"voirAussi\",\"document\":\"maintien-de-la-paix\",\"paragraph\":4}", StringComparison.Ordinal);
        using JsonDocument body = await RepliesAsync(button);
        Assert.Contains("KAZBAT", body.RootElement.GetProperty("activities")[0].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_WithoutAppId_Answers401AndServesTheRest()
    {
        await using WebApplication production = Build("Production", "false");
        await production.StartAsync();
        using HttpClient client = production.GetTestClient();
        HttpResponseMessage refused = await client.PostAsync("/api/messages", Json(Message("x")));
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.ToString());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/health/live")).StatusCode);
        await production.StopAsync();
    }

    [Fact]
    public async Task Production_WithAnonymousMode_RefusesToStart()
    {
        await using WebApplication production = Build("Production", "true");
        await Assert.ThrowsAsync<OptionsValidationException>(() => production.StartAsync());
    }

    [Fact]
    public async Task Documents_Page_HasAnAnchorForEachParagraph()
    {
        while (!(await _client.GetAsync("/health/ready")).IsSuccessStatusCode)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        string page = await _client.GetStringAsync("/documents/conseil-de-securite");
        Assert.Contains("<p id=\"p4\">Pour le Kazakhstan", page, StringComparison.Ordinal);
        Assert.Contains("lang=\"fr\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _client.GetAsync("/documents/nope")).StatusCode);
    }

    private WebApplication Build(string environment, string anonymous) => CampaignHost.Build(
        [
            "--environment=" + environment,
            "--BotFramework:AllowAnonymousLocal=" + anonymous,
            "--Knowledge:Path=" + CampaignKnowledge.Folder,
            "--Knowledge:DataPath=" + _data,
        ],
        builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
        });

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private Task<HttpResponseMessage> PostAsync(string body) => _client.PostAsync("/api/messages", Json(body));

    private async Task<JsonDocument> RepliesAsync(string body)
    {
        HttpResponseMessage response = await PostAsync(body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync());
    }

    private string Message(string text, string conversation = "c", string id = "1", string deliver = "normal", string channel = "emulator") =>
        $$$"""{"type":"message","id":"{{{id}}}","channelId":"{{{channel}}}","text":"{{{text}}}","from":{"id":"u","aadObjectId":"00000000-0000-0000-0000-0000000000020"},"recipient":{"id":"b"},"conversation":{"id":"{{{conversation}}}"},"serviceUrl":"{{{_connector.Url}}}","deliveryMode":"{{{deliver}}}","timestamp":"never","unknown":{"a":[1]}}""";

    private string Update(string channel, string type, string id) =>
        $$$"""{"type":"{{{type}}}","id":"{{{id}}}","action":"add","channelId":"{{{channel}}}","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c","conversationType":"personal"},"membersAdded":[{"id":"u"},{"id":"b"}],"serviceUrl":"{{{_connector.Url}}}"}""";
}
