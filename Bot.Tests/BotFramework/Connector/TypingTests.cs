using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Connector;
using CampaignBot.BotFramework.Schema;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.BotFramework.Connector;

/// <summary>How the bot is seen typing (line 15 of the protocol's checklist).</summary>
public sealed class TypingTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly List<(string? Type, TimeSpan At)> _sent = [];
    private readonly DateTimeOffset _start;
    private TaskCompletionSource? _held;

    public TypingTests() => _start = _time.GetUtcNow();

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
            _sent.Add((activity.Type, _time.GetUtcNow() - _start));
        }

        await (_held?.Task ?? Task.CompletedTask);
        return new ResourceResponse();
    }

    [Fact]
    public async Task Line15_Typing_StartsAfterHalfASecondAndComesEveryThree()
    {
        await using OutgoingActivities outgoing = new OutgoingActivities(Incoming, new Noting(this), _time).ShowTyping(default);
        _time.Advance(TimeSpan.FromMilliseconds(499));
        Assert.Empty(_sent);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await AdvanceUntilAsync(4);
        Assert.All(_sent, sent => Assert.Equal(ActivityTypes.Typing, sent.Type));

        // The clock of the test may run on before the bot hears of it: how often is held, how seldom is not.
        Assert.All(_sent.Zip(_sent.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public async Task Line15_QuickAnswer_IsNotAnnounced()
    {
        await using OutgoingActivities outgoing = new OutgoingActivities(Incoming, new Noting(this), _time).ShowTyping(default);
        await outgoing.SendAsync(MessageFactory.Text("oui"), default);
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal([ActivityTypes.Message], _sent.Select(sent => sent.Type));
    }

    [Fact]
    public async Task Line15_AfterTheMessage_NothingIsTyped()
    {
        _held = new TaskCompletionSource();
        await using OutgoingActivities outgoing = new OutgoingActivities(Incoming, new Noting(this), _time).ShowTyping(default);
        await AdvanceUntilAsync(1);

        // The message comes while the typing is on its way: it waits for it, and nothing follows it.
        Task<ResourceResponse?> message = outgoing.SendAsync(MessageFactory.Text("oui"), default);
        Assert.Single(_sent);
        _held.SetResult();
        await message;
        _time.Advance(TimeSpan.FromMinutes(1));
        await outgoing.DisposeAsync();
        Assert.Equal([ActivityTypes.Typing, ActivityTypes.Message], _sent.Select(sent => sent.Type));
    }

    [Fact]
    public async Task Line15_TurnThatSaysNothing_StopsTyping()
    {
        OutgoingActivities outgoing = new OutgoingActivities(Incoming, new Noting(this), _time).ShowTyping(default);
        await outgoing.DisposeAsync();
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(_sent);
    }

    private async Task AdvanceUntilAsync(int count)
    {
        while (Count() < count)
        {
            _time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        int Count()
        {
            lock (_sent)
            {
                return _sent.Count;
            }
        }
    }

    private sealed class Noting(TypingTests test) : SendOnlyConnector
    {
        public override Task<ResourceResponse?> SendAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken) => test.SendAsync(activity);
    }
}
