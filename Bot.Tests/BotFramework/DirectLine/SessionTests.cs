using System.Net;
using System.Text.Json;

namespace CampaignBot.Tests.BotFramework.DirectLine;

/// <summary>Whole sessions of a client. Numbers are those of the protocol's checklist.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task Line38_FullSession_LosesAndDoublesNothing()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient client = await host.OpenAsync();
        string user = client.UserId!;
        Assert.StartsWith("dl_", user, StringComparison.Ordinal);
        Assert.Empty(host.Bot.Received);

        DirectLineAnswer first = await client.StartAsync();
        Assert.Equal(HttpStatusCode.Created, first.Status);
        Assert.Equal(3600, first.Body.GetProperty("expires_in").GetInt32());
        Assert.Equal(HttpStatusCode.OK, (await client.StartAsync()).Status);
        Assert.Equal(first.Text("conversationId"), client.ConversationId);

        var seen = new List<string>();
        using (StreamReader socket = await client.ConnectAsync())
        {
            JsonElement welcome = await socket.NextAsync();
            Assert.Equal("bienvenue", welcome.GetProperty("text").GetString());
            Assert.False(welcome.TryGetProperty("replyToId", out _));

            DirectLineAnswer posted = await client.SayAsync("bonjour", "z3r95r4s9sm");
            Assert.Equal(HttpStatusCode.OK, posted.Status);
            JsonElement echo = await socket.NextAsync();
            JsonElement answer = await socket.NextAsync();
            Assert.Equal(posted.Text("id"), echo.GetProperty("id").GetString());
            Assert.Equal("z3r95r4s9sm", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
            Assert.Equal(user, echo.GetProperty("from").GetProperty("id").GetString());
            Assert.Equal("réponse bonjour", answer.GetProperty("text").GetString());
            Assert.Equal(posted.Text("id"), answer.GetProperty("replyToId").GetString());
            Assert.Equal("bot", answer.GetProperty("from").GetProperty("role").GetString());
            seen.AddRange(Ids([welcome, echo, answer]));
            Assert.Equal("3", socket.Watermark);
        }

        DirectLineAnswer refreshed = await client.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh");
        Assert.Equal(HttpStatusCode.OK, refreshed.Status);
        Assert.Equal(client.ConversationId, refreshed.Text("conversationId"));
        Assert.NotEqual(client.Token, refreshed.Text("token"));
        client.Token = refreshed.Text("token");

        await client.SayAsync("absent");
        await client.PollAsync(5);
        DirectLineAnswer back = await client.ReconnectAsync("?watermark=3");
        Assert.Equal(HttpStatusCode.OK, back.Status);
        using (StreamReader socket = await client.ConnectAsync())
        {
            await client.SayAsync("revenu");
            seen.AddRange(Ids(await socket.TakeAsync(4)));
        }

        Assert.Equal(Ids(await client.PollAsync(7)), seen);
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Single(host.Bot.Received, activity => activity.Type == "conversationUpdate");
    }

    [Fact]
    public async Task Line38_ManyStartsAtOnce_StartOnce()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient client = await host.OpenAsync();
        string token = client.Token!;
        DirectLineAnswer[] started = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => new DirectLineClient(host.Http) { Token = token }.StartAsync()));
        Assert.Single(started, answer => answer.Status == HttpStatusCode.Created);
        Assert.All(started, answer => Assert.True(answer.Status is HttpStatusCode.Created or HttpStatusCode.OK));
        Assert.Single(started.Select(answer => answer.Text("conversationId")).Distinct());
        await client.SayAsync("ensuite");
        Assert.Equal(3, (await client.PollAsync(3)).Count);
        Assert.Single(host.Bot.Received, activity => activity.Type == "conversationUpdate");
    }

    [Fact]
    public async Task Line38_TwoTabs_BothSeeEverything()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient client = await host.JoinAsync();
        using StreamReader one = await client.ConnectAsync();
        await client.ReconnectAsync("?watermark=0");
        using StreamReader two = await client.ConnectAsync();
        await client.SayAsync("à deux");
        Assert.Equal(Ids(await one.TakeAsync(3)), Ids(await two.TakeAsync(3)));
    }

    [Fact]
    public async Task Line39_PollingOnly_GetsTheSameMessagesAndNoTyping()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient client = await host.JoinAsync();
        using StreamReader socket = await client.ConnectAsync();
        await client.SayAsync("frappe");
        IReadOnlyList<JsonElement> streamed = await socket.TakeAsync(3);
        Assert.Equal(["message", "message", "typing"], streamed.Select(activity => activity.GetProperty("type").GetString()));

        await client.SayAsync("suite");
        streamed = [.. streamed.Take(2), .. await socket.TakeAsync(2)];
        IReadOnlyList<JsonElement> polled = await client.PollAsync(4);
        Assert.Equal(streamed.Select(activity => activity.GetRawText()), polled.Select(activity => activity.GetRawText()));

        DirectLineAnswer nothing = await client.ReadAsync("?watermark=4");
        Assert.Equal("4", nothing.Text("watermark"));
        Assert.Equal(0, nothing.Body.GetProperty("activities").GetArrayLength());
    }

    [Fact]
    public async Task Line39_LongHistory_ComesInPagesOfAHundred()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("ActivitiesPerMinute", "1000"));
        DirectLineClient client = await host.JoinAsync();
        for (int i = 0; i < 60; i++)
        {
            await client.SayAsync("m" + i);
        }

        IReadOnlyList<JsonElement> all = await client.PollAsync(121);
        Assert.Equal(121, Ids(all).Distinct().Count());
        Assert.Equal(100, (await client.ReadAsync()).Body.GetProperty("activities").GetArrayLength());
    }

    [Theory]
    [InlineData("{\"user\":{}}")]
    [InlineData("{}")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("null")]
    public async Task Line41_StartWithNothing_IsAccepted(string? body)
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient client = await host.OpenAsync();
        Assert.Equal(HttpStatusCode.Created, (await client.StartAsync(body)).Status);
    }

    [Theory]
    [InlineData("{\"user\":")]
    [InlineData("[]")]
    [InlineData("{\"user\":\"x\"}")]
    public async Task Line41_StartWithNonsense_Is400(string body)
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient client = await host.OpenAsync();
        DirectLineAnswer answer = await client.StartAsync(body);
        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?watermark=")]
    [InlineData("?watermark=-")]
    [InlineData("?watermark=0")]
    [InlineData("?watermark=n%27importe%20quoi")]
    [InlineData("?watermark=-5")]
    [InlineData("?watermark=99999999999999999999")]
    [InlineData("?watermark=77")]
    public async Task Line41_PollWithAnyWatermark_ReadsFromTheStart(string query)
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient client = await host.JoinAsync();
        await client.PollAsync(1);
        DirectLineAnswer page = await client.ReadAsync(query);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("bienvenue", page.Body.GetProperty("activities")[0].GetProperty("text").GetString());
        Assert.Equal("1", page.Text("watermark"));
    }

    [Theory]
    [InlineData("", "suite")]
    [InlineData("?watermark=", "suite")]
    [InlineData("?watermark=0", "bienvenue")]
    [InlineData("?watermark=nope", "bienvenue")]
    public async Task Line41_ReconnectWithoutWatermark_ShowsOnlyWhatFollows(string query, string expected)
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient client = await host.JoinAsync();
        await client.PollAsync(1);
        Assert.Equal(HttpStatusCode.OK, (await client.ReconnectAsync(query)).Status);
        using StreamReader socket = await client.ConnectAsync();
        await client.SayAsync("suite");
        Assert.Equal(expected, (await socket.NextAsync()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task EndOfConversation_IsDeliveredAndThenOnlyReadingGoesOn()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient client = await host.JoinAsync();
        await client.SayAsync("fin");
        IReadOnlyList<JsonElement> all = await client.PollAsync(3);
        Assert.Equal("endOfConversation", all[2].GetProperty("type").GetString());
        DirectLineAnswer refused = await client.SayAsync("encore");
        Assert.Equal((HttpStatusCode.BadRequest, "ConversationEnded"), (refused.Status, refused.Code));
        Assert.Equal(HttpStatusCode.OK, (await client.ReadAsync()).Status);
    }

    private static IEnumerable<string> Ids(IEnumerable<JsonElement> activities) => [.. activities.Select(activity => activity.GetProperty("id").GetString()!)];
}
