using System.Text.Json;
using CampaignBot.BotFramework.Builder;

namespace CampaignBot.BotFramework.Storage;

/// <summary>State of one scope (a person, a conversation): read once in a turn, changed by its properties, written at the end of the turn.</summary>
public abstract class BotState
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;
    private readonly JsonSerializerOptions? _json;

    /// <summary>Creates the state.</summary>
    /// <param name="storage">Where it is kept.</param>
    /// <param name="contextServiceKey">What it is called in <see cref="ITurnContext.TurnState"/>.</param>
    /// <param name="json">How its values are written; null for the platform's way.</param>
    protected BotState(IStorage storage, string contextServiceKey, JsonSerializerOptions? json = null)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentException.ThrowIfNullOrEmpty(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
        _json = json;
    }

    /// <summary>How long after it was last written it is forgotten. Default: never.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>A property of the state.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">Its name.</param>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new BotStatePropertyAccessor<T>(this, name, _json);
    }

    /// <summary>Reads the state into the turn, unless it is there already.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Whether to read it again and give up what was changed.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="StorageException">The storage cannot be read.</exception>
    public async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (force || Cached(turnContext) is null)
        {
            string key = GetStorageKey(turnContext);
            IDictionary<string, StoreItem> items = await _storage.ReadAsync([key], cancellationToken);
            turnContext.TurnState[_contextServiceKey] = new CachedBotState(items.TryGetValue(key, out StoreItem? item) ? item : null);
        }
    }

    /// <summary>Writes what the turn changed; an empty state is deleted.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="force">Whether to write even what did not change.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="EtagException">Somebody else wrote it since the turn read it.</exception>
    /// <exception cref="StorageException">The storage cannot be written.</exception>
    public async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (Cached(turnContext) is not { } cached || (!cached.HasChanged(_json, out byte[] content) && !force))
        {
            return;
        }

        string key = GetStorageKey(turnContext);
        if (content.Length == 0)
        {
            await _storage.DeleteAsync([key], cancellationToken);
            cached.Saved(content, StoreItem.Absent);
            return;
        }

        var item = new StoreItem { Content = content, ETag = cached.ETag, TimeToLive = TimeToLive };
        await _storage.WriteAsync(new Dictionary<string, StoreItem>(StringComparer.Ordinal) { [key] = item }, cancellationToken);
        cached.Saved(content, item.ETag!);
    }

    /// <summary>Empties the state in the turn; <see cref="SaveChangesAsync"/> then deletes it.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the reading of what is there.</param>
    /// <exception cref="StorageException">The storage cannot be read.</exception>
    public async Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        (await CachedAsync(turnContext, cancellationToken)).Clear();

    /// <summary>Deletes the state, in the turn and in the storage.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the deleting.</param>
    /// <exception cref="StorageException">The storage cannot be written.</exception>
    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        await _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The state as the turn holds it, read where it is not there yet.</summary>
    internal async Task<CachedBotState> CachedAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await LoadAsync(turnContext, force: false, cancellationToken);
        return Cached(turnContext)!;
    }

    /// <summary>The key under which the state of a turn is kept.</summary>
    /// <param name="turnContext">The turn.</param>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>An identifier as part of a key: two that differ never make the same key, whatever they hold.</summary>
    /// <param name="id">The identifier.</param>
    protected static string KeyPart(string? id) => (id ?? string.Empty).Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal);

    private CachedBotState? Cached(ITurnContext turnContext) =>
        turnContext.TurnState.TryGetValue(_contextServiceKey, out object? cached) ? (CachedBotState)cached : null;
}
