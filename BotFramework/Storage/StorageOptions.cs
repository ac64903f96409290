namespace CampaignBot.BotFramework.Storage;

/// <summary>Settings of the section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>SQLite file of the conversations' state; empty for memory, which a restart empties. Default: empty.</summary>
    public string Path { get; set; } = string.Empty;
}
