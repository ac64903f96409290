using Microsoft.Extensions.Options;

namespace CampaignBot.BotFramework.Storage;

/// <summary>Whether the file can be used, found out at the start and not at the first conversation.</summary>
internal sealed class StorageOptionsValidator(TimeProvider timeProvider) : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        try
        {
            using SqliteStorage? storage = options.Path.Length > 0 ? SqliteStorage.Open(options.Path, timeProvider) : null;
            return ValidateOptionsResult.Success;
        }
        catch (StorageException e)
        {
            return ValidateOptionsResult.Fail($"Storage:Path\u00A0: {e.Message}");
        }
    }
}
