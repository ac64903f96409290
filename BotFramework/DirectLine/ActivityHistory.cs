namespace CampaignBot.BotFramework.DirectLine;

/// <summary>
/// The last activities of one conversation, as the bytes clients are sent; bounded in number and in size. Calls are made under the
/// conversation's lock.
/// </summary>
/// <param name="mostActivities">How many are kept.</param>
internal sealed class ActivityHistory(int mostActivities)
{
    private readonly Queue<byte[]> _kept = new();

    /// <summary>How much is kept.</summary>
    public long Bytes { get; private set; }

    /// <summary>Number of the last activity, which is how many there were; 0 before the first.</summary>
    public long Last { get; private set; }

    /// <summary>Adds an activity; the oldest go where there are too many.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="mostBytes">How much is kept; the last one always is.</param>
    public void Add(byte[] activity, long mostBytes)
    {
        Last++;
        _kept.Enqueue(activity);
        Bytes += activity.Length;
        while (_kept.Count > mostActivities || (Bytes > mostBytes && _kept.Count > 1))
        {
            Bytes -= _kept.Dequeue().Length;
        }
    }

    /// <summary>The activities that follow one of them, oldest first, from the oldest that is still kept.</summary>
    /// <param name="position">Number of the last one that is known; a number there never was means none.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="mostBytes">At most so much; one at least.</param>
    public ActivityPage After(long position, int most, long mostBytes)
    {
        long first = Last - _kept.Count;
        long start = Math.Max(position < 0 || position > Last ? 0 : position, first);
        long bytes = 0;
        byte[][] activities = [.. _kept.Skip((int)(start - first)).Take(most).TakeWhile(activity => (bytes += activity.Length) <= mostBytes || bytes == activity.Length)];
        return new ActivityPage(activities, start + activities.Length);
    }
}
