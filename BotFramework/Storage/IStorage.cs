namespace CampaignBot.BotFramework.Storage;

/// <summary>Keeps a bot's state between turns.</summary>
public interface IStorage
{
    /// <summary>Reads items; those that are not there are left out.</summary>
    /// <param name="keys">Their keys.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes items, over what was there.</summary>
    /// <param name="changes">The items by key.</param>
    /// <param name="cancellationToken">Stops the writing.</param>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes items; those that are not there are passed over.</summary>
    /// <param name="keys">Their keys.</param>
    /// <param name="cancellationToken">Stops the deleting.</param>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
