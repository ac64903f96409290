namespace CampaignBot.BotFramework.DirectLine;

/// <summary>What the histories of all conversations hold together.</summary>
/// <param name="most">From so many bytes on, each keeps no more than its share.</param>
internal sealed class HistoryBudget(long most)
{
    private long _used;
    private int _conversations;

    /// <summary>Bytes held.</summary>
    public long Used => Interlocked.Read(ref _used);

    /// <summary>How much one conversation may keep now, of what it might keep.</summary>
    public long ShareOf(int bytes) => Used < most ? bytes : Math.Min(bytes, most / Math.Max(1, Volatile.Read(ref _conversations)));

    /// <summary>Counts a conversation.</summary>
    public void Open() => Interlocked.Increment(ref _conversations);

    /// <summary>Counts what a conversation came to hold, or let go.</summary>
    public void Add(long bytes) => Interlocked.Add(ref _used, bytes);

    /// <summary>Forgets a conversation.</summary>
    /// <param name="bytes">What it held.</param>
    public void Close(long bytes)
    {
        Interlocked.Decrement(ref _conversations);
        Add(-bytes);
    }
}
