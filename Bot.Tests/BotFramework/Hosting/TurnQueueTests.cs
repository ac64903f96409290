using CampaignBot.BotFramework.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace CampaignBot.Tests.BotFramework.Hosting;

/// <summary>In which order turns run, how many wait, and how they end. Numbers are those of the protocol's checklist.</summary>
public sealed class TurnQueueTests
{
    [Fact]
    public async Task Line12_TurnsBeyondAThousand_AreTurnedAway()
    {
        using var turns = new TurnQueue(NullLogger<TurnQueue>.Instance);
        var done = new TaskCompletionSource();
        for (int i = 0; i < 1_000; i++)
        {
            Assert.True(turns.TryEnqueue(FormattableString.Invariant($"c{i / 50}"), i % 2 == 0 ? "here" : "there", _ => done.Task, out _));
        }

        Assert.False(turns.TryEnqueue("another", "elsewhere", _ => done.Task, out _));

        // What the bot begins itself is not lost.
        Task own = turns.Enqueue("another", _ => done.Task);
        Assert.False(own.IsCompleted);
        done.SetResult();
        await own;
        await turns.StopAsync(default);
        Assert.True(turns.TryEnqueue("another", "elsewhere", _ => Task.CompletedTask, out _));
    }

    [Fact]
    public async Task Line12_TurnsOfTheBotsOwn_TakeNoRoomOfTheOthers()
    {
        using var turns = new TurnQueue(NullLogger<TurnQueue>.Instance);
        var done = new TaskCompletionSource();
        for (int i = 0; i < 1_000; i++)
        {
            _ = turns.Enqueue("own", _ => done.Task);
        }

        Assert.True(turns.TryEnqueue("another", "elsewhere", _ => done.Task, out _));
        Assert.True(turns.TryEnqueue("own", "elsewhere", _ => done.Task, out _));
        done.SetResult();
        await turns.StopAsync(default);
    }

    [Fact]
    public async Task Line17_TurnBegunWhileTheOthersEnd_IsWaitedFor()
    {
        using var turns = new TurnQueue(NullLogger<TurnQueue>.Instance);
        var first = new TaskCompletionSource();
        var second = new TaskCompletionSource();
        Task later = Task.CompletedTask;
        Assert.True(turns.TryEnqueue("c", "p", async _ =>
        {
            await first.Task;
            later = turns.Enqueue("d", _ => second.Task);
        }, out Task turn));
        Task stop = turns.StopAsync(default);
        first.SetResult();
        await turn;
        Assert.False(stop.IsCompleted);
        second.SetResult();
        await stop;
        Assert.True(later.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Line17_TurnThatWaitsBehindADroppedOne_IsNotBegun()
    {
        using var turns = new TurnQueue(NullLogger<TurnQueue>.Instance);
        bool begun = false;
        Assert.True(turns.TryEnqueue("c", "p", token => Task.Delay(Timeout.InfiniteTimeSpan, token), out _));
        Assert.True(turns.TryEnqueue("c", "p", _ => Task.FromResult(begun = true), out Task second));
        await turns.StopAsync(new CancellationToken(canceled: true));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second.WaitAsync(Hanging.After));
        Assert.False(begun);
    }

    [Fact]
    public async Task Line12_TurnBegunInAnotherConversation_WaitsForTheTurnsOfItsOwn()
    {
        using var turns = new TurnQueue(NullLogger<TurnQueue>.Instance);
        var seen = new List<string>();
        var done = new TaskCompletionSource();
        Assert.True(turns.TryEnqueue("d", "p", async _ =>
        {
            await done.Task;
            seen.Add("first");
        }, out _));
        Assert.True(turns.TryEnqueue("c", "p", _ => Within(turns, "d", () => seen.Add("second")), out Task outer));

        // Time enough for what would run at once.
        await Task.WhenAny(outer, Task.Delay(TimeSpan.FromMilliseconds(100)));
        done.SetResult();
        await outer.WaitAsync(Hanging.After);
        Assert.Equal(["first", "second"], seen);
    }

    [Theory]
    [InlineData("c")]
    [InlineData("c", "c")]
    [InlineData("d", "c")]
    [InlineData("d", "c", "d")]
    [InlineData("d", "e", "d", "c")]
    public async Task Line12_TurnsBegunInEachOther_DoNotWaitForEver(params string[] conversations)
    {
        using var turns = new TurnQueue(NullLogger<TurnQueue>.Instance);
        bool ran = false;
        Assert.True(turns.TryEnqueue("c", "p", _ => Begin(0), out Task outer));
        await outer.WaitAsync(Hanging.After);
        Assert.True(ran);

        Task Begin(int depth) => depth == conversations.Length ? Task.FromResult(ran = true) : Within(turns, conversations[depth], () => Begin(depth + 1));
    }

    [Fact]
    public async Task Line12_TwoConversationsThatContinueEachOther_DoNotWaitForEver()
    {
        using var turns = new TurnQueue(NullLogger<TurnQueue>.Instance);
        var begun = new TaskCompletionSource();
        int ran = 0;
        Assert.True(turns.TryEnqueue("c", "p", async _ =>
        {
            await begun.Task;
            await Within(turns, "d", () => Task.FromResult(ran++));
        }, out Task one));
        Assert.True(turns.TryEnqueue("d", "p", async _ =>
        {
            begun.SetResult();
            await Within(turns, "c", () => Task.FromResult(ran++));
        }, out Task other));
        await Task.WhenAll(one, other).WaitAsync(Hanging.After);
        Assert.Equal(2, ran);
    }

    [Theory]
    [InlineData("c")]
    [InlineData("d")]
    public async Task Line17_TurnBegunInATurnThatDoesNotWaitForIt_IsWaitedForAtTheStop(string conversation)
    {
        using var turns = new TurnQueue(NullLogger<TurnQueue>.Instance);
        var done = new TaskCompletionSource();
        Task inner = Task.CompletedTask;
        Assert.True(turns.TryEnqueue("c", "p", _ =>
        {
            inner = Within(turns, conversation, () => done.Task);
            return Task.CompletedTask;
        }, out Task outer));
        await outer;
        Task stop = turns.StopAsync(default);
        Assert.False(stop.IsCompleted);
        done.SetResult();
        await stop.WaitAsync(Hanging.After);
        Assert.True(inner.IsCompletedSuccessfully);
    }

    private static Task Within(TurnQueue turns, string conversation, Func<Task> turn)
    {
        Assert.True(turns.TryEnqueueWithin(conversation, _ => turn(), out Task queued));
        return queued;
    }

    private static Task Within(TurnQueue turns, string conversation, Action turn) => Within(turns, conversation, () =>
    {
        turn();
        return Task.CompletedTask;
    });
}
