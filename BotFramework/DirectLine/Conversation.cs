using System.Globalization;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>
/// One conversation, in memory: what was said, by whom, and the sockets that are told. Whoever waits for something new takes
/// <see cref="Changed"/>, reads, and only then waits, so that nothing is missed between the two.
/// </summary>
internal sealed class Conversation
{
    private const int MostInPage = 100;

    // Who reads nothing of what it asked for holds this much of the server's memory.
    private const int MostPageBytes = 64 * 1024;

    private static readonly ChannelAccount BotAccount = new() { Id = BotId, Name = "Bot", Role = "bot" };

    private readonly Lock _lock = new();
    private readonly TimeProvider _timeProvider;
    private readonly ActivityHistory _history;
    private readonly HistoryBudget _budget;
    private readonly int _mostBytes;
    private readonly StreamTickets _tickets;
    private readonly List<ActivityStream> _streams = [];
    private readonly int _mostStreams;
    private TaskCompletionSource _changed = NewSignal();
    private DateTimeOffset _stamped;
    private DateTimeOffset _touched;
    private bool _isForgotten;
    private (byte[] Activity, long After, long Version) _typing = ([], -1, 0);

    public Conversation(string id, ChannelAccount user, string address, DirectLineOptions options, HistoryBudget budget, TimeProvider timeProvider)
    {
        Id = id;
        User = user;
        Address = address;
        _timeProvider = timeProvider;
        _history = new ActivityHistory(options.HistoryActivities);
        _mostBytes = options.HistoryKilobytes * 1024;
        _budget = budget;
        budget.Open();
        _tickets = new StreamTickets(timeProvider);
        _mostStreams = options.SocketsPerConversation;
        _touched = timeProvider.GetUtcNow();
    }

    /// <summary>Identifier of the bot; no person may have it.</summary>
    public const string BotId = "bot";

    /// <summary>Its identifier.</summary>
    public string Id { get; }

    /// <summary>The person.</summary>
    public ChannelAccount User { get; }

    /// <summary>The address it was started from, as <see cref="Hosting.ClientAddress"/> counts addresses.</summary>
    public string Address { get; }

    /// <summary>Held while a posted activity is queued and echoed, so that turns run in the order of the echoes.</summary>
    public Lock Posting { get; } = new();

    /// <summary>Whether the bot or the person said that it is over; it can then only be read.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Number of the last activity.</summary>
    public long Last
    {
        get
        {
            lock (_lock)
            {
                return _history.Last;
            }
        }
    }

    /// <summary>Ends as soon as there is something new.</summary>
    public Task Changed
    {
        get
        {
            lock (_lock)
            {
                return _changed.Task;
            }
        }
    }

    /// <summary>Number of open sockets.</summary>
    public int Streams
    {
        get
        {
            lock (_lock)
            {
                return _streams.Count;
            }
        }
    }

    /// <summary>When a client last did anything.</summary>
    public DateTimeOffset Touched
    {
        get
        {
            lock (_lock)
            {
                return _touched;
            }
        }
    }

    /// <summary>A client is there.</summary>
    public void Touch()
    {
        lock (_lock)
        {
            _touched = _timeProvider.GetUtcNow();
        }
    }

    /// <summary>Gives an activity of the person its identifier and its time, and shows it to the clients; what it claimed of itself is replaced.</summary>
    public string Echo(Activity activity)
    {
        activity.From = new ChannelAccount { Id = User.Id, Name = User.Name ?? activity.From?.Name, Role = "user" };
        activity.Recipient = BotAccount;
        return Add(activity);
    }

    /// <summary>Gives an activity of the bot its identifier and its time, and shows it to the clients.</summary>
    public string Say(Activity activity)
    {
        activity.From = BotAccount;
        activity.Recipient = new ChannelAccount { Id = User.Id, Name = User.Name, Role = "user" };
        return Add(activity);
    }

    /// <summary>The update that tells the bot who takes part; clients are never shown it.</summary>
    public Activity Update(string? locale) => new()
    {
        Type = ActivityTypes.ConversationUpdate,
        Id = DirectLineToken.NewId(),
        Timestamp = _timeProvider.GetUtcNow(),
        ServiceUrl = DirectLineAdapter.ServiceUrl,
        ChannelId = Channels.Directline,
        Conversation = new ConversationAccount { Id = Id },
        From = new ChannelAccount { Id = User.Id, Name = User.Name, Role = "user" },
        Recipient = BotAccount,
        Locale = locale,
        MembersAdded = [new ChannelAccount { Id = User.Id, Name = User.Name }, new ChannelAccount { Id = BotId }],
    };

