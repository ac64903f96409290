using CampaignBot.BotFramework.Hosting;
using CampaignBot.BotFramework.Schema;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.BotFramework.Hosting;

/// <summary>What is kept of the activities that came: how long, and how many.</summary>
public sealed class RecentActivitiesTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Line16_Activity_IsKnownForFiveMinutes()
    {
        var recent = new RecentActivities(_time);
        Assert.True(recent.TryAdd(Message("1"), isAwaited: false));
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.False(recent.TryAdd(Message("1"), isAwaited: false));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.True(recent.TryAdd(Message("1"), isAwaited: false));
    }

    [Fact]
    public void Line16_ActivityThatWasForgottenAndCameAgain_IsKnownForFiveMinutesFromThen()
    {
        var recent = new RecentActivities(_time);
        Assert.True(recent.TryAdd(Message("1"), isAwaited: false));
        recent.Forget(Message("1"));
        _time.Advance(TimeSpan.FromMinutes(3));
        Assert.True(recent.TryAdd(Message("1"), isAwaited: false));
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.False(recent.TryAdd(Message("1"), isAwaited: false));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.True(recent.TryAdd(Message("1"), isAwaited: false));
    }

    [Fact]
    public void Line16_ActivitiesBeyondTwentyThousand_ReplaceTheOldest()
    {
        var recent = new RecentActivities(_time);
        for (int i = 0; i <= 20_000; i++)
        {
            Assert.True(recent.TryAdd(Message(FormattableString.Invariant($"{i}")), isAwaited: false));
        }

        Assert.False(recent.TryAdd(Message("20000"), isAwaited: false));
        Assert.True(recent.TryAdd(Message("0"), isAwaited: false));
    }

    [Fact]
    public async Task Line16_InvokeThatGivesPlaceToOthers_HoldsNobodyUp()
    {
        var recent = new RecentActivities(_time);
        ActivityKey invoke = Message("i") with { Type = ActivityTypes.Invoke };
        Assert.True(recent.TryAdd(invoke, isAwaited: true));
        Task<WrittenResponse?> again = recent.ResponseToAsync(invoke);
        for (int i = 0; i < 20_000; i++)
        {
            recent.TryAdd(Message(FormattableString.Invariant($"{i}")), isAwaited: false);
        }

        Assert.Null(await again.WaitAsync(Hanging.After));
    }

    [Fact]
    public async Task Line16_InvokeOnceAnswered_StaysAnswered()
    {
        var recent = new RecentActivities(_time);
        ActivityKey invoke = Message("i") with { Type = ActivityTypes.Invoke };
        Assert.True(recent.TryAdd(invoke, isAwaited: true));
        recent.Answered(invoke, WrittenResponse.Of(new InvokeResponse(204)));
        recent.Forget(invoke);
        Assert.False(recent.TryAdd(invoke, isAwaited: true));
        Assert.Equal(204, (await recent.ResponseToAsync(invoke))?.Status);
    }

    [Fact]
    public async Task Line16_Replies_AreKeptAsLongAsSomebodyWaitsForThem()
    {
        var recent = new RecentActivities(_time);
        Assert.True(recent.TryAdd(Message("1"), isAwaited: true));
        Task<WrittenResponse?> again = recent.ResponseToAsync(Message("1"));
        Assert.False(again.IsCompleted);
        recent.Answered(Message("1"), WrittenResponse.Of(new InvokeResponse(204)));
        Assert.Equal(204, (await again)?.Status);
        WrittenResponse? none = await recent.ResponseToAsync(Message("1"));
        Assert.Equal("{\"activities\":[]}"u8, none!.Json.Span);
        Assert.False(recent.TryAdd(Message("1"), isAwaited: true));

        // Nobody got them after all.
        recent.Forget(Message("1"));
        Assert.True(recent.TryAdd(Message("1"), isAwaited: true));
    }

    [Theory]
    [InlineData(true, 202)]
    [InlineData(false, null)]
    public async Task Line16_SecondDeliveryBeforeTheFirstIsQueued_SharesItsFate(bool isQueued, int? status)
    {
        var recent = new RecentActivities(_time);
        Assert.True(recent.TryAdd(Message("1"), isAwaited: false));
        Assert.False(recent.TryAdd(Message("1"), isAwaited: false));
        Task<WrittenResponse?> again = recent.ResponseToAsync(Message("1"));
        Assert.False(again.IsCompleted);
        if (isQueued)
        {
            recent.Queued(Message("1"));
        }
        else
        {
            recent.Forget(Message("1"));
        }

        Assert.Equal(status, (await again)?.Status);
        Assert.Equal(status, (await recent.ResponseToAsync(Message("1")))?.Status);
        Assert.Equal(!isQueued, recent.TryAdd(Message("1"), isAwaited: false));
    }

    private static ActivityKey Message(string id) => new("emulator", "c", ActivityTypes.Message, id);
}
