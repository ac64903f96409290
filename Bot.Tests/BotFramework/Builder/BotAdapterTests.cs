using System.Text.Json;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Schema;
using CampaignBot.BotFramework.Teams;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.BotFramework.Builder;

/// <summary>What stands around the turns: middleware, the handler of faults, turns that the bot begins by itself.</summary>
public sealed class BotAdapterTests : GuardedHostTests<FakeTimeProvider>
{
    private BotAdapter Adapter => Host.Services.GetRequiredService<BotAdapter>();

    private ConversationReference Place => new()
    {
        ChannelId = "msteams",
        ServiceUrl = Channel.ServiceUrl,
        Conversation = new ConversationAccount { Id = "c" },
        User = new ChannelAccount { Id = "u" },
        Bot = new ChannelAccount { Id = "b" },
        ActivityId = "1",
    };

    [Fact]
    public async Task Use_SeveralMiddlewares_StandAroundTheBotInTheirOrder()
    {
        var seen = new List<string>();
        Adapter.Use(new Noting("a", seen)).Use(new Noting("b", seen));
        Host.Turn = (turn, _) =>
        {
            seen.Add("bot");
            return Task.CompletedTask;
        };
        Assert.Equal(200, await Host.PostAsync(Tokens.Channel(), deliver: "expectReplies"));
        Assert.Equal(["a>", "b>", "bot", "<b", "<a"], seen);
    }

    [Fact]
    public async Task Use_MiddlewareThatDoesNotGoOn_EndsTheTurn()
    {
        var seen = new List<string>();
        Adapter.Use(new Noting("a", seen, goesOn: false)).Use(new Noting("b", seen));
        Host.Turn = (_, _) => throw new InvalidOperationException("The bot was reached.");
        Assert.Equal(200, await Host.PostAsync(Tokens.Channel(), deliver: "expectReplies"));
        Assert.Equal(["a>", "<a"], seen);
        Assert.Empty(Host.Log.Errors);
    }

    [Fact]
    public async Task OnTurnError_WhereItIsSet_HandlesTheFaultInsteadOfTheApology()
    {
        Exception? caught = null;
        Adapter.OnTurnError = (turn, fault) =>
        {
            caught = fault;
            return turn.SendActivityAsync(MessageFactory.Text("Une autre excuse."));
        };
        Host.Turn = (_, _) => throw new InvalidOperationException("x");
        Assert.Equal(202, await Host.PostAsync(Tokens.Channel(), type: "message"));
        Assert.Equal("Une autre excuse.", (await Channel.In("c").NextMessageAsync()).Activity.GetProperty("text").GetString());
        Assert.IsType<InvalidOperationException>(caught);
        Assert.Empty(Host.Log.Errors);
    }