    /// <summary>What follows an activity: so much of it as one answer or one frame carries.</summary>
    /// <param name="position">Its number.</param>
    public ActivityPage After(long position)
    {
        lock (_lock)
        {
            return _history.After(position, MostInPage, MostPageBytes);
        }
    }

    /// <summary>Who is typing, where nothing was said since.</summary>
    /// <param name="version">The last typing that is known; replaced by the one that is returned.</param>
    /// <returns>The activity's JSON, or null.</returns>
    public byte[]? Typing(ref long version)
    {
        lock (_lock)
        {
            if (_typing.Version == version || _typing.After != _history.Last)
            {
                return null;
            }

            version = _typing.Version;
            return _typing.Activity;
        }
    }

    /// <summary>Number of the last typing.</summary>
    public long TypingVersion
    {
        get
        {
            lock (_lock)
            {
                return _typing.Version;
            }
        }
    }

    /// <summary>Makes a ticket for one socket.</summary>
    /// <param name="position">After which activity it begins.</param>
    public string AddTicket(long position)
    {
        lock (_lock)
        {
            return _tickets.Add(position);
        }
    }

    /// <summary>Takes a ticket. Where its socket begins, or null when it opens none.</summary>
    public long? TakeTicket(string ticket)
    {
        lock (_lock)
        {
            return _tickets.Take(ticket);
        }
    }

    /// <summary>Notes a socket; the oldest of too many is told to close.</summary>
    public void Attach(ActivityStream stream)
    {
        ActivityStream? oldest = null;
        lock (_lock)
        {
            if (_streams.Count == _mostStreams)
            {
                oldest = _streams[0];
                _streams.RemoveAt(0);
            }

            _streams.Add(stream);
        }

        oldest?.Stop();
    }

    /// <summary>Forgets a socket.</summary>
    public void Detach(ActivityStream stream)
    {
        lock (_lock)
        {
            _streams.Remove(stream);
        }
    }

    /// <summary>Tells every socket to close: the conversation is forgotten, and what it holds counts no more.</summary>
    public void Close()
    {
        ActivityStream[] open;
        lock (_lock)
        {
            open = [.. _streams];
            if (!_isForgotten)
            {
                _isForgotten = true;
                _budget.Close(_history.Bytes);
            }
        }

        Array.ForEach(open, stream => stream.Stop());
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private string Add(Activity activity)
    {
        activity.ChannelId = Channels.Directline;
        activity.ServiceUrl = null;
        activity.DeliveryMode = null;
        activity.Conversation = new ConversationAccount { Id = Id };
        TaskCompletionSource changed;
        lock (_lock)
        {
            activity.Timestamp = Stamp();
            if (activity.Type == ActivityTypes.Typing)
            {
                // Shown to whoever listens now, and never again.
                activity.Id = DirectLineToken.NewId();
                _typing = (ActivityJson.Write(activity), _history.Last, _typing.Version + 1);
            }
            else
            {
                activity.Id = string.Create(CultureInfo.InvariantCulture, $"{Id}|{_history.Last + 1:D7}");
                Keep(ActivityJson.Write(activity));
                IsEnded |= activity.Type == ActivityTypes.EndOfConversation;
            }

            changed = _changed;
            _changed = NewSignal();
        }

        changed.SetResult();
        return activity.Id;
    }

    private void Keep(byte[] activity)
    {
        long before = _history.Bytes;
        _history.Add(activity, _budget.ShareOf(_mostBytes));
        if (!_isForgotten)
        {
            _budget.Add(_history.Bytes - before);
        }
    }

    /// <summary>The time in whole milliseconds, later than any before it: clients sort by it.</summary>
    private DateTimeOffset Stamp()
    {
        var now = DateTimeOffset.FromUnixTimeMilliseconds(_timeProvider.GetUtcNow().ToUnixTimeMilliseconds());
        _stamped = now > _stamped ? now : _stamped.AddMilliseconds(1);
        return _stamped;
    }
}
