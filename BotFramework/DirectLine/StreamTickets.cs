namespace CampaignBot.BotFramework.DirectLine;

/// <summary>
/// The tickets of one conversation: browsers cannot send a token when they open a socket, and an address is no place for one. A
/// ticket opens one socket, once, within a minute. Calls are made under the conversation's lock.
/// </summary>
internal sealed class StreamTickets(TimeProvider timeProvider)
{
    private const int MostOpen = 10;
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(60);

    private readonly List<(string Text, long Position, DateTimeOffset Until)> _open = [];

    /// <summary>Makes a ticket; the oldest of too many goes.</summary>
    /// <param name="position">After which activity the socket begins.</param>
    public string Add(long position)
    {
        if (_open.Count == MostOpen)
        {
            _open.RemoveAt(0);
        }

        string text = DirectLineToken.NewId();
        _open.Add((text, position, timeProvider.GetUtcNow() + Life));
        return text;
    }

    /// <summary>Takes a ticket back. The position it was made for, or null when it is unknown, used or too old.</summary>
    public long? Take(string text)
    {
        int place = _open.FindIndex(ticket => ticket.Text == text);
        if (place < 0)
        {
            return null;
        }

        (_, long position, DateTimeOffset until) = _open[place];
        _open.RemoveAt(place);
        return until > timeProvider.GetUtcNow() ? position : null;
    }
}
