using System.Threading.Channels;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Connector;
using CampaignBot.BotFramework.Schema;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.BotFramework.Connector;

/// <summary>How the bot is seen typing (line 15 of the protocol's checklist).</summary>
public sealed class TypingTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<string?> _sent = [];
    private TaskCompletionSource? _held;

    private static Activity Incoming => new()
    {
        Type = "message",
        Id = "1",
        ChannelId = "msteams",
        ServiceUrl = "https://smba.trafficmanager.net/",
        From = new ChannelAccount { Id = "u" },
        Conversation = new ConversationAccount { Id = "c" },
    };

    private async Task<ResourceResponse?> SendAsync(Activity activity)
    {
        lock (_sent)
        {
            _sent.Add(activity.Type);
        }

        await (_held?.Task ?? Task.CompletedTask);
        return new ResourceResponse();
    }

    [Fact]
    public async Task Line15_Typing_StartsAfterHalfASecond()
    {
        await using OutgoingActivities outgoing = new OutgoingActivities(Incoming, new Noting(this), _time).ShowTyping(default);
        _time.Advance(TimeSpan.FromMilliseconds(499));
        Assert.Empty(_sent);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await UntilAsync(1);
    }

    [Fact]
    public async Task Line15_Typing_ComesEveryThreeSeconds()
    {
        var time = new ImpatientTime();
        await using (new OutgoingActivities(Incoming, new Noting(this), time).ShowTyping(default))
        {
            await UntilAsync(4);
        }

        Assert.All(_sent, sent => Assert.Equal(ActivityTypes.Typing, sent));
        Assert.Equal([0.5, 3, 3, 3], time.Waits.Take(4).Select(wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task Line15_QuickAnswer_IsNotAnnounced()
    {
        await using OutgoingActivities outgoing = new OutgoingActivities(Incoming, new Noting(this), _time).ShowTyping(default);
        await outgoing.SendAsync(MessageFactory.Text("oui"), default);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([ActivityTypes.Message], _sent);
    }

    [Fact]
    public async Task Line15_AfterTheMessage_NothingIsTyped()
    {
        _held = new TaskCompletionSource();
        await using OutgoingActivities outgoing = new OutgoingActivities(Incoming, new Noting(this), _time).ShowTyping(default);
        _time.Advance(TimeSpan.FromMilliseconds(500));
        await UntilAsync(1);

        // The message comes while the typing is on its way: it waits for it, and nothing follows it.
        Task<ResourceResponse?> message = outgoing.SendAsync(MessageFactory.Text("oui"), default);
        Assert.Single(_sent);
        _held.SetResult();
        await message;
        _time.Advance(TimeSpan.FromMinutes(1));
        await outgoing.DisposeAsync();
        Assert.Equal([ActivityTypes.Typing, ActivityTypes.Message], _sent);
    }

    [Fact]
    public async Task Line15_MessageThatComesWhenTheTypingGetsItsTurn_IsNotAnnounced()
    {
        var loop = new HeldLoop();
        OutgoingActivities outgoing = loop.Start(() => new OutgoingActivities(Incoming, new Noting(this), _time).ShowTyping(default));
        _time.Advance(TimeSpan.FromMilliseconds(500));

        // The typing waits for what is being deleted, and gets its turn; before it goes on, there is a message.
        _held = new TaskCompletionSource();
        Task deleted = outgoing.DeleteAsync("1", default);
        await loop.StepAsync();
        _held.SetResult();
        await deleted;
        await loop.WaitAsync();
        Task message = outgoing.SendAsync(MessageFactory.Text("oui"), default);
        await loop.StepAsync();
        loop.LetGo();
        await message;
        await outgoing.DisposeAsync();
        Assert.Equal([ActivityTypes.Message], _sent);
    }

    [Fact]
    public async Task Line15_TurnThatSaysNothing_StopsTyping()
    {
        OutgoingActivities outgoing = new OutgoingActivities(Incoming, new Noting(this), _time).ShowTyping(default);
        await outgoing.DisposeAsync();
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(_sent);
    }

    /// <summary>Waits until so much was sent: that happens on another thread.</summary>
    private async Task UntilAsync(int count)
    {
        using var patience = new CancellationTokenSource(Hanging.After);
        while (Count() < count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(2), patience.Token);
        }

        int Count()
        {
            lock (_sent)
            {
                return _sent.Count;
            }
        }
    }

    /// <summary>Goes on with what was started in it one step at a time, when the test says so.</summary>
    private sealed class HeldLoop : SynchronizationContext
    {
        private readonly Channel<(SendOrPostCallback Step, object? State)> _steps = Channel.CreateUnbounded<(SendOrPostCallback, object?)>();
        private volatile bool _isLetGo;

        public override void Post(SendOrPostCallback d, object? state)
        {
            if (_isLetGo)
            {
                base.Post(d, state);
            }
            else
            {
                _steps.Writer.TryWrite((d, state));
            }
        }

        public T Start<T>(Func<T> start) => In(start);

        /// <summary>Waits until there is a step to take.</summary>
        public Task<bool> WaitAsync() => _steps.Reader.WaitToReadAsync().AsTask().WaitAsync(Hanging.After);

        /// <summary>Takes the next step.</summary>
        public async Task StepAsync()
        {
            await WaitAsync();
            Assert.True(_steps.Reader.TryRead(out (SendOrPostCallback Step, object? State) next));
            In(() =>
            {
                next.Step(next.State);
                return true;
            });
        }

        /// <summary>Holds nothing back any more.</summary>
        public void LetGo()
        {
            _isLetGo = true;
            while (_steps.Reader.TryRead(out (SendOrPostCallback Step, object? State) left))
            {
                base.Post(left.Step, left.State);
            }
        }

        private T In<T>(Func<T> run)
        {
            SynchronizationContext? before = Current;
            SetSynchronizationContext(this);
            try
            {
                return run();
            }
            finally
            {
                SetSynchronizationContext(before);
            }
        }
    }

    private sealed class Noting(TypingTests test) : SendOnlyConnector
    {
        public override Task<ResourceResponse?> SendAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken) => test.SendAsync(activity);

        public override Task DeleteAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken) => test._held?.Task ?? Task.CompletedTask;
    }
}
