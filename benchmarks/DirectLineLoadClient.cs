using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace CampaignBot.Benchmarks;

/// <summary>
/// One person in the chat. It checks its own conversation: activities come in the order of their numbers without a gap or a
/// repetition, each question is echoed once and answered once, and the server holds nothing that was not received.
/// </summary>
internal sealed class DirectLineLoadClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _conversation;
    private readonly string _token;
    private readonly ClientWebSocket _socket = new();
    private readonly ConcurrentDictionary<string, long> _asked = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentQueue<double> _times = new();
    private Task _reading = Task.CompletedTask;
    private long _last;
    private int _questions;

    private DirectLineLoadClient(HttpClient http, string conversation, string token)
    {
        _http = http;
        _conversation = conversation;
        _token = token;
        _socket.Options.KeepAliveInterval = TimeSpan.Zero;
    }

    /// <summary>How long each answer took, from the question's first byte to the answer read from the socket.</summary>
    public IEnumerable<double> Times => _times;

    /// <summary>Whether a question has no answer yet.</summary>
    public bool IsWaiting => !_asked.IsEmpty;

    /// <summary>Takes the page's token, starts a conversation and opens its socket, as Web Chat does.</summary>
    public static async Task<DirectLineLoadClient> OpenAsync(HttpClient http, CancellationToken cancellationToken)
    {
        JsonElement page = await SendAsync(http, "/api/chat/token", null, null, cancellationToken);
        JsonElement started = await SendAsync(http, "/v3/directline/conversations", Text(page, "token"), new { locale = "fr-FR" }, cancellationToken);
        var client = new DirectLineLoadClient(http, Text(started, "conversationId"), Text(started, "token"));
        await client._socket.ConnectAsync(new Uri(Text(started, "streamUrl")), cancellationToken);
        client._reading = client.ReadAsync();
        return client;
    }

    /// <summary>Asks; the answer comes by the socket.</summary>
    public async Task AskAsync(string question)
    {
        string id = Interlocked.Increment(ref _questions).ToString(CultureInfo.InvariantCulture);
        _asked[id] = Stopwatch.GetTimestamp();
        try
        {
            await SendAsync(
                _http,
                $"/v3/directline/conversations/{_conversation}/activities",
                _token,
                new { type = "message", text = question, textFormat = "plain", locale = "fr-FR", channelData = new { clientActivityID = id } },
                default);
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            _faults.Enqueue("not posted: " + e.Message);
        }
    }

    /// <summary>Begins to measure anew.</summary>
    public void ForgetTimes() => _times.Clear();

    /// <summary>Closes the socket. What went wrong in this conversation, one line each.</summary>
    public async Task<IReadOnlyList<string>> EndAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v3/directline/conversations/{_conversation}/activities?watermark={_last}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        using HttpResponseMessage response = await _http.SendAsync(request);
        JsonElement rest = await response.Content.ReadFromJsonAsync<JsonElement>();
        Expect(rest.GetProperty("activities").GetArrayLength() == 0, "the socket was not sent everything");
        Expect(Text(rest, "watermark") == _last.ToString(CultureInfo.InvariantCulture), "the server holds fewer activities than were sent");
        Expect(_asked.IsEmpty, $"{_asked.Count} without an answer");
        await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, default);
        await _reading;
        return [.. _faults];
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    private static async Task<JsonElement> SendAsync(HttpClient http, string path, string? token, object? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using HttpResponseMessage response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        int length = 0;
        try
        {
            while (true)
            {
                ValueWebSocketReceiveResult received = await _socket.ReceiveAsync(buffer.AsMemory(length), default);
                if (received.MessageType == WebSocketMessageType.Close)
                {
                    return;
                }

                length += received.Count;
                if (received.EndOfMessage && length > 0)
                {
                    Note(buffer.AsMemory(0, length));
                    length = 0;
                }
            }
        }
        catch (WebSocketException e)
        {
            _faults.Enqueue("socket: " + e.Message);
        }
    }

    private void Note(ReadOnlyMemory<byte> frame)
    {
        long now = Stopwatch.GetTimestamp();
        using JsonDocument set = JsonDocument.Parse(frame);
        foreach (JsonElement activity in set.RootElement.GetProperty("activities").EnumerateArray())
        {
            if (Text(activity, "type") != "typing")
            {
                Note(activity, now);
            }
        }
    }

    private void Note(JsonElement activity, long now)
    {
        string id = Text(activity, "id");
        Expect(id == string.Create(CultureInfo.InvariantCulture, $"{_conversation}|{++_last:D7}"), $"{id} came as number {_last}");
        if (activity.GetProperty("from").GetProperty("role").GetString() == "user")
        {
            string question = Text(activity.GetProperty("channelData"), "clientActivityID");
            Expect(_asked.TryGetValue(question, out long start), $"{question} was echoed without being asked, or twice");
            _asked["answer to " + id] = start;
            _asked.TryRemove(question, out _);
        }
        else if (activity.TryGetProperty("replyToId", out JsonElement asked))
        {
            Expect(_asked.TryRemove("answer to " + asked.GetString(), out long start), $"{asked} was answered without being asked, or twice");
            _times.Enqueue(Stopwatch.GetElapsedTime(start, now).TotalMilliseconds);
        }
    }

    private void Expect(bool isSo, string otherwise)
    {
        if (!isSo)
        {
            _faults.Enqueue(otherwise);
        }
    }
}
