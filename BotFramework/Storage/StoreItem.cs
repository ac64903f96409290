namespace CampaignBot.BotFramework.Storage;

/// <summary>What is kept under one key.</summary>
public sealed class StoreItem
{
    /// <summary>The <see cref="ETag"/> of an item that must not be there yet.</summary>
    public const string Absent = "";

    /// <summary>The item, as UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>
    /// The state of the item this one was made from, so that nobody writes over what somebody else wrote meanwhile: what reading gave,
    /// <see cref="Absent"/>, or null to write whatever is there. Writing sets it to the new state.
    /// </summary>
    public string? ETag { get; set; }

    /// <summary>How long after the writing it is forgotten; null for never.</summary>
    public TimeSpan? TimeToLive { get; init; }
}
