namespace CampaignBot.BotFramework.Storage;

/// <summary>State in memory, bounded: items that were not used for a day go, and the longest unused go when there are too many.</summary>
/// <param name="timeProvider">The clock.</param>
public sealed class MemoryStorage(TimeProvider timeProvider) : IStorage
{
    private const int MostItems = 50_000;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<Item>> _items = new(StringComparer.Ordinal);
    private readonly LinkedList<Item> _byUse = new();

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var found = new Dictionary<string, object>(StringComparer.Ordinal);
        lock (_lock)
        {
            Expire();
            foreach (string key in keys)
            {
                if (_items.TryGetValue(key, out LinkedListNode<Item>? node))
                {
                    found[key] = node.Value.Value;
                    Put(key, node.Value.Value);
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach ((string key, object value) in changes)
            {
                Put(key, value);
            }

            Expire();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            Array.ForEach(keys, Remove);
        }

        return Task.CompletedTask;
    }

    private void Put(string key, object value)
    {
        Remove(key);
        _items[key] = _byUse.AddLast(new Item(key, value, timeProvider.GetUtcNow()));
    }

    private void Remove(string key)
    {
        if (_items.Remove(key, out LinkedListNode<Item>? node))
        {
            _byUse.Remove(node);
        }
    }

    private void Expire()
    {
        DateTimeOffset oldest = timeProvider.GetUtcNow() - Kept;
        while (_byUse.First is { } first && (_items.Count > MostItems || first.Value.Used < oldest))
        {
            Remove(first.Value.Key);
        }
    }

    private sealed record Item(string Key, object Value, DateTimeOffset Used);
}
