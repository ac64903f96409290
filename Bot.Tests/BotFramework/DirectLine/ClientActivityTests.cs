using System.Net;
using System.Text;
using System.Text.Json;
using CampaignBot.BotFramework.Authentication;
using CampaignBot.BotFramework.Hosting;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.Tests.BotFramework.DirectLine;

/// <summary>What a client may say of itself. Numbers are those of the protocol's checklist.</summary>
public sealed class ClientActivityTests : IAsyncLifetime
{
    private DirectLineHost _host = null!;

    public async Task InitializeAsync() => _host = await DirectLineHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Line42_WhatOnlyTheChannelMaySay_IsReplaced()
    {
        DirectLineClient client = await _host.JoinAsync();
        await client.PostAsync(
            """
            {"type":"message","text":"forgé","id":"mine","timestamp":"2001-01-01T00:00:00Z","channelId":"msteams","serviceUrl":"https://evil.test/","callerId":"urn:botframework:azure","CallerId":"x",
             "from":{"id":"bot","name":"Ada","role":"bot","aadObjectId":"11111111"},"recipient":{"id":"someone"},"conversation":{"id":"other","tenantId":"t","isGroup":true},
             "deliveryMode":"expectReplies","membersAdded":[{"id":"x"}],"attachments":[{"contentType":"image/png","contentUrl":"http://10.0.0.1/"}],
             "channelData":{"clientActivityID":"c9","kept":[1,{"a":null}]},"localTimezone":"Europe/Paris","value":{"v":1}}
            """);
        JsonElement echo = (await client.PollAsync(3))[1];
        Activity received = Assert.Single(_host.Bot.Received, activity => activity.Type == "message");

        Assert.Equal(client.ConversationId + "|0000002", received.Id);
        Assert.Equal((client.UserId, "Ada", "user", null), (received.From!.Id, received.From.Name, received.From.Role, received.From.AadObjectId));
        Assert.Equal("bot", received.Recipient!.Id);
        Assert.Equal("directline", received.ChannelId);
        Assert.Equal("urn:embedded:directline", received.ServiceUrl);
        Assert.Equal((client.ConversationId, null, null), (received.Conversation!.Id, received.Conversation.TenantId, received.Conversation.IsGroup));
        Assert.Null(received.DeliveryMode);
        Assert.Null(received.MembersAdded);
        Assert.Null(received.Attachments);
        Assert.Equal(["localTimezone"], received.Properties!.Keys);

        Assert.Equal(received.Id, echo.GetProperty("id").GetString());
        Assert.Equal("{\"clientActivityID\":\"c9\",\"kept\":[1,{\"a\":null}]}", echo.GetProperty("channelData").GetRawText());
        Assert.Equal("2026-11-24", echo.GetProperty("timestamp").GetString()![..10]);
        foreach (string field in (string[])["serviceUrl", "callerId", "CallerId", "deliveryMode", "attachments", "membersAdded"])
        {
            Assert.False(echo.TryGetProperty(field, out _), field);
        }
    }

