using System.Diagnostics.CodeAnalysis;
using CampaignBot.BotFramework.Schema;
using Microsoft.Extensions.Options;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>
/// The conversations of this program, in its memory: bounded in number, and forgotten when no client has touched them for a while. Where
/// there is no room, a new one takes the place of the one that was left longest; where nobody left, of one of the address that has most.
/// </summary>
internal sealed class ConversationStore : IDisposable
{
    /// <summary>Who has no socket and asked for nothing for so long has left, or can open anew.</summary>
    public static readonly TimeSpan LeftAfter = TimeSpan.FromMinutes(1);

    private const int Crowd = 100;
    private static readonly TimeSpan SweepEvery = TimeSpan.FromSeconds(30);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Conversation> _open = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byAddress = new(StringComparer.Ordinal);
    private readonly DirectLineOptions _options;
    private readonly HistoryBudget _budget;
    private readonly TimeProvider _timeProvider;
    private readonly ITimer _sweeping;
    private int _most;

    public ConversationStore(IOptions<DirectLineOptions> options, TimeProvider timeProvider)
    {
        _options = options.Value;
        _budget = new HistoryBudget(_options.HistoryMegabytes * 1024L * 1024);
        _timeProvider = timeProvider;
        _sweeping = timeProvider.CreateTimer(_ => Sweep(), null, SweepEvery, SweepEvery);
    }

    /// <summary>How many conversations there are.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _open.Count;
            }
        }
    }

    /// <summary>Bytes that the histories of all conversations hold.</summary>
    public long HistoryBytes => _budget.Used;

    /// <summary>Finds a conversation, and notes that a client is there.</summary>
    public bool TryFind(string id, [NotNullWhen(true)] out Conversation? conversation)
    {
        lock (_lock)
        {
            if (!_open.TryGetValue(id, out conversation) || IsIdle(conversation))
            {
                conversation = null;
                return false;
            }

            conversation.Touch();
            return true;
        }
    }

    /// <summary>Starts a conversation, unless it is started already.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="user">The person.</param>
    /// <param name="address">Where the request comes from.</param>
    /// <param name="isNew">Whether it was started now.</param>
    /// <returns>The conversation; null when there are too many, from everywhere or from this address, and none can go: try again in <see cref="LeftAfter"/>.</returns>
    public Conversation? Start(string id, ChannelAccount user, string address, out bool isNew)
    {
        isNew = false;
        if (TryFind(id, out Conversation? found))
        {
            return found;
        }

        Conversation? stale;
        Conversation? left = null;
        lock (_lock)
        {
            // Two requests at once: the second finds what the first has started.
            if (_open.TryGetValue(id, out stale) && !IsIdle(stale))
            {
                return stale;
            }

            Remove(stale);
            bool isAddressFull = _byAddress.GetValueOrDefault(address) >= _options.ConversationsPerAddress;
            if (isAddressFull || _open.Count >= _options.Conversations)
            {
                left = isAddressFull ? Left(address) : Left(null) ?? OfACrowd(address);
                if (left is null)
                {
                    stale?.Close();
                    return null;
                }

                Remove(left);
            }

            isNew = true;
            _byAddress[address] = _byAddress.GetValueOrDefault(address) + 1;
            found = _open[id] = new Conversation(id, user, address, _options, _budget, _timeProvider);
            _most = Math.Max(_most, _open.Count);
        }

        stale?.Close();
        left?.Close();
        return found;
    }

    /// <inheritdoc/>
    public void Dispose() => _sweeping.Dispose();

    // The one that was left longest, of all or of an address.
    private Conversation? Left(string? address)
    {
        DateTimeOffset now = _timeProvider.GetUtcNow();
        return _open.Values
            .Where(conversation => (address is null || conversation.Address == address) && conversation.Streams == 0 && now - conversation.Touched >= LeftAfter)
            .MinBy(conversation => conversation.Touched);
    }

    // Nobody left: an address that holds a crowd of them makes room for one that holds fewer.
    private Conversation? OfACrowd(string address)
    {
        (string crowded, int count) = _byAddress.MaxBy(entry => entry.Value);
        return count >= Crowd && count > _byAddress.GetValueOrDefault(address) + 1
            ? _open.Values.Where(conversation => conversation.Address == crowded).MinBy(conversation => (conversation.Streams > 0, conversation.Touched))
            : null;
    }

    private void Sweep()
    {
        Conversation[] idle;
        bool isCrowdGone;
        lock (_lock)
        {
            idle = [.. _open.Values.Where(IsIdle)];
            Array.ForEach(idle, Remove);
            isCrowdGone = _most >= Crowd && _open.Count < _most / 4;
            _most = isCrowdGone ? _open.Count : _most;
        }

        Array.ForEach(idle, conversation => conversation.Close());
        if (isCrowdGone)
        {
            // A program with little to do collects nothing by itself: what a busy hour took would stay taken.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
        }
    }

    private bool IsIdle(Conversation conversation) => _timeProvider.GetUtcNow() - conversation.Touched >= TimeSpan.FromMinutes(_options.IdleMinutes);

    private void Remove(Conversation? conversation)
    {
        if (conversation is null || !_open.Remove(conversation.Id))
        {
            return;
        }

        int left = _byAddress[conversation.Address] - 1;
        if (left == 0)
        {
            _byAddress.Remove(conversation.Address);
        }
        else
        {
            _byAddress[conversation.Address] = left;
        }
    }
}
