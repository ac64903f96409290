using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Schema;
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
