using System.Net;
using System.Text.Json;
using CampaignBot.BotFramework.DirectLine;
using CampaignBot.BotFramework.Schema;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.BotFramework.DirectLine;

/// <summary>Order, limits and faults. Numbers are those of the protocol's checklist.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task Line45_ParallelWrites_GetRisingTimesAndRoles()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("ActivitiesPerMinute", "1000"));
        DirectLineClient client = await host.JoinAsync();

        // Fewer than may wait in one conversation: a slow machine refuses none.
        DirectLineAnswer[] posted = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => client.SayAsync("m" + i, "c" + i)));
        Assert.All(posted, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        IReadOnlyList<JsonElement> all = await client.PollAsync(81);

        DateTimeOffset[] times = [.. all.Select(activity => activity.GetProperty("timestamp").GetDateTimeOffset())];
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.First < pair.Second));
        Assert.All(all, activity => Assert.EndsWith("Z", activity.GetProperty("timestamp").GetString(), StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, 81).Select(number => $"{client.ConversationId}|{number:D7}"), all.Select(activity => activity.GetProperty("id").GetString()));
        Assert.Equal(40, all.Count(activity => activity.GetProperty("from").GetProperty("role").GetString() == "user"));
        Assert.Equal(41, all.Count(activity => activity.GetProperty("from").GetProperty("role").GetString() == "bot"));
        Assert.All(all, activity => Assert.Equal("directline", activity.GetProperty("channelId").GetString()));

        // Turns run in the order of the echoes.
        Assert.Equal(
            all.Where(activity => activity.GetProperty("from").GetProperty("role").GetString() == "user").Select(activity => "réponse " + activity.GetProperty("text").GetString()),
            all.Where(activity => activity.TryGetProperty("replyToId", out _)).Select(activity => activity.GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Line46_TooManyActivities_Is429ForThatConversationOnlyAndReadingGoesOn()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("ActivitiesPerMinute", "3"));
        DirectLineClient busy = await host.JoinAsync();
        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await busy.SayAsync("m" + i)).Status);
        }

        AssertTooMany(await busy.SayAsync("de trop"));
        Assert.Equal(7, (await busy.PollAsync(7)).Count);
        for (int i = 0; i < 50; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await busy.ReadAsync("?watermark=7")).Status);
        }

        DirectLineClient other = await host.JoinAsync();
        Assert.Equal(HttpStatusCode.OK, (await other.SayAsync("moi")).Status);
    }

    [Fact]
    public async Task Line46_TooManyActivitiesOfOneAddress_Is429()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("ActivitiesPerMinutePerAddress", "2"));
        Assert.Equal(HttpStatusCode.OK, (await (await host.JoinAsync()).SayAsync("un")).Status);
        DirectLineClient second = await host.JoinAsync();
        Assert.Equal(HttpStatusCode.OK, (await second.SayAsync("deux")).Status);
        AssertTooMany(await second.SayAsync("trois"));
    }

    [Fact]
    public async Task Line46_TooManyOpenings_Is429ButOpenConversationsGoOn()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("OpeningsPerMinute", "2"), ("Secret", new string('s', 32)));
        DirectLineClient first = await host.JoinAsync();
        await host.JoinAsync();
        AssertTooMany(await new DirectLineClient(host.Http).TakeTokenAsync());
        AssertTooMany(await new DirectLineClient(host.Http) { Token = new string('s', 32) }.StartAsync());
        Assert.Equal(HttpStatusCode.OK, (await first.StartAsync()).Status);
        Assert.Equal(HttpStatusCode.OK, (await first.ReconnectAsync()).Status);
        Assert.Equal(HttpStatusCode.OK, (await first.SayAsync("moi")).Status);
        Assert.Equal(2, host.Conversations.Count);
    }

    [Theory]
    [InlineData("Conversations")]
    [InlineData("ConversationsPerAddress")]
    public async Task Line46_TooManyConversations_Is429UntilOneIsLeft(string setting)
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync((setting, "2"));
        DirectLineClient first = await host.JoinAsync();
        DirectLineClient second = await host.JoinAsync();
        DirectLineClient third = await host.OpenAsync();
        AssertTooMany(await third.StartAsync());

        // The first one listens, the second has gone: its place is free after a minute.
        // The clock moves on once its first frame has arrived: one on its way for two minutes would be given up.
        using StreamReader listening = await first.ConnectAsync();
        await listening.NextAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.Created, (await third.StartAsync()).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await second.ReadAsync()).Status);
        Assert.Equal(HttpStatusCode.OK, (await first.SayAsync("moi")).Status);
        Assert.Equal(2, host.Conversations.Count);
    }

    [Fact]
    public async Task Line46_TooLong_Is413()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("ActivityKilobytes", "4"), ("TextCharacters", "200"));
        DirectLineClient client = await host.JoinAsync();
        DirectLineAnswer[] refused =
        [
            await client.SayAsync(new string('x', 201)),
            await client.PostAsync("{\"type\":\"message\",\"value\":\"" + new string('x', 5_000) + "\"}"),
            await client.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{client.ConversationId}/activities", null, request =>
            {
                request.Content = new StringContent("{\"type\":\"message\",\"value\":\"" + new string('x', 100_000) + "\"}");
                request.Headers.TransferEncodingChunked = true;
            }),
            await client.StartAsync("{\"user\":{\"name\":\"" + new string('x', 5_000) + "\"}}"),
        ];
        Assert.All(refused, answer => Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "TooLarge"), (answer.Status, answer.Code)));
        Assert.Equal(HttpStatusCode.OK, (await client.SayAsync(new string('x', 200))).Status);
    }

    [Fact]
    public async Task Line46_History_IsBoundedInNumberAndSize()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("HistoryActivities", "20"), ("ActivitiesPerMinute", "1000"));
        DirectLineClient client = await host.JoinAsync();
        for (int i = 0; i < 30; i++)
        {
            await client.SayAsync("m" + i);
        }

        await DirectLineHost.UntilAsync(() => client.ReadAsync().Result.Text("watermark") == "61");
        IReadOnlyList<JsonElement> kept = [.. (await client.ReadAsync()).Body.GetProperty("activities").EnumerateArray()];
        Assert.Equal(20, kept.Count);
        Assert.Equal(client.ConversationId + "|0000061", kept[^1].GetProperty("id").GetString());

        var history = new ActivityHistory(1_000);
        for (int i = 0; i < 100; i++)
        {
            history.Add(new byte[3_000], 10_000);
        }

        Assert.Equal((3, 100L), (history.After(0, 1_000, 1_000_000).Activities.Count, history.Last));
        Assert.Equal((2, 99L), (history.After(0, 1_000, 6_000).Activities.Count, history.After(0, 1_000, 6_000).Position));
        history.Add(new byte[50_000], 10_000);
        Assert.Single(history.After(0, 1_000, 6_000).Activities);
    }

    [Fact]
    public async Task Line43_LongHistory_IsReadPageByPageAndNothingIsLost()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("TextCharacters", "30000"));
        DirectLineClient client = await host.OpenAsync();
        await client.StartAsync();
        for (int i = 0; i < 4; i++)
        {
            await client.SayAsync(new string('a', 25_000) + i);
        }

        await DirectLineHost.UntilAsync(() => host.Conversations.TryFind(client.ConversationId!, out Conversation? open) && open.Last >= 9);
        var ids = new List<string?>();
        int pages = 0;
        for (string watermark = string.Empty; ; pages++)
        {
            DirectLineAnswer page = await client.ReadAsync("?watermark=" + watermark);
            IReadOnlyList<JsonElement> read = [.. page.Body.GetProperty("activities").EnumerateArray()];
            if (read.Count == 0)
            {
                break;
            }

            ids.AddRange(read.Select(activity => activity.GetProperty("id").GetString()));
            watermark = page.Text("watermark")!;
        }

        Assert.InRange(pages, 2, 8);
        Assert.Equal(Enumerable.Range(1, 9).Select(i => $"{client.ConversationId}|{i:D7}"), ids);
    }

    [Fact]
    public void Line46_TenThousandConversations_AreBoundedInNumberAndMemory()
    {
        var clock = new FakeTimeProvider();
        using var store = new ConversationStore(Options.Create(new DirectLineOptions { HistoryMegabytes = 32 }), clock);
        string text = new('x', 4_000);
        for (int i = 0; i < 12_000; i++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(10));
            Conversation conversation = store.Start($"c{i}", new ChannelAccount { Id = "u" }, $"address {i % 20}", out bool isNew)!;
            Assert.True(isNew);
            for (int said = 0; said < 3; said++)
            {
                conversation.Say(new Activity { Type = ActivityTypes.Message, Text = text });
            }
        }

        Assert.Equal(10_000, store.Count);
        Assert.False(store.TryFind("c1999", out _));
        Assert.True(store.TryFind("c2000", out _));

        // 120 MB were said. Twice the limit at most: one activity is always kept, and what came before the limit was reached stays.
        Assert.InRange(store.HistoryBytes, 32 << 20, 64 << 20);
        clock.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal((0, 0L), (store.Count, store.HistoryBytes));
    }

    [Fact]
    public void Line46_AFewAddressesHoldAll_OthersAreServedInTheirPlace()
    {
        var clock = new FakeTimeProvider();
        using var store = new ConversationStore(Options.Create(new DirectLineOptions()), clock);
        for (int i = 0; i < 10_000; i++)
        {
            store.Start($"c{i}", new ChannelAccount { Id = "u" }, $"crowd {i % 10}", out _);
        }

        // All of them are kept alive: the crowds make room for the newcomer, and for none of their own.
        Assert.NotNull(store.Start("newcomer", new ChannelAccount { Id = "u" }, "elsewhere", out _));
        Assert.Equal(10_000, store.Count);
        Assert.True(store.TryFind("newcomer", out _));
        Assert.Null(store.Start("one more", new ChannelAccount { Id = "u" }, "crowd 3", out _));
    }

    [Fact]
    public async Task Line46_TooManyStarts_LeaveOnlyWhatTheLimitAllows()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("OpeningsPerMinute", "50"));
        var statuses = new List<HttpStatusCode>();
        for (int i = 0; i < 500; i++)
        {
            var client = new DirectLineClient(host.Http);
            DirectLineAnswer token = await client.TakeTokenAsync();
            statuses.Add(token.Status == HttpStatusCode.OK ? (await client.StartAsync()).Status : token.Status);
        }

        // A minute may end in between.
        Assert.InRange(host.Conversations.Count, 50, 100);
        Assert.Equal([HttpStatusCode.Created, HttpStatusCode.TooManyRequests], statuses.Distinct());
    }

    [Fact]
    public async Task Line46_WhatTheAddressMayNotSend_IsNotCountedAgainstTheConversation()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("ActivitiesPerMinute", "2"), ("ActivitiesPerMinutePerAddress", "2"));
        RequestLimits limits = host.Limits;
        Assert.Null(limits.Activity("other", "a"));
        Assert.Null(limits.Activity("other", "a"));
        Assert.NotNull(limits.Activity("mine", "a"));
        Assert.Null(limits.Activity("mine", "b"));
        Assert.Null(limits.Activity("mine", "b"));
        Assert.NotNull(limits.Activity("mine", "c"));
    }

    [Fact]
    public async Task Line47_FaultOfTheBot_IsAnApologyAndTheConversationGoesOn()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient client = await host.JoinAsync();
        DirectLineAnswer failed = await client.SayAsync("panne");
        Assert.Equal(HttpStatusCode.OK, failed.Status);
        await client.SayAsync("et maintenant");
        IReadOnlyList<JsonElement> all = await client.PollAsync(5);
        JsonElement apology = Assert.Single(all, activity => activity.TryGetProperty("text", out JsonElement text) && text.GetString() == ScriptedBot.Apology);
        Assert.Equal(failed.Text("id"), apology.GetProperty("replyToId").GetString());
        Assert.Equal("réponse et maintenant", all[^1].GetProperty("text").GetString());
        Assert.DoesNotContain(all, activity => activity.GetRawText().Contains("secret detail", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Line47_BusyBot_Is502AndShowsNothing()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("ActivitiesPerMinute", "100000"), ("ActivitiesPerMinutePerAddress", "100000"));
        DirectLineClient client = await host.JoinAsync();
        await client.PollAsync(1);
        DirectLineAnswer answer;
        int shown = 0;
        while ((answer = await client.SayAsync("attends")).Status == HttpStatusCode.OK && shown < 2_000)
        {
            shown++;
        }

        Assert.Equal((HttpStatusCode.BadGateway, "BotRejectedActivity"), (answer.Status, answer.Code));
        Assert.Equal(TimeSpan.FromSeconds(5), answer.Response.Headers.RetryAfter!.Delta);
        Assert.Equal((shown + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), (await client.ReadAsync($"?watermark={shown}")).Text("watermark"));
    }

    [Fact]
    public async Task Line07_Post_DoesNotWaitForTheBot()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient client = await host.JoinAsync();
        using StreamReader socket = await client.ConnectAsync();
        await socket.NextAsync();
        Assert.Equal(HttpStatusCode.OK, (await client.SayAsync("attends")).Status);
        Assert.Equal("attends", (await socket.NextAsync()).GetProperty("text").GetString());
        host.Bot.Gate.SetResult();
        Assert.Equal("réponse attends", (await socket.NextAsync()).GetProperty("text").GetString());
    }

    private static void AssertTooMany(DirectLineAnswer answer)
    {
        Assert.Equal((HttpStatusCode.TooManyRequests, "TooManyRequests"), (answer.Status, answer.Code));
        Assert.InRange(answer.Response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("application/json", answer.Response.Content.Headers.ContentType!.MediaType);
    }
}