    [Fact]
    public async Task OnTurnError_ThatFailsItself_IsLoggedAndTheNextTurnGoesOn()
    {
        Adapter.OnTurnError = (_, _) => throw new FormatException("mot secret");
        Host.Turn = (_, _) => throw new InvalidOperationException("x");
        Assert.Equal(200, await Host.PostAsync(Tokens.Channel(), deliver: "expectReplies"));
        string fault = Assert.Single(Host.Log.Errors);
        Assert.Contains("FormatException", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("mot secret", fault, StringComparison.Ordinal);
        Host.Turn = (turn, token) => turn.SendActivityAsync(MessageFactory.Text("oui"), token);
        Assert.Equal(202, await Host.PostAsync(Tokens.Channel()));
        Assert.Equal("oui", (await Channel.In("c").NextMessageAsync()).Activity.GetProperty("text").GetString());
    }

    [Fact]
    public async Task ContinueConversationAsync_KnownConversation_GetsWhatTheBotSays()
    {
        Activity? began = null;
        var seen = new List<string>();
        Adapter.Use(new Noting("a", seen));
        await Adapter.ContinueConversationAsync(ChannelStandIn.AppId.ToUpperInvariant(), Place, (turn, token) =>
        {
            began = turn.Activity;
            return turn.SendActivityAsync(MessageFactory.Text("Du nouveau."), token);
        });
        Assert.Equal(("event", "ContinueConversation", "u", "b"), (began?.Type, began?.Name, began?.From?.Id, began?.Recipient?.Id));
        ConnectorRequest sent = await Channel.In("c").NextAsync();
        Assert.Equal(("/_connector/v3/conversations/c/activities", "Bearer outbound-token-1", "Du nouveau."), (sent.Path, sent.Authorization, sent.Activity.GetProperty("text").GetString()));
        Assert.Equal("b", sent.Activity.GetProperty("from").GetProperty("id").GetString());
        Assert.Equal(["a>", "<a"], seen);
    }

    [Fact]
    public async Task ContinueConversationAsync_WhileAMessageIsAnswered_WaitsForItsTurn()
    {
        var done = new TaskCompletionSource();
        Host.Turn = async (turn, token) =>
        {
            await done.Task;
            await turn.SendActivityAsync(MessageFactory.Text("réponse"), token);
        };
        Assert.Equal(202, await Host.PostAsync(Tokens.Channel()));
        Task continued = Adapter.ContinueConversationAsync(ChannelStandIn.AppId, Place, (turn, token) => turn.SendActivityAsync(MessageFactory.Text("ensuite"), token));
        done.SetResult();
        await continued;
        Assert.Equal("réponse", (await Channel.In("c").NextMessageAsync()).Activity.GetProperty("text").GetString());
        Assert.Equal("ensuite", (await Channel.In("c").NextMessageAsync()).Activity.GetProperty("text").GetString());
    }

    [Fact]
    public async Task ContinueConversationAsync_InsideTheTurnThatOpenedTheConversation_RunsAtOnce()
    {
        Channel.In(string.Empty).Body = "{\"id\":\"n\"}";
        await Adapter.CreateConversationAsync(ChannelStandIn.AppId, "msteams", Channel.ServiceUrl, null, new ConversationParameters(), (opened, token) =>
            ContinueAsync(opened.Activity.GetConversationReference(), "Bonjour.", token)).WaitAsync(Hanging.After);
        Assert.Equal("Bonjour.", (await Channel.In("n").NextMessageAsync()).Activity.GetProperty("text").GetString());
    }

    [Fact]
    public async Task ContinueConversationAsync_OfTheTurnsOwnConversation_RunsAtOnce()
    {
        Host.Turn = (turn, token) => ContinueAsync(turn.Activity.GetConversationReference(), "Du nouveau.", token);
        Assert.Equal(202, await Host.PostAsync(Tokens.Channel()));
        Assert.Equal("Du nouveau.", (await Channel.In("c").NextMessageAsync()).Activity.GetProperty("text").GetString());
    }

    [Fact]
    public async Task ContinueConversationAsync_ConversationsThatContinueEachOther_DoNotWaitForEver()
    {
        ConversationReference other = Place;
        other.Conversation = new ConversationAccount { Id = "d" };
        await Adapter.ContinueConversationAsync(ChannelStandIn.AppId, Place, (_, outer) =>
            Adapter.ContinueConversationAsync(ChannelStandIn.AppId, other, (_, token) => ContinueAsync(Place, "oui", token), outer)).WaitAsync(Hanging.After);
        Assert.Equal("oui", (await Channel.In("c").NextMessageAsync()).Activity.GetProperty("text").GetString());
    }

    [Fact]
    public async Task ContinueConversationAsync_WorkThatATurnLeftBehind_WaitsForTheNextTurn()
    {
        var going = new TaskCompletionSource();
        Task left = Task.CompletedTask;
        Host.Turn = (_, _) =>
        {
            left = LaterAsync();
            return Task.CompletedTask;
        };
        Assert.Equal(200, await Host.PostAsync(Tokens.Channel(), deliver: "expectReplies"));
        var begun = new TaskCompletionSource();
        var done = new TaskCompletionSource();
        Host.Turn = async (turn, token) =>
        {
            begun.SetResult();
            await done.Task;
            await turn.SendActivityAsync(MessageFactory.Text("réponse"), token);
        };
        Assert.Equal(202, await Host.PostAsync(Tokens.Channel()));
        await begun.Task.WaitAsync(Hanging.After);
        going.SetResult();

        // Time enough for what would run at once.
        await Task.WhenAny(left, Task.Delay(TimeSpan.FromMilliseconds(200)));
        Assert.False(left.IsCompleted);
        done.SetResult();
        await left.WaitAsync(Hanging.After);
        Assert.Equal("réponse", (await Channel.In("c").NextMessageAsync()).Activity.GetProperty("text").GetString());
        Assert.Equal("ensuite", (await Channel.In("c").NextMessageAsync()).Activity.GetProperty("text").GetString());

        async Task LaterAsync()
        {
            await going.Task;
            await ContinueAsync(Place, "ensuite", default);
        }
    }

    [Theory]
    [InlineData("https://evil.test/")]
    [InlineData("http://localhost:5000/")]
    [InlineData("urn:botframework.com")]
    [InlineData(null)]
    public async Task ContinueConversationAsync_KeptServiceUrlOfNoConnector_IsRefusedAgain(string? serviceUrl)
    {
        ConversationReference place = Place;
        place.ServiceUrl = serviceUrl;
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Adapter.ContinueConversationAsync(ChannelStandIn.AppId, place, Never));
        Assert.Empty(Channel.TokenRequests);
    }

