using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CampaignBot.BotFramework.Storage;

/// <summary>Registers where state is kept.</summary>
internal static class StorageServiceCollectionExtensions
{
    /// <summary>A SQLite file when the settings name one, memory otherwise.</summary>
    public static void AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        IConfigurationSection section = configuration.GetSection("Storage");
        services.AddOptions<StorageOptions>().Configure(options => options.Path = section[nameof(options.Path)]?.Trim() ?? string.Empty).ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.TryAddSingleton<IStorage>(provider =>
        {
            TimeProvider timeProvider = provider.GetRequiredService<TimeProvider>();
            string path = provider.GetRequiredService<IOptions<StorageOptions>>().Value.Path;
            return path.Length > 0 ? SqliteStorage.Open(path, timeProvider) : new MemoryStorage(timeProvider);
        });
    }
}
