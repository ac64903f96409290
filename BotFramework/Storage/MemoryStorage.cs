using System.Globalization;

namespace CampaignBot.BotFramework.Storage;

/// <summary>State in memory, bounded: when there are too many items, the longest unused go. What expired goes within a minute of use.</summary>
/// <param name="timeProvider">The clock.</param>
public sealed class MemoryStorage(TimeProvider timeProvider) : IStorage
{
    private const int MostItems = 50_000;
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Kept>> _items = new(StringComparer.Ordinal);
    private readonly LinkedList<Kept> _byUse = new();
    private long _writes;
    private DateTimeOffset _sweepFrom;

    /// <summary>How many items are held.</summary>
    internal int Count
    {
        get
        {
            lock (_lock)
            {
                return _items.Count;
            }
        }
    }

    /// <inheritdoc/>
    public Task<IDictionary<string, StoreItem>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, StoreItem>(StringComparer.Ordinal);
        lock (_lock)
        {
            Sweep();
            foreach (string key in keys)
            {
                if (Find(key) is { } node)
                {
                    _byUse.Remove(node);
                    _byUse.AddLast(node);
                    found[key] = new StoreItem { Content = node.Value.Content, ETag = node.Value.ETag };
                }
            }
        }

        return Task.FromResult<IDictionary<string, StoreItem>>(found);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, StoreItem> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            if (changes.Any(change => change.Value.ETag is { } expected && expected != (Find(change.Key)?.Value.ETag ?? StoreItem.Absent)))
            {
                return Task.FromException(new EtagException());
            }

            foreach ((string key, StoreItem item) in changes)
            {
                Put(key, item);
            }

            while (_items.Count > MostItems)
            {
                Remove(_byUse.First!);
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (string key in keys)
            {
                if (_items.TryGetValue(key, out LinkedListNode<Kept>? node))
                {
                    Remove(node);
                }
            }
        }

        return Task.CompletedTask;
    }

    // Nobody may ask for an item again: once a minute those that expired go, in one walk over a bounded number of items.
    private void Sweep()
    {
        DateTimeOffset now = timeProvider.GetUtcNow();
        if (now < _sweepFrom)
        {
            return;
        }

        _sweepFrom = now + SweepEvery;
        for (LinkedListNode<Kept>? node = _byUse.First; node is not null;)
        {
            LinkedListNode<Kept> kept = node;
            node = node.Next;
            if (kept.Value.Expires <= now)
            {
                Remove(kept);
            }
        }
    }

    private void Put(string key, StoreItem item)
    {
        if (_items.TryGetValue(key, out LinkedListNode<Kept>? node))
        {
            _byUse.Remove(node);
        }

        item.ETag = (++_writes).ToString(CultureInfo.InvariantCulture);
        DateTimeOffset? expires = timeProvider.GetUtcNow() + item.TimeToLive;
        _items[key] = _byUse.AddLast(new Kept(key, item.Content.ToArray(), item.ETag, expires));
    }

    private LinkedListNode<Kept>? Find(string key)
    {
        if (_items.TryGetValue(key, out LinkedListNode<Kept>? node) && node.Value.Expires <= timeProvider.GetUtcNow())
        {
            Remove(node);
            return null;
        }

        return node;
    }

    private void Remove(LinkedListNode<Kept> node)
    {
        _items.Remove(node.Value.Key);
        _byUse.Remove(node);
    }

    private sealed record Kept(string Key, byte[] Content, string ETag, DateTimeOffset? Expires);
}