    [Theory]
    [InlineData("33333333-3333-3333-3333-333333333333", "c")]
    [InlineData("", "c")]
    [InlineData(ChannelStandIn.AppId, "..")]
    [InlineData(ChannelStandIn.AppId, null)]
    public async Task ContinueConversationAsync_AnotherBotOrNoConversation_IsRefused(string appId, string? conversation)
    {
        ConversationReference place = Place;
        place.Conversation = new ConversationAccount { Id = conversation };
        await Assert.ThrowsAsync<ArgumentException>(async () => await Adapter.ContinueConversationAsync(appId, place, Never));
    }

    [Fact]
    public async Task CreateConversationAsync_Opened_BeginsATurnInIt()
    {
        Channel.In(string.Empty).Body = """{"id":"n;1","activityId":"a1","serviceUrl":null}""";
        Activity? began = null;
        var parameters = new ConversationParameters
        {
            IsGroup = false,
            Bot = new ChannelAccount { Id = "b" },
            Members = [new ChannelAccount { Id = "u" }],
            TenantId = "t",
            Activity = MessageFactory.Text("Bonjour."),
            ChannelData = JsonElement.Parse("""{"tenant":{"id":"t"}}"""),
        };
        await Adapter.CreateConversationAsync(ChannelStandIn.AppId, "msteams", Channel.ServiceUrl, "https://api.botframework.com", parameters, (turn, token) =>
        {
            began = turn.Activity;
            return turn.SendActivityAsync(MessageFactory.Text("Du nouveau."), token);
        });
        ConnectorRequest asked = await Channel.In(string.Empty).NextAsync();
        Assert.Equal(("POST", "/_connector/v3/conversations", "Bearer outbound-token-1"), (asked.Method, asked.Path, asked.Authorization));
        Assert.Equal(
            """{"isGroup":false,"bot":{"id":"b"},"members":[{"id":"u"}],"tenantId":"t","activity":{"type":"message","text":"Bonjour.","textFormat":"plain","locale":"fr-FR","inputHint":"acceptingInput"},"channelData":{"tenant":{"id":"t"}}}""",
            asked.Activity.GetRawText());
        Assert.Equal(("event", "CreateConversation", "n;1", "t", "b"), (began?.Type, began?.Name, began?.Conversation?.Id, began?.Conversation?.TenantId, began?.Recipient?.Id));
        ConnectorRequest sent = await Channel.In("n;1").NextAsync();
        Assert.StartsWith("/_connector/v3/conversations/n%3B1/activities", sent.Path, StringComparison.Ordinal);
        Assert.Equal("b", sent.Activity.GetProperty("from").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"id":".."}""")]
    [InlineData("<html>")]
    public async Task CreateConversationAsync_AnswerOfNoUse_IsSaid(string body)
    {
        Channel.In(string.Empty).Body = body;
        await Assert.ThrowsAsync<InvalidOperationException>(() => Adapter.CreateConversationAsync(ChannelStandIn.AppId, "msteams", Channel.ServiceUrl, null, new ConversationParameters(), Never));
    }

    [Fact]
    public async Task CreateConversationAsync_OpenedElsewhere_GoesOnWhereItWasAsked()
    {
        Channel.In(string.Empty).Body = """{"id":"n","serviceUrl":"https://evil.test/"}""";
        Activity? began = null;
        await Adapter.CreateConversationAsync(ChannelStandIn.AppId, "msteams", Channel.ServiceUrl, null, new ConversationParameters(), (turn, _) =>
        {
            began = turn.Activity;
            return Task.CompletedTask;
        });
        Assert.Equal(("n", Channel.ServiceUrl, ChannelStandIn.AppId), (began?.Conversation?.Id, began?.ServiceUrl, began?.Recipient?.Id));
    }

    [Theory]
    [InlineData(429, 2)]
    [InlineData(503, 2)]
    [InlineData(502, 1)]
    [InlineData(504, 1)]
    [InlineData(413, 2)]
    public async Task CreateConversationAsync_Failure_IsTriedAgainOnlyWhereNothingWasOpened(int status, int tries)
    {
        ConnectedConversation opening = Channel.In(string.Empty);
        opening.Body = """{"id":"n"}""";
        opening.Answers.Enqueue((status, "0"));
        var parameters = new ConversationParameters { TopicName = "Sujet", Activity = MessageFactory.Text(new string('e', 40_000)) };
        Task created = Adapter.CreateConversationAsync(ChannelStandIn.AppId, "msteams", Channel.ServiceUrl, null, parameters, (_, _) => Task.CompletedTask);
        await (tries == 2 ? created : Assert.ThrowsAsync<InvalidOperationException>(() => created));
        Assert.Equal(tries, Channel.Sent);
        JsonElement first = (await opening.NextAsync()).Activity;
        Assert.InRange(first.GetProperty("activity").GetRawText().Length, 1, 12 * 1024);
        Assert.Equal("Sujet", first.GetProperty("topicName").GetString());
        Assert.Equal(40_000, parameters.Activity.Text?.Length);
    }

    [Fact]
    public async Task CreateConversationAsync_OfAStranger_AsksNobody()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Adapter.CreateConversationAsync(ChannelStandIn.AppId, "msteams", "https://evil.test/", null, new ConversationParameters(), Never));
        await Assert.ThrowsAsync<ArgumentException>(() => Adapter.CreateConversationAsync("33333333-3333-3333-3333-333333333333", "msteams", Channel.ServiceUrl, null, new ConversationParameters(), Never));
        await Assert.ThrowsAsync<ArgumentException>(() => Adapter.CreateConversationAsync(ChannelStandIn.AppId, "msteams", Channel.ServiceUrl, "https://graph.test", new ConversationParameters(), Never));
        Assert.Equal(0, Channel.Sent);
        Assert.Empty(Channel.TokenRequests);
    }

    [Fact]
    public async Task TeamsInfo_InATurn_AsksTheConnectorOfTheTurn()
    {
        ConnectedConversation conversation = Channel.In("c");
        await Adapter.ContinueConversationAsync(ChannelStandIn.AppId, Place, async (turn, token) =>
        {
            conversation.Body = """{"members":[{"id":"29:x","name":"Ana","tenantId":"t"}],"continuationToken":"n/2"}""";
            PagedMembersResult? page = await TeamsInfo.GetPagedMembersAsync(turn, 1, "é&", token);
            Assert.Equal(("29:x", "n/2"), (page?.Members[0].Id, page?.ContinuationToken));
            conversation.Body = """{"id":"29:x","name":"Ana"}""";
            Assert.Equal("Ana", (await TeamsInfo.GetMemberAsync(turn, "29:x/é", token))?.Name);
            conversation.Body = "[]";
            Assert.Null(await TeamsInfo.GetPagedMembersAsync(turn, cancellationToken: token));
            conversation.Answers.Enqueue((404, null));
            Assert.Null(await TeamsInfo.GetMemberAsync(turn, "personne", token));
            Assert.Null(await TeamsInfo.GetMemberAsync(turn, "..", token));
            conversation.Body = """{"members":[null,{"id":"29:y"}]}""";
            Assert.Equal("29:y", Assert.Single((await TeamsInfo.GetPagedMembersAsync(turn, cancellationToken: token))?.Members ?? []).Id);
        });
        Assert.Empty(Host.Log.Errors);
        Assert.DoesNotContain(Host.Log.Lines, line => line.Contains("404", StringComparison.Ordinal));
        Assert.Equal(("GET", "/_connector/v3/conversations/c/pagedmembers?pageSize=1&continuationToken=%C3%A9%26"), Asked(await conversation.NextAsync()));
        Assert.Equal(("GET", "/_connector/v3/conversations/c/members/29%3Ax%2F%C3%A9"), Asked(await conversation.NextAsync()));
        Assert.Equal(("GET", "/_connector/v3/conversations/c/pagedmembers"), Asked(await conversation.NextAsync()));

        static (string Method, string Path) Asked(ConnectorRequest request) => (request.Method, request.Path);
    }

    private Task ContinueAsync(ConversationReference place, string text, CancellationToken cancellationToken) =>
        Adapter.ContinueConversationAsync(ChannelStandIn.AppId, place, (turn, token) => turn.SendActivityAsync(MessageFactory.Text(text), token), cancellationToken);

    private static Task Never(ITurnContext turnContext, CancellationToken cancellationToken) => throw new InvalidOperationException("The turn was begun.");

    private sealed class Noting(string name, List<string> seen, bool goesOn = true) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            seen.Add(name + ">");
            await (goesOn ? next(cancellationToken) : Task.CompletedTask);
            seen.Add("<" + name);
        }
    }
}