    [Fact]
    public async Task Line42_ServersOwnIdentifiers_AreRefusedWithoutToken()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("Secret", new string('s', 32)));
        foreach (string id in (string[])["dl_ada", "bot"])
        {
            var server = new DirectLineClient(host.Http) { Token = new string('s', 32) };
            DirectLineAnswer answer = await server.StartAsync($$"""{"user":{"id":"{{id}}"} }""");
            Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (answer.Status, answer.Code));
        }

        Assert.Equal(0, host.Conversations.Count);
        var named = new DirectLineClient(host.Http) { Token = new string('s', 32) };
        Assert.Equal(HttpStatusCode.Created, (await named.StartAsync("{\"user\":{\"id\":\"ada\"}}")).Status);
        await named.SayAsync("moi");
        Assert.Equal("ada", (await named.PollAsync(2))[1].GetProperty("from").GetProperty("id").GetString());
    }

    [Fact]
    public async Task Line42_UserOfTheToken_WinsOverTheOneOfTheStart()
    {
        DirectLineClient client = await _host.OpenAsync();
        await client.StartAsync("{\"user\":{\"id\":\"dl_other\",\"name\":\"Autre\"}}");
        await client.SayAsync("moi");
        Assert.Equal(client.UserId, (await client.PollAsync(2))[1].GetProperty("from").GetProperty("id").GetString());
        string payload = client.Token!.Split('.')[1].Replace('-', '+').Replace('_', '/');
        using JsonDocument claims = JsonDocument.Parse(Convert.FromBase64String(payload + new string('=', (4 - (payload.Length % 4)) % 4)));
        Assert.Equal(client.UserId, claims.RootElement.GetProperty("user").GetString());
    }

    [Theory]
    [InlineData("{\"type\":\"conversationUpdate\",\"membersAdded\":[{\"id\":\"x\"}]}")]
    [InlineData("{\"type\":\"installationUpdate\",\"action\":\"add\"}")]
    [InlineData("{\"type\":\"event\"}")]
    [InlineData("{\"type\":\"invoke\"}")]
    [InlineData("{\"text\":\"sans type\"}")]
    [InlineData("{\"type\":\"message\",\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"from\":\"x\"}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("")]
    [InlineData("{\"type\":")]
    public async Task Line42_ActivityAClientMayNotSend_Is400AndNeverReachesTheBot(string activity)
    {
        DirectLineClient client = await _host.JoinAsync();
        DirectLineAnswer answer = await client.PostAsync(activity);
        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (answer.Status, answer.Code));
        await client.SayAsync("ensuite");
        Assert.Equal(3, (await client.PollAsync(3)).Count);
        Assert.Equal(["conversationUpdate", "message"], _host.Bot.Received.Select(received => received.Type));
    }

    [Theory]
    [InlineData("{\"type\":\"event\",\"name\":\"webchat/join\",\"value\":{\"language\":\"fr-FR\"},\"channelData\":{\"clientActivityID\":\"e1\"},\"from\":{\"id\":\"u\"}}")]
    [InlineData("{\"type\":\"invoke\",\"name\":\"adaptiveCard/action\",\"channelData\":{\"clientActivityID\":\"e1\"}}")]
    [InlineData("{\"type\":\"message\",\"value\":{\"action\":\"x\"},\"channelData\":{\"postBack\":true,\"clientActivityID\":\"e1\"}}")]
    [InlineData("{\"type\":\"jamais-vu\",\"channelData\":{\"clientActivityID\":\"e1\"},\"nouveau\":{\"a\":[1]}}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud83d seul\",\"channelData\":{\"clientActivityID\":\"e1\"}}")]
    public async Task Line38_AnyOtherActivity_IsEchoed(string activity)
    {
        DirectLineClient client = await _host.JoinAsync();
        DirectLineAnswer posted = await client.PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, posted.Status);
        JsonElement echo = (await client.PollAsync(2))[1];
        Assert.Equal(posted.Text("id"), echo.GetProperty("id").GetString());
        Assert.Equal("e1", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal(JsonDocument.Parse(activity.Replace("\\ud83d ", string.Empty, StringComparison.Ordinal)).RootElement.GetProperty("type").GetString(), echo.GetProperty("type").GetString());
    }

    [Fact]
    public void Line42_EmbeddedServiceUrl_IsRefusedFromChannels() =>
        Assert.NotNull(Caller.Local.Check(
            new Activity { ChannelId = "directline", ServiceUrl = "urn:embedded:directline" },
            new ServiceHosts(Trust.Of(new BotFrameworkOptions { AllowAnonymousLocal = true }))));

    [Fact]
    public async Task Upload_IsRefusedInFrenchAndTheConversationGoesOn()
    {
        DirectLineClient client = await _host.JoinAsync();
        DirectLineAnswer refused = await client.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{client.ConversationId}/upload?userId=u", null, request =>
            request.Content = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes("fichier")), "file", "a.txt" } });
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "UploadsNotSupported"), (refused.Status, refused.Code));
        Assert.Contains("fichiers", refused.Body.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.SayAsync("tant pis")).Status);
    }
}
