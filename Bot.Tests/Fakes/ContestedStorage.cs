using CampaignBot.BotFramework.Storage;

namespace CampaignBot.Tests;

/// <summary>A storage in which somebody else is always faster with some of the items.</summary>
/// <param name="storage">The storage.</param>
/// <param name="isContested">Which items, by key.</param>
internal sealed class ContestedStorage(IStorage storage, Func<string, bool> isContested) : IStorage
{
    public Task<IDictionary<string, StoreItem>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => storage.ReadAsync(keys, cancellationToken);

    public Task WriteAsync(IDictionary<string, StoreItem> changes, CancellationToken cancellationToken = default) =>
        changes.Keys.Any(isContested) ? Task.FromException(new EtagException()) : storage.WriteAsync(changes, cancellationToken);

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => storage.DeleteAsync(keys, cancellationToken);
}
