using CampaignBot.BotFramework.Builder;

namespace CampaignBot.BotFramework.Storage;

/// <summary>One property of a <see cref="BotState"/>.</summary>
/// <typeparam name="T">Its type.</typeparam>
public interface IStatePropertyAccessor<T>
{
    /// <summary>Its value. A value that is changed in place is saved with the state.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="defaultValueFactory">Makes the value, which then counts as set, where there is none; null for the type's default.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="StorageException">The storage cannot be read.</exception>
    Task<T?> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default);

    /// <summary>Sets it; <see cref="BotState.SaveChangesAsync"/> then writes it.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Stops the reading of what is there.</param>
    /// <exception cref="StorageException">The storage cannot be read.</exception>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);

    /// <summary>Takes it out of the state; <see cref="BotState.SaveChangesAsync"/> then writes that.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the reading of what is there.</param>
    /// <exception cref="StorageException">The storage cannot be read.</exception>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
