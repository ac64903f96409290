using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http;

namespace CampaignBot.Tests;

/// <summary>One conversation, as the connector of a <see cref="ChannelStandIn"/> sees it.</summary>
internal sealed class ConnectedConversation
{
    private readonly Channel<ConnectorRequest> _received = Channel.CreateUnbounded<ConnectorRequest>();
    private int _count;
    private int _open;

    /// <summary>What is answered, in order, to all but typing, which gets its 202; then <see cref="Otherwise"/>.</summary>
    public ConcurrentQueue<(int Status, string? RetryAfter)> Answers { get; } = new();

    /// <summary>What is answered when nothing else was said: 202 without body.</summary>
    public int Otherwise { get; set; } = StatusCodes.Status202Accepted;

    /// <summary>Body of every answer; null for none.</summary>
    public string? Body { get; set; }

    /// <summary>What every answer waits for, but those to typing.</summary>
    public Task Held { get; set; } = Task.CompletedTask;

    /// <summary>Whether answers begin and never end.</summary>
    public bool IsStalled { get; set; }

    /// <summary>How many requests came.</summary>
    public int Count => _count;

    /// <summary>How many requests were open at once.</summary>
    public int MostAtOnce { get; private set; }

    /// <summary>The next request, waited for.</summary>
    public async Task<ConnectorRequest> NextAsync()
    {
        using var patience = new CancellationTokenSource(Hanging.After);
        return await _received.Reader.ReadAsync(patience.Token);
    }

    /// <summary>The next message: whether typing is seen before it depends on how busy this machine is.</summary>
    public async Task<ConnectorRequest> NextMessageAsync()
    {
        ConnectorRequest next;
        do
        {
            next = await NextAsync();
        }
        while (IsTyping(next));
        return next;
    }

    /// <summary>Takes a request and says how it is answered.</summary>
    public async Task<(int Status, string? RetryAfter)> TakeAsync(ConnectorRequest request)
    {
        Interlocked.Increment(ref _count);
        if (IsTyping(request))
        {
            await _received.Writer.WriteAsync(request);
            return (StatusCodes.Status202Accepted, null);
        }

        (int, string?) answer = Answers.TryDequeue(out (int, string?) said) ? said : (Otherwise, null);
        MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _open));
        await _received.Writer.WriteAsync(request);
        await Held;
        Interlocked.Decrement(ref _open);
        return answer;
    }

    private static bool IsTyping(ConnectorRequest request) =>
        request.Activity.ValueKind == JsonValueKind.Object && request.Activity.TryGetProperty("type", out JsonElement type) && type.GetString() == "typing";
}
