using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CampaignBot.Tests.BotFramework.DirectLine;

/// <summary>Reads a stream as Web Chat does: skips empty frames, remembers the watermark.</summary>
internal sealed class StreamReader : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly Queue<JsonElement> _ready = new();
    private readonly byte[] _buffer = new byte[1024 * 1024];

    public string Watermark { get; private set; } = string.Empty;

    public int EmptyFrames { get; private set; }

    public static async Task<StreamReader> ConnectAsync(string url, string? origin = null, HttpClient? http2 = null)
    {
        var reader = new StreamReader();
        if (http2 is not null)
        {
            reader._socket.Options.HttpVersion = HttpVersion.Version20;
            reader._socket.Options.HttpVersionPolicy = HttpVersionPolicy.RequestVersionExact;
        }

        if (origin is not null)
        {
            reader._socket.Options.SetRequestHeader("Origin", origin);
        }

        try
        {
            await reader._socket.ConnectAsync(new Uri(url), http2, default);
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>The next activity.</summary>
    public async Task<JsonElement> NextAsync()
    {
        while (_ready.Count == 0)
        {
            string frame = await FrameAsync() ?? throw new InvalidOperationException($"The stream was closed: {_socket.CloseStatus}");
            if (frame.Length == 0)
            {
                EmptyFrames++;
                continue;
            }

            JsonElement set = JsonDocument.Parse(frame).RootElement;
            Watermark = set.TryGetProperty("watermark", out JsonElement watermark) ? watermark.GetString()! : Watermark;
            foreach (JsonElement activity in set.GetProperty("activities").EnumerateArray())
            {
                _ready.Enqueue(activity);
            }
        }

        return _ready.Dequeue();
    }

    /// <summary>The next activity but typing: whether that is seen before it depends on how busy this machine is.</summary>
    public async Task<JsonElement> NextSaidAsync()
    {
        JsonElement next;
        do
        {
            next = await NextAsync();
        }
        while (next.GetProperty("type").GetString() == "typing");
        return next;
    }

    public async Task<IReadOnlyList<JsonElement>> TakeAsync(int count)
    {
        var activities = new List<JsonElement>();
        while (activities.Count < count)
        {
            activities.Add(await NextAsync());
        }

        return activities;
    }

    /// <summary>The next frame as it came; null when the server closed.</summary>
    public async Task<string?> FrameAsync()
    {
        using var patience = new CancellationTokenSource(Hanging.After);
        int length = 0;
        while (true)
        {
            WebSocketReceiveResult received = await _socket.ReceiveAsync(_buffer.AsMemory(length).ToArraySegment(), patience.Token);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            length += received.Count;
            if (received.EndOfMessage)
            {
                return Encoding.UTF8.GetString(_buffer, 0, length);
            }
        }
    }

    /// <summary>Reads until the server closes; why it did, or null when it cut the line.</summary>
    public async Task<WebSocketCloseStatus?> ClosedAsync()
    {
        try
        {
            while (await FrameAsync() is not null)
            {
                // Whatever was still under way.
            }

            return _socket.CloseStatus;
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    public Task SendAsync(byte[] frame, WebSocketMessageType type = WebSocketMessageType.Text) => _socket.SendAsync(frame, type, endOfMessage: true, default);

    public void Dispose() => _socket.Dispose();
}

/// <summary>Segments of memory that is an array.</summary>
file static class MemorySegments
{
    public static ArraySegment<byte> ToArraySegment(this Memory<byte> memory) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(memory, out ArraySegment<byte> segment) ? segment : throw new InvalidOperationException();
}
