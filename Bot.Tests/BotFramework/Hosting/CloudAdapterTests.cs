using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Connector;
using CampaignBot.BotFramework.Hosting;
using CampaignBot.BotFramework.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace CampaignBot.Tests.BotFramework.Hosting;

/// <summary>The adapter with a bot of the test's own behind it. Numbers are those of the protocol's checklist.</summary>
public sealed class CloudAdapterTests : IAsyncLifetime
{
    private readonly RecordingConnector _connector = new();
    private readonly RecordingLogger _log = new();
    private readonly FakeTimeProvider _time = new();
    private readonly Mock<IBot> _bot = new();
    private WebApplication _host = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        await _connector.StartAsync();
        _host = Build("Development");
        await _host.StartAsync();
        _client = _host.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _host.EndAsync(_time);
        await _connector.DisposeAsync();
    }

    [Fact]
    public async Task Line02_UnknownTypes_AreAcceptedWithoutReply()
    {
        _bot.Setup(bot => bot.OnTurnAsync(It.IsAny<ITurnContext>(), It.IsAny<CancellationToken>()))
            .Returns((ITurnContext turn, CancellationToken token) => new SilentHandler().OnTurnAsync(turn, token));
        foreach (string type in (string[])["trace", "handoff", "somethingNew"])
        {
            HttpResponseMessage response = await PostAsync(Json(type, type, "expectReplies"));
            Assert.Equal("{\"activities\":[]}", await response.Content.ReadAsStringAsync());
        }

        Assert.Empty(_log.Errors);
    }

    [Fact]
    public async Task Line03_ChunkedBodyOver256Kilobytes_Is413()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StreamContent(new MemoryStream(new byte[257 * 1024])) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Content.Headers.ContentLength = null;
        request.Headers.TransferEncodingChunked = true;
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await _client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(300 * 1024)]
    public async Task BodyReadOverTheNetwork_LeavesTheConnectionInOrder(int length)
    {
        await using WebApplication open = Build("Development", builder => builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0"));
        await open.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(open.Urls.First()) };
        for (int i = 0; i < 3; i++)
        {
            using var content = new StreamContent(new MemoryStream(Encoding.UTF8.GetBytes(new string('x', length))));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using HttpResponseMessage response = await client.PostAsync("/api/messages", content);
            Assert.Equal(length > 256 * 1024 ? HttpStatusCode.RequestEntityTooLarge : HttpStatusCode.BadRequest, response.StatusCode);
        }

        Assert.Empty(_log.Errors);
    }

    [Fact]
    public async Task SenderThatHangsUpHalfWay_IsNoFault()
    {
        await using WebApplication open = Build("Development", builder => builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0"));
        await open.StartAsync();
        using (var sender = new TcpClient())
        {
            await sender.ConnectAsync(IPAddress.Loopback, new Uri(open.Urls.First()).Port);
            await sender.GetStream().WriteAsync(Encoding.ASCII.GetBytes("POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{\"type\""));
        }

        while (!_log.Lines.Any(line => line.Contains("refusée", StringComparison.Ordinal)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        Assert.Empty(_log.Errors);
        _bot.VerifyNoOtherCalls();
    }

    [Theory]
    [InlineData("id", ".")]
    [InlineData("id", "..")]
    [InlineData("conversation", ".")]
    [InlineData("conversation", "..")]
    public async Task Line03_IdThatWouldLeaveItsPath_Is400(string field, string value)
    {
        string body = field == "id" ? Json(value) : Json("1").Replace("\"id\":\"c\"", $"\"id\":\"{value}\"", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(body)).StatusCode);
    }

    [Theory]
    [InlineData("\"type\":\"message\",", "")]
    [InlineData("\"channelId\":\"emulator\",", "")]
    [InlineData("\"conversation\":{\"id\":\"c\"},", "")]
    [InlineData("\"conversation\":{\"id\":\"c\"}", "\"conversation\":{}")]
    [InlineData("\"from\":{\"id\":\"u\"},", "")]
    [InlineData("\"from\":{\"id\":\"u\"}", "\"from\":{\"name\":\"u\"}")]
    [InlineData("\"type\":\"message\",\"name\":\"n\"", "\"type\":\"invoke\"")]
    [InlineData("\"id\":\"1\"", "\"id\":\"1\",\"id\":\"1\"")]
    [InlineData("\"from\":{\"id\":\"u\"}", "\"from\":{\"id\":\"u\",\"id\":\"v\"}")]
    public async Task Line03_OneThingMissingOrTwice_Is400(string part, string instead)
    {
        string body = Json("1").Replace(part, instead, StringComparison.Ordinal);
        Assert.NotEqual(Json("1"), body);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(body)).StatusCode);
        _bot.VerifyNoOtherCalls();
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(Json("1"))).StatusCode);
    }

    [Theory]
    [InlineData(63, HttpStatusCode.Accepted)]
    [InlineData(64, HttpStatusCode.BadRequest)]
    public async Task Line03_Depth_IsSixtyFourAtMost(int listsInTheObject, HttpStatusCode status)
    {
        string value = new string('[', listsInTheObject) + new string(']', listsInTheObject);
        Assert.Equal(status, (await PostAsync(Json("1").Replace("\"bonjour\"", "\"bonjour\",\"value\":" + value, StringComparison.Ordinal))).StatusCode);
    }

    [Fact]
    public async Task Line03_TextThatIsNotUtf8_Is400()
    {
        byte[] body = Encoding.Latin1.GetBytes(Json("1").Replace("bonjour", "\u00e9t\u00e9", StringComparison.Ordinal));
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.PostAsync("/api/messages", content)).StatusCode);
    }

    // JSON has one encoding (RFC 8259, §8.1): what the header says of another is neither believed nor refused.
    [Theory]
    [InlineData("utf-8", "application/json; charset=utf-8", HttpStatusCode.OK)]
    [InlineData("utf-8", "application/json;charset=\"UTF-8\"", HttpStatusCode.OK)]
    [InlineData("utf-8", "application/json; charset=iso-8859-1", HttpStatusCode.OK)]
    [InlineData("iso-8859-1", "application/json; charset=iso-8859-1", HttpStatusCode.BadRequest)]
    [InlineData("utf-16", "application/json; charset=utf-16", HttpStatusCode.BadRequest)]
    public async Task Line03_Body_IsUtf8WhateverItsHeaderSays(string encoding, string type, HttpStatusCode status)
    {
        string? said = null;
        Answer(turn =>
        {
            said = turn.Activity.Text;
            return Task.CompletedTask;
        });
        using var content = new ByteArrayContent(Encoding.GetEncoding(encoding).GetBytes(Json("1", deliver: "expectReplies").Replace("bonjour", "été", StringComparison.Ordinal)));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        Assert.Equal(status, (await _client.PostAsync("/api/messages", content)).StatusCode);
        Assert.Equal(status == HttpStatusCode.OK ? "été" : null, said);
    }

    [Fact]
    public async Task Line07_MediaTypeThatOnlyEndsInJson_Is415()
    {
        using var content = new StringContent(Json("1"), Encoding.UTF8, "application/merge-patch+json");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await _client.PostAsync("/api/messages", content)).StatusCode);
    }

    [Fact]
    public async Task Line13_InvokeWhoseRepliesAreExpected_GetsThemBesideItsAnswerBothTimes()
    {
        Answer(turn =>
        {
            turn.InvokeResponse = new InvokeResponse(200, JsonElement.Parse("{\"a\":1}"));
            return turn.SendActivityAsync(MessageFactory.Text("oui"));
        });
        string first = await (await PostAsync(Json("1", "invoke", "expectReplies"))).Content.ReadAsStringAsync();
        using JsonDocument answer = JsonDocument.Parse(first);
        Assert.Equal("oui", Assert.Single(answer.RootElement.GetProperty("activities").EnumerateArray()).GetProperty("text").GetString());
        Assert.Equal("{\"a\":1}", answer.RootElement.GetProperty("body").GetRawText());
        Assert.Equal(first, await (await PostAsync(Json("1", "invoke", "expectReplies"))).Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(501, null, HttpStatusCode.NotImplemented, "")]
    [InlineData(500, null, HttpStatusCode.InternalServerError, "")]
    [InlineData(200, null, HttpStatusCode.OK, "{\"activities\":[]}")]
    [InlineData(501, "oui", HttpStatusCode.OK, "\"oui\"")]
    public async Task Line13And14_InvokeWhoseRepliesAreExpected_KeepsItsStatusWhereThereIsNothingElse(int given, string? said, HttpStatusCode status, string body)
    {
        Answer(async turn =>
        {
            turn.InvokeResponse = new InvokeResponse(given);
            if (said is not null)
            {
                await turn.SendActivityAsync(MessageFactory.Text(said));
            }
        });
        HttpResponseMessage response = await PostAsync(Json("1", "invoke", "expectReplies"));
        Assert.Equal(status, response.StatusCode);
        string answer = await response.Content.ReadAsStringAsync();
        Assert.True(body.Length == 0 ? answer.Length == 0 : answer.Contains(body, StringComparison.Ordinal), answer);
    }

    [Fact]
    public async Task Line13_TypingWhereRepliesAreExpected_IsLeftOut()
    {
        Answer(async turn =>
        {
            await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing });
            await turn.SendActivityAsync(MessageFactory.Text("oui"));
        });
        using JsonDocument answer = JsonDocument.Parse(await (await PostAsync(Json("1", deliver: "expectReplies"))).Content.ReadAsStringAsync());
        Assert.Equal("message", Assert.Single(answer.RootElement.GetProperty("activities").EnumerateArray()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Line14_InvokeThatFails_Is500AndSaysNothingInTheConversation()
    {
        Answer(_ => throw new InvalidOperationException("mot secret"));
        HttpResponseMessage response = await PostAsync(Json("1", "invoke"));
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());

        // What the bot says next is the first that the connector hears.
        Answer(turn => turn.SendActivityAsync(MessageFactory.Text("oui")));
        await PostAsync(Json("2"));
        Assert.Equal("oui", (await _connector.NextAsync()).Reply.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("invoke", "normal", "{\"a\":1}")]
    [InlineData("invoke", "expectReplies", "\"oui\"")]
    [InlineData("message", "expectReplies", "\"oui\"")]
    public async Task Line16_ActivityDeliveredAgainWhileItRuns_GetsTheSameAnswer(string type, string deliver, string expected)
    {
        var begun = new TaskCompletionSource();
        var done = new TaskCompletionSource();
        int turns = 0;
        Answer(async turn =>
        {
            turns++;
            begun.SetResult();
            await done.Task;
            turn.InvokeResponse = new InvokeResponse(200, JsonElement.Parse("{\"a\":1}"));
            await turn.SendActivityAsync(MessageFactory.Text("oui"));
        });
        Task<HttpResponseMessage> first = PostAsync(Json("1", type, deliver));
        await begun.Task.WaitAsync(Hanging.After);
        Task<HttpResponseMessage> second = PostAsync(Json("1", type, deliver));

        // Time enough for what would be answered at once.
        await Task.WhenAny(second, Task.Delay(TimeSpan.FromSeconds(1)));
        done.SetResult();
        string answer = await (await first).Content.ReadAsStringAsync();
        Assert.Contains(expected, answer, StringComparison.Ordinal);
        Assert.Equal(answer, await (await second).Content.ReadAsStringAsync());
        Assert.Equal(1, turns);
    }

    [Theory]
    [InlineData("message", 2)]
    [InlineData("invoke", 1)]
    public async Task Line16_ReceiverThatHungUp_GetsItsAnswerWhenItAsksAgain(string type, int expected)
    {
        var begun = new TaskCompletionSource();
        var hungUp = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        int turns = 0;
        Answer(async turn =>
        {
            turns++;
            begun.TrySetResult();
            await hungUp.Task;
            turn.InvokeResponse = new InvokeResponse(200);
            await turn.SendActivityAsync(MessageFactory.Text("oui"));
        });

        // Over the network: what is written to nobody is no fault there.
        await using WebApplication open = Build("Development", builder => builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0"));
        open.Use(async (context, next) =>
        {
            context.RequestAborted.Register(() => hungUp.TrySetResult());
            await next(context);
            ended.TrySetResult();
        });
        await open.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(open.Urls.First()) };
        using var patience = new CancellationTokenSource();
        Task<HttpResponseMessage> first = SendAsync(patience.Token);
        await begun.Task.WaitAsync(Hanging.After);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await ended.Task.WaitAsync(Hanging.After);
        Assert.Contains("\"oui\"", await (await SendAsync(default)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(expected, turns);
        Assert.Empty(_log.Errors);

        async Task<HttpResponseMessage> SendAsync(CancellationToken cancellationToken)
        {
            using var content = new StringContent(Json("1", type, "expectReplies"), Encoding.UTF8, "application/json");
            return await client.PostAsync("/api/messages", content, cancellationToken);
        }
    }

    [Theory]
    [InlineData("normal")]
    [InlineData("expectReplies")]
    public async Task Line16_InvokeThatIsSentBack_IsStillTheOneThatCame(string deliver)
    {
        Answer(async turn =>
        {
            await turn.SendActivityAsync(turn.Activity);
            turn.Activity.Type = ActivityTypes.Message;
            turn.InvokeResponse = new InvokeResponse(200, JsonElement.Parse("{\"a\":1}"));
        });
        string first = await (await PostAsync(Json("1", "invoke", deliver))).Content.ReadAsStringAsync();
        Assert.Contains("{\"a\":1}", first, StringComparison.Ordinal);
        using var patience = new CancellationTokenSource(Hanging.After);
        using var content = new StringContent(Json("1", "invoke", deliver), Encoding.UTF8, "application/json");
        Assert.Equal(first, await (await _client.PostAsync("/api/messages", content, patience.Token)).Content.ReadAsStringAsync(patience.Token));
    }

    [Fact]
    public async Task Line16_AnswerThatCannotBeWritten_IsNoAnswerToTheNextDelivery()
    {
        bool isBroken = true;
        Answer(turn =>
        {
            turn.InvokeResponse = new InvokeResponse(200);
            return turn.SendActivityAsync(new Activity { Text = "oui", Value = isBroken ? default(JsonElement) : null });
        });
        foreach (string type in (string[])["invoke", "message"])
        {
            isBroken = true;
            Assert.Equal(HttpStatusCode.InternalServerError, (await PostAsync(Json("1", type, "expectReplies"))).StatusCode);
            isBroken = false;
            Assert.Contains("oui", await (await PostAsync(Json("1", type, "expectReplies"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Line16_MessageAndWhatIsSaidOfItLater_AreNotTheSame()
    {
        var types = new List<string?>();
        Answer(turn =>
        {
            types.Add(turn.Activity.Type);
            return Task.CompletedTask;
        });
        foreach (string type in (string[])["message", "messageUpdate", "messageUpdate", "messageDelete"])
        {
            await PostAsync(Json("1", type, "expectReplies"));
        }

        Assert.Equal(["message", "messageUpdate", "messageDelete"], types);
    }

    [Fact]
    public async Task Line03_NothingInAList_IsLeftOut()
    {
        int members = -1;
        Answer(turn =>
        {
            members = turn.Activity.MembersAdded!.Count + turn.Activity.MembersRemoved!.Count + turn.Activity.ReactionsAdded!.Count;
            return Task.CompletedTask;
        });
        await PostAsync("{\"membersAdded\":[null,{\"id\":\"u\"},null],\"membersRemoved\":[null],\"reactionsAdded\":[null]," + Json("1", deliver: "expectReplies")[1..]);
        Assert.Equal(1, members);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(62)]
    public async Task Line13_WhatCameAsDeepAsItMay_GoesBackInTheReplies(int depth)
    {
        Answer(turn => turn.SendActivityAsync(MessageFactory.Text("oui")));
        string body = Json("1", deliver: "expectReplies").Replace("\"conversation\":{", "\"conversation\":{\"unknown\":" + new string('[', depth) + new string(']', depth) + ",", StringComparison.Ordinal);
        HttpResponseMessage response = await PostAsync(body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("\"oui\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(_log.Errors);
    }

    [Theory]
    [InlineData("\"conversation\":{\"id\":\"c\"}", "\"conversation\":{\"id\":\"LONG\"}")]
    [InlineData("\"from\":{\"id\":\"u\"}", "\"from\":{\"id\":\"LONG\"}")]
    [InlineData("\"id\":\"1\"", "\"id\":\"LONG\"")]
    [InlineData("\"type\":\"message\"", "\"type\":\"LONG\"")]
    public async Task Line03_IdentifierOfMoreThanAThousandCharacters_Is400(string field, string instead)
    {
        foreach ((int length, HttpStatusCode status) in ((int, HttpStatusCode)[])[(1024, HttpStatusCode.Accepted), (1025, HttpStatusCode.BadRequest)])
        {
            Assert.Equal(status, (await PostAsync(Json("1").Replace(field, instead.Replace("LONG", new string('a', length), StringComparison.Ordinal), StringComparison.Ordinal))).StatusCode);
        }
    }

    [Theory]
    [InlineData("{}", "application/json", "le champ type")]
    [InlineData("{\"type\":\"message\",\"channelId\":\"emulator\",\"from\":{\"id\":\"u\"}}", "application/json", "le champ conversation.id")]
    [InlineData("[]", "application/json", "n’est pas une activité")]
    [InlineData("", "application/json", "n’est pas une activité")]
    [InlineData("{}", "text/plain", "application/json")]
    public async Task Refusal_IsOneSentenceForTheOperator(string body, string type, string reason)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        HttpResponseMessage response = await _client.PostAsync("/api/messages", content);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Contains(reason, Assert.Single(_log.Lines, line => line.Contains("refusée", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line07_Message_IsAcceptedWhileItsTurnGoesOn()
    {
        var done = new TaskCompletionSource();
        Answer(async _ => await done.Task);
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(Json("1"))).StatusCode);
        done.SetResult();
    }

    [Fact]
    public async Task Line07_BotOfAScope_LivesAsLongAsItsTurn()
    {
        var answered = new TaskCompletionSource();
        var disposed = new TaskCompletionSource();
        await using WebApplication open = Build("Development", builder => builder.Services.AddScoped<IBot>(_ => new ShortLivedBot(answered.Task, disposed)));
        await open.StartAsync();
        using HttpClient client = open.GetTestClient();
        using var content = new StringContent(Json("1"), Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.Accepted, (await client.PostAsync("/api/messages", content)).StatusCode);

        // Time enough for what ends with the request.
        await Task.WhenAny(disposed.Task, Task.Delay(TimeSpan.FromMilliseconds(300)));
        answered.SetResult();
        Assert.Equal("oui", (await _connector.NextAsync()).Reply.GetProperty("text").GetString());
        await disposed.Task.WaitAsync(Hanging.After);
    }

    [Fact]
    public async Task Line10_EmptyBodyFromTheConnector_IsASuccess()
    {
        var sent = new TaskCompletionSource<ResourceResponse?>();
        Answer(async turn => sent.SetResult(await turn.SendActivityAsync(MessageFactory.Text("oui"))));
        await PostAsync(Json("1"));
        Assert.NotNull(await sent.Task.WaitAsync(Hanging.After));
        Assert.Empty(_log.Errors);
    }

    [Fact]
    public async Task Line10_ConnectorThatNamesItsActivity_IsRead()
    {
        _connector.Answer = (200, "{\"id\":\"77\",\"more\":1}");
        var sent = new TaskCompletionSource<ResourceResponse?>();
        Answer(async turn => sent.SetResult(await turn.SendActivityAsync(MessageFactory.Text("oui"))));
        await PostAsync(Json("1"));
        Assert.Equal("77", (await sent.Task.WaitAsync(Hanging.After))?.Id);
    }

    [Fact]
    public async Task Line16_ActivityThatWasTurnedAway_CountsWhenItComesAgain()
    {
        var done = new TaskCompletionSource();
        Answer(async _ => await done.Task);
        for (int i = 0; i < 50; i++)
        {
            Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(Json("fill" + i))).StatusCode);
        }

        HttpResponseMessage refused = await PostAsync(Json("late"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("5", refused.Headers.RetryAfter?.ToString());
        done.SetResult();
        await DrainAsync();
        Answer(turn => turn.SendActivityAsync(MessageFactory.Text("oui")));
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(Json("late"))).StatusCode);
        Assert.Equal("late", (await _connector.NextAsync()).Reply.GetProperty("replyToId").GetString());
    }

    [Theory]
    [InlineData("message", "expectReplies", HttpStatusCode.OK, "{\"activities\":[]}")]
    [InlineData("invoke", "normal", HttpStatusCode.NotImplemented, "{\"a\":1}")]
    public async Task Line16_SecondDelivery_HasTheShapeItsSenderWaitsFor(string type, string deliver, HttpStatusCode status, string expected)
    {
        int turns = 0;
        Answer(turn =>
        {
            turns++;
            turn.InvokeResponse = new InvokeResponse(501, JsonElement.Parse("{\"a\":1}"));
            return turn.SendActivityAsync(MessageFactory.Text("oui"));
        });
        await PostAsync(Json("1", type, deliver));
        HttpResponseMessage again = await PostAsync(Json("1", type, deliver));
        Assert.Equal(status, again.StatusCode);
        Assert.Equal(expected, await again.Content.ReadAsStringAsync());
        Assert.Equal(1, turns);
    }

    [Theory]
    [InlineData("message", "expectReplies", 10, HttpStatusCode.OK, "La réponse se fait attendre")]
    [InlineData("invoke", "normal", 5, HttpStatusCode.ServiceUnavailable, "")]
    public async Task SlowTurn_WhoseSenderWaits_EndsWithItsBudgetAndCountsWhenItComesAgain(string type, string deliver, int seconds, HttpStatusCode status, string text)
    {
        var begun = new TaskCompletionSource();
        var done = new TaskCompletionSource();
        Answer(async _ =>
        {
            begun.SetResult();
            await done.Task;
        });
        Task<HttpResponseMessage> response = PostAsync(Json("1", type, deliver));
        await begun.Task.WaitAsync(Hanging.After);
        _time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromMilliseconds(1));
        await Task.WhenAny(response, Task.Delay(TimeSpan.FromMilliseconds(100)));
        Assert.False(response.IsCompleted);
        while (!response.IsCompleted)
        {
            // Not past the minutes for which what came is known again; nor by so little that it takes minutes where the clock
            // moved before the wait began.
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(response, Task.Delay(TimeSpan.FromMilliseconds(20)));
        }

        Assert.Equal(status, (await response).StatusCode);
        Assert.Contains(text, await (await response).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        done.SetResult();
        await DrainAsync();
        Answer(turn =>
        {
            turn.InvokeResponse = new InvokeResponse(200);
            return turn.SendActivityAsync(MessageFactory.Text("oui"));
        });
        HttpResponseMessage again = await PostAsync(Json("1", type, deliver));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(type == "message", (await again.Content.ReadAsStringAsync()).Contains("\"oui\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("message", true)]
    [InlineData("conversationUpdate", false)]
    public async Task LateTurn_WhoseSenderWaited_ReachesNobodyAndIsToldSo(string type, bool isTold)
    {
        var begun = new TaskCompletionSource();
        var late = new TaskCompletionSource();
        ResourceResponse? early = null;
        ResourceResponse? sent = new();
        Answer(async turn =>
        {
            early = await turn.SendActivityAsync(MessageFactory.Text("tôt"));
            begun.SetResult();
            await late.Task;
            sent = await turn.SendActivityAsync(MessageFactory.Text("tard"));
        });
        Task<HttpResponseMessage> response = PostAsync(Json("1", type, "expectReplies"));
        await begun.Task.WaitAsync(Hanging.After);
        _time.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromMilliseconds(1));
        await Task.WhenAny(response, Task.Delay(TimeSpan.FromMilliseconds(100)));
        Assert.False(response.IsCompleted);
        while (!response.IsCompleted)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(response, Task.Delay(TimeSpan.FromMilliseconds(20)));
        }

        Assert.Equal(isTold, (await (await response).Content.ReadAsStringAsync()).Contains("La réponse se fait attendre.", StringComparison.Ordinal));
        late.SetResult();
        await DrainAsync();
        Assert.NotNull(early);
        Assert.Null(sent);
    }

    [Fact]
    public async Task Line14_SlowActionOfACard_TellsThePersonSoBothTimes()
    {
        var begun = new TaskCompletionSource();
        var done = new TaskCompletionSource();
        Answer(async turn =>
        {
            begun.SetResult();
            turn.Activity.Name = "n";
            await done.Task;
        });
        string body = Json("1", "invoke").Replace("\"n\"", "\"adaptiveCard/action\"", StringComparison.Ordinal);
        Task<HttpResponseMessage> response = PostAsync(body);
        await begun.Task.WaitAsync(Hanging.After);
        while (!response.IsCompleted)
        {
            // Not past the minutes for which what came is known again.
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.WhenAny(response, Task.Delay(TimeSpan.FromMilliseconds(20)));
        }

        done.SetResult();
        HttpResponseMessage again = await PostAsync(body);
        foreach (HttpResponseMessage answer in (HttpResponseMessage[])[await response, again])
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            using JsonDocument said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            Assert.Equal(200, said.RootElement.GetProperty("statusCode").GetInt32());
            Assert.Equal("application/vnd.microsoft.activity.message", said.RootElement.GetProperty("type").GetString());
            Assert.Equal("La réponse se fait attendre.", said.RootElement.GetProperty("value").GetString());
        }
    }

    [Fact]
    public async Task Line12_ConversationWhoseConnectorHangs_LeavesTheQueueToTheOthers()
    {
        var never = new TaskCompletionSource();
        Answer(turn => turn.Activity.Conversation!.Id == "c" ? never.Task : turn.SendActivityAsync(MessageFactory.Text("oui")));
        var statuses = new List<HttpStatusCode>();
        for (int i = 0; i < 1100; i++)
        {
            statuses.Add((await PostAsync(Json("n" + i))).StatusCode);
        }

        Assert.Equal(50, statuses.Count(status => status == HttpStatusCode.Accepted));
        HttpResponseMessage other = await PostAsync(Json("1").Replace("\"c\"", "\"d\"", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Accepted, other.StatusCode);
        Assert.Equal("1", (await _connector.NextAsync()).Reply.GetProperty("replyToId").GetString());
        await PostAsync(Json("2", deliver: "expectReplies").Replace("\"c\"", "\"d\"", StringComparison.Ordinal));
        using var impatient = new CancellationTokenSource();
        await impatient.CancelAsync();
        await _host.Services.GetRequiredService<TurnQueue>().StopAsync(impatient.Token);
        Assert.Contains(_log.Lines, line => line.EndsWith("avant l’arrêt\u00A0: 50.", StringComparison.Ordinal));
        never.SetResult();
    }

    [Fact]
    public async Task Line12_ConnectorThatHangsInAThousandConversations_LeavesTheQueueToTheOthers()
    {
        var never = new TaskCompletionSource();
        Answer(turn => turn.Activity.Text == "bonjour" ? never.Task : turn.SendActivityAsync(MessageFactory.Text("oui")));
        string elsewhere = _connector.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var statuses = new List<HttpStatusCode>();
        for (int i = 0; i < 1_000; i++)
        {
            statuses.Add((await PostAsync(Json("n" + i).Replace("\"c\"", $"\"c{i}\"", StringComparison.Ordinal).Replace(_connector.Url, elsewhere, StringComparison.Ordinal))).StatusCode);
        }

        Assert.Equal(500, statuses.Count(status => status == HttpStatusCode.Accepted));
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(Json("1").Replace("bonjour", "merci", StringComparison.Ordinal))).StatusCode);
        Assert.Equal("1", (await _connector.NextAsync()).Reply.GetProperty("replyToId").GetString());

        // Once they have ended, there is room again.
        never.SetResult();
        await DrainAsync();
        await _host.Services.GetRequiredService<TurnQueue>().StopAsync(default);
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(Json("2").Replace(_connector.Url, elsewhere, StringComparison.Ordinal))).StatusCode);
    }

    [Theory]
    [InlineData("message", "expectReplies")]
    [InlineData("invoke", "normal")]
    public async Task Line17_HostThatStopsDuringATurn_AnswersAndSaysWhatWasDropped(string type, string deliver)
    {
        var begun = new TaskCompletionSource();
        _bot.Setup(bot => bot.OnTurnAsync(It.IsAny<ITurnContext>(), It.IsAny<CancellationToken>()))
            .Returns(async (ITurnContext _, CancellationToken token) =>
            {
                begun.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
            });
        Task<HttpResponseMessage> response = PostAsync(Json("1", type, deliver));
        await begun.Task.WaitAsync(Hanging.After);
        using var impatient = new CancellationTokenSource();
        await impatient.CancelAsync();
        await _host.Services.GetRequiredService<TurnQueue>().StopAsync(impatient.Token);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await response).StatusCode);
        Assert.Contains(_log.Lines, line => line.EndsWith("avant l’arrêt\u00A0: 1.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Line17_HostThatStops_FirstEndsTheTurnsThatWait()
    {
        var begun = new TaskCompletionSource();
        var done = new TaskCompletionSource();
        Answer(async turn =>
        {
            begun.TrySetResult();
            await done.Task;
            await turn.SendActivityAsync(MessageFactory.Text("oui"));
        });
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(Json("1"))).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await PostAsync(Json("2"))).StatusCode);
        await begun.Task.WaitAsync(Hanging.After);
        Task stopped = _host.StopAsync();
        Assert.False(stopped.IsCompleted);
        done.SetResult();
        await stopped;
        Assert.Equal(2, _connector.Count);
        Assert.DoesNotContain(_log.Lines, line => line.Contains("avant l’arrêt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Line12_SlowConnector_HoldsBackItsOwnConversationOnlyAndGetsOneAnswerAtATime()
    {
        var connector = new SlowConnector();
        Answer(turn => Task.WhenAll(
            turn.SendActivityAsync(MessageFactory.Text(turn.Activity.Id + "a")), turn.SendActivityAsync(MessageFactory.Text(turn.Activity.Id + "b"))));
        await using WebApplication open = Build("Development", builder => builder.Services.AddSingleton<IConnectorClient>(connector));
        await open.StartAsync();
        using HttpClient client = open.GetTestClient();
        foreach ((string id, string conversation) in ((string, string)[])[("1", "slow"), ("2", "slow"), ("3", "quick")])
        {
            using var content = new StringContent(Json(id).Replace("\"id\":\"c\"", $"\"id\":\"{conversation}\"", StringComparison.Ordinal), Encoding.UTF8, "application/json");
            await client.PostAsync("/api/messages", content);
        }

        Assert.Equal(["3a", "3b"], await connector.NextAsync(2));
        connector.Answers.SetResult();
        Assert.Equal(["1a", "1b", "2a", "2b"], await connector.NextAsync(4));
        Assert.Equal(1, connector.MostAtOnce);
    }

    [Fact]
    public async Task Line27_Redirect_IsNotFollowed()
    {
        _connector.Answer = (302, string.Empty);
        var sent = new TaskCompletionSource<ResourceResponse?>();
        Answer(async turn => sent.SetResult(await turn.SendActivityAsync(MessageFactory.Text("oui"))));
        await PostAsync(Json("1"));
        Assert.Null(await sent.Task.WaitAsync(Hanging.After));
        Assert.Equal(1, _connector.Count);
    }

    [Fact]
    public async Task BotThatFails_ApologisesAndLogsNothingOfWhatWasSaid()
    {
        Answer(turn => throw new InvalidOperationException("secret: " + turn.Activity.Text));
        HttpResponseMessage response = await PostAsync(Json("1", deliver: "expectReplies"));
        using JsonDocument body = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal("Pardon.", body.RootElement.GetProperty("activities")[0].GetProperty("text").GetString());
        string fault = Assert.Single(_log.Errors);
        Assert.Contains("InvalidOperationException", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("bonjour", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Forwarded-Port", "1", "localhost")]
    [InlineData("X-Forwarded-Prefix", "/x", "localhost")]
    [InlineData("X-Real-IP", "10.0.0.7", "localhost")]
    [InlineData("Via", "1.1 proxy", "localhost")]
    [InlineData("CF-Connecting-IP", "10.0.0.7", "localhost")]
    [InlineData("True-Client-IP", "10.0.0.7", "localhost")]
    [InlineData("Accept", "*/*", "127.1")]
    [InlineData("Accept", "*/*", "127.0.0.2")]
    [InlineData("Accept", "*/*", "2130706433")]
    public async Task Line25_ProxyOrStrangeName_Is403(string header, string value, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(Json("1"), Encoding.UTF8, "application/json") };
        request.Headers.Add(header, value);
        request.Headers.Host = host;
        Assert.Equal(HttpStatusCode.Forbidden, (await _client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("evil", "Host", "Origin")]
    [InlineData("localhost", "Origin", "Host")]
    public async Task Line25_Refusal_NamesTheHeaderThatIsToBlame(string host, string named, string other)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(Json("1"), Encoding.UTF8, "application/json") };
        request.Headers.Add("Origin", "https://x.test");
        request.Headers.Host = host;
        await _client.SendAsync(request);
        string line = Assert.Single(_log.Lines, line => line.Contains("HTTP 403", StringComparison.Ordinal));
        Assert.Contains(named, line, StringComparison.Ordinal);
        Assert.DoesNotContain(other, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    public async Task Line25_OutsideDevelopment_AnonymousModeDoesNotStart(string environment)
    {
        await using WebApplication open = Build(environment);
        await Assert.ThrowsAsync<OptionsValidationException>(() => open.StartAsync());
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://127.0.0.1:0;http://0.0.0.0:0")]
    public async Task Line25_ServerThatOtherMachinesReach_DoesNotStartInAnonymousMode(string urls)
    {
        await using WebApplication open = Build("Development", builder => builder.WebHost.UseKestrel().UseUrls(urls.Split(';')));
        InvalidOperationException refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => open.StartAsync());
        Assert.Contains("0.0.0.0", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:3978", true)]
    [InlineData("http://localhost:3978", true)]
    [InlineData("http://[::1]:3978", true)]
    [InlineData("http://[::]:3978", false)]
    [InlineData("http://0.0.0.0:3978", false)]
    [InlineData("http://*:3978", false)]
    [InlineData("http://192.168.1.2:3978", false)]
    [InlineData("http://bot.test:3978", false)]
    public async Task Line25_Address_IsThisMachinesOrStopsTheStart(string address, bool isLoopback)
    {
        var addresses = new ServerAddressesFeature();
        addresses.Addresses.Add("http://127.0.0.1:1");
        addresses.Addresses.Add(address);
        var features = new FeatureCollection();
        features.Set<IServerAddressesFeature>(addresses);
        var guard = new LoopbackGuard(Mock.Of<IServer>(server => server.Features == features), _host.Services, NullLogger<LoopbackGuard>.Instance);
        Exception? refusal = await Record.ExceptionAsync(() => guard.StartedAsync(CancellationToken.None));
        Assert.Equal(isLoopback, refusal is null);
        Assert.Contains(isLoopback ? string.Empty : address, refusal?.Message ?? string.Empty, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("127.0.0.1", 202)]
    [InlineData("::1", 202)]
    [InlineData("::ffff:127.0.0.1", 202)]
    [InlineData("10.0.0.7", 403)]
    [InlineData("::ffff:10.0.0.7", 403)]
    [InlineData("192.0.2.1", 403)]
    [InlineData("2001:db8::1", 403)]
    public async Task Line25_RemoteAddress_IsThisMachines(string remote, int status)
    {
        HttpContext answered = await _host.GetTestServer().SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(remote);
            (context.Request.Method, context.Request.Path, context.Request.ContentType) = ("POST", "/api/messages", "application/json");
            context.Request.Host = new HostString("localhost");
            context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(Json("1")));
        });
        Assert.Equal(status, answered.Response.StatusCode);
    }

    [Fact]
    public async Task AppIdWithoutToken_Is401()
    {
        await using WebApplication guarded = Build("Development", builder => builder.Configuration.AddInMemoryCollection(
            [new("MicrosoftAppId", "11111111-1111-1111-1111-111111111111"), new("MicrosoftAppPassword", "x"), new("MicrosoftAppTenantId", "22222222-2222-2222-2222-222222222222")]));
        await guarded.StartAsync();
        using HttpClient client = guarded.GetTestClient();
        using var content = new StringContent(Json("1"), Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync("/api/messages", content)).StatusCode);
        _bot.VerifyNoOtherCalls();
    }

    private WebApplication Build(string environment, Action<WebApplicationBuilder>? change = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.Configuration.AddInMemoryCollection([new("BotFramework:AllowAnonymousLocal", "true")]);
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(_log);
        builder.Services.AddSingleton<TimeProvider>(_time);
        builder.Services.AddSingleton(_bot.Object);
        builder.Services.AddSingleton(new TurnErrorHandler("Pardon.", "La réponse se fait attendre."));
        builder.Services.AddBotFramework(builder.Configuration);
        change?.Invoke(builder);
        WebApplication host = builder.Build();
        host.MapBotFramework("/api/messages");
        return host;
    }

    private void Answer(Func<ITurnContext, Task> turn) =>
        _bot.Setup(bot => bot.OnTurnAsync(It.IsAny<ITurnContext>(), It.IsAny<CancellationToken>())).Returns((ITurnContext context, CancellationToken _) => turn(context));

    /// <summary>Waits until every turn that was queued has ended: those of one conversation end in order.</summary>
    private async Task DrainAsync()
    {
        Answer(_ => Task.CompletedTask);
        while ((await PostAsync(Json("drain" + Guid.NewGuid(), deliver: "expectReplies"))).StatusCode != HttpStatusCode.OK)
        {
            await Task.Yield();
        }
    }

    private async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await _client.PostAsync("/api/messages", content);
    }

    private string Json(string id, string type = "message", string deliver = "normal") =>
        $$$"""{"type":"{{{type}}}","name":"n","id":"{{{id}}}","channelId":"emulator","text":"bonjour","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c"},"serviceUrl":"{{{_connector.Url}}}","deliveryMode":"{{{deliver}}}"}""";

    /// <summary>Says nothing to the conversation "slow" before it is told to.</summary>
    private sealed class SlowConnector : SendOnlyConnector
    {
        private readonly Channel<string> _answered = Channel.CreateUnbounded<string>();
        private int _open;

        public TaskCompletionSource Answers { get; } = new();

        /// <summary>How many requests of the slow conversation were open at once.</summary>
        public int MostAtOnce { get; private set; }

        public override async Task<ResourceResponse?> SendAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken)
        {
            if (activity.Conversation?.Id == "slow")
            {
                MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _open));
                await Answers.Task;
                Interlocked.Decrement(ref _open);
            }

            _answered.Writer.TryWrite(activity.Text!);
            return new ResourceResponse();
        }

        public async Task<string[]> NextAsync(int count)
        {
            using var patience = new CancellationTokenSource(Hanging.After);
            var next = new string[count];
            for (int i = 0; i < count; i++)
            {
                next[i] = await _answered.Reader.ReadAsync(patience.Token);
            }

            return next;
        }
    }

    private sealed class SilentHandler : ActivityHandler;

    /// <summary>Says, once its request is answered, whether it is still alive.</summary>
    private sealed class ShortLivedBot(Task answered, TaskCompletionSource disposed) : IBot, IDisposable
    {
        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await answered;
            await turnContext.SendActivityAsync(MessageFactory.Text(disposed.Task.IsCompleted ? "non" : "oui"), cancellationToken);
        }

        public void Dispose() => disposed.TrySetResult();
    }
}
