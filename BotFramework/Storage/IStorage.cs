namespace CampaignBot.BotFramework.Storage;

/// <summary>Keeps a bot's state between turns. Safe for use by many threads at once.</summary>
public interface IStorage
{
    /// <summary>Reads items; those that are not there, or no longer, are left out.</summary>
    /// <param name="keys">Their keys.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="StorageException">The storage cannot be read.</exception>
    Task<IDictionary<string, StoreItem>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes items: all of them or, on a fault, none.</summary>
    /// <param name="changes">The items by key.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    /// <exception cref="EtagException">One of them was changed since it was read.</exception>
    /// <exception cref="StorageException">The storage cannot be written.</exception>
    Task WriteAsync(IDictionary<string, StoreItem> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes items; those that are not there are passed over.</summary>
    /// <param name="keys">Their keys.</param>
    /// <param name="cancellationToken">Stops the deleting.</param>
    /// <exception cref="StorageException">The storage cannot be written.</exception>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
