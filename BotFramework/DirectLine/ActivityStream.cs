using System.Net.WebSockets;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>
/// One socket of a conversation. It has no queue of its own: it remembers how far it got in the conversation's history, so that a
/// client that reads slowly costs nothing and holds up nobody. One that takes nothing for too long is cut off; it comes back and
/// goes on where it was.
/// </summary>
/// <param name="socket">The open socket.</param>
/// <param name="conversation">Its conversation.</param>
/// <param name="start">After which activity it begins.</param>
/// <param name="typed">The last typing there was before it opened.</param>
/// <param name="sendTimeout">How long it may take to accept a frame.</param>
/// <param name="timeProvider">The clock.</param>
internal sealed class ActivityStream(WebSocket socket, Conversation conversation, long start, long typed, TimeSpan sendTimeout, TimeProvider timeProvider) : IDisposable
{
    private const int MostClientBytes = 4 * 1024;

    // Clients send three, to say that they are there.
    private const int MostFramesInAMinute = 60;

    // Some proxies hide pings and close what looks unused.
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(30);

    // A client answers a close with a close; one that does not is not waited for, least of all when the host stops.
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stop = new();
    private WebSocketCloseStatus _closeStatus = WebSocketCloseStatus.NormalClosure;

    /// <summary>Sends what there is and what comes, until the client leaves, is cut off, or the host stops.</summary>
    /// <param name="hostStopping">Cancelled when the host stops.</param>
    public async Task RunAsync(CancellationToken hostStopping)
    {
        conversation.Attach(this);
        try
        {
            using CancellationTokenRegistration stopping = hostStopping.Register(() => Stop(WebSocketCloseStatus.EndpointUnavailable));
            Task receiving = ReceiveAsync();
            await SendAllAsync();
            await CloseAsync(receiving);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException)
        {
            // Cut off, by either side. Nothing is lost: the history stays.
            socket.Abort();
        }
        finally
        {
            conversation.Detach(this);
        }
    }

    /// <summary>Asks the socket to close, after what it is sending.</summary>
    public void Stop() => Stop(WebSocketCloseStatus.PolicyViolation);

    /// <inheritdoc/>
    public void Dispose() => _stop.Dispose();

    private void Stop(WebSocketCloseStatus status)
    {
        try
        {
            _closeStatus = status;
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It is closed already.
        }
    }

    private async Task SendAllAsync()
    {
        long position = start;
        long typing = typed;
        while (!_stop.IsCancellationRequested)
        {
            Task changed = conversation.Changed;
            ActivityPage page = conversation.After(position);
            if (page.Activities.Count > 0)
            {
                await SendAsync(page.ToJson());
                position = page.Position;
            }
            else if (conversation.Typing(ref typing) is { } activity)
            {
                await SendAsync(new ActivityPage([activity], position).ToJson(withWatermark: false));
            }
            else
            {
                await changed.WaitAsync(KeepAlive, timeProvider, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (!changed.IsCompleted && !_stop.IsCancellationRequested)
                {
                    await SendAsync([]);
                }
            }
        }
    }

    private async Task SendAsync(byte[] frame)
    {
        // Cancelling a send aborts the socket, which is what a client that takes nothing is due.
        using var patience = new CancellationTokenSource(sendTimeout, timeProvider);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
    }

    /// <summary>Clients say nothing but that they are there; what they send is dropped, and too much of it ends the socket.</summary>
    private async Task ReceiveAsync()
    {
        var buffer = new byte[1024];
        int length = 0;
        int frames = 0;
        DateTimeOffset minute = timeProvider.GetUtcNow();
        try
        {
            while (true)
            {
                ValueWebSocketReceiveResult received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    Stop(WebSocketCloseStatus.NormalClosure);
                    return;
                }

                if (timeProvider.GetUtcNow() - minute >= TimeSpan.FromMinutes(1))
                {
                    (minute, frames) = (timeProvider.GetUtcNow(), 0);
                }

                if (++frames > MostFramesInAMinute)
                {
                    Stop(WebSocketCloseStatus.PolicyViolation);
                    return;
                }

                conversation.Touch();
                length += received.Count;
                if (length > MostClientBytes)
                {
                    Stop(WebSocketCloseStatus.MessageTooBig);
                    return;
                }

                length = received.EndOfMessage ? 0 : length;
            }
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            Stop(WebSocketCloseStatus.NormalClosure);
        }
    }

    private async Task CloseAsync(Task receiving)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var patience = new CancellationTokenSource(CloseTimeout, timeProvider);
        await socket.CloseOutputAsync(_closeStatus, null, patience.Token);
        await receiving.WaitAsync(patience.Token);
    }
}
