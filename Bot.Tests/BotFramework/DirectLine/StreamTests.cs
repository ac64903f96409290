using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CampaignBot.Tests.BotFramework.DirectLine;

/// <summary>The WebSocket stream. Numbers are those of the protocol's checklist.</summary>
public sealed class StreamTests
{
    // Between two looks of a test whose clock goes on until something happens: so little that the sockets which take what they are sent are not cut off.
    private static readonly TimeSpan ALittle = TimeSpan.FromMilliseconds(100);

    // Nothing is forgotten nor runs out meanwhile.
    private static readonly (string Name, string Value)[] LongLife = [("IdleMinutes", "10080"), ("TokenMinutes", "1440")];

    [Fact]
    public async Task Line43_EmptyFrames_AreSentAndIgnored()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(LongLife);
        DirectLineClient client = await host.JoinAsync();
        using StreamReader socket = await client.ConnectAsync();
        await socket.NextAsync();
        await socket.SendAsync([]);
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"activities\":[]}"));
        await socket.SendAsync(new byte[100], WebSocketMessageType.Binary);

        // The clock stands still between two frames, so that the wait for the next is begun.
        Task<string?> frame = socket.FrameAsync();
        await DirectLineHost.UntilAsync(() => frame.IsCompleted, () => host.Clock.Advance(ALittle));
        Assert.Equal(string.Empty, await frame);
        await client.SayAsync("toujours là");
        Assert.Equal("toujours là", (await socket.NextAsync()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Line43_TicketUsedTwiceOrTooOld_IsRefused()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient client = await host.JoinAsync();
        string used = client.StreamUrl!;
        using (await client.ConnectAsync())
        {
            await Assert.ThrowsAsync<WebSocketException>(client.ConnectAsync);
        }

        await client.ReconnectAsync();
        Assert.NotEqual(used, client.StreamUrl);
        host.Clock.Advance(TimeSpan.FromSeconds(61));
        await Assert.ThrowsAsync<WebSocketException>(client.ConnectAsync);

        await client.ReconnectAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(59));
        using StreamReader inTime = await client.ConnectAsync();
    }

    [Fact]
    public async Task Line43_TicketOfAnotherConversation_IsRefused()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient mine = await host.JoinAsync();
        DirectLineClient other = await host.JoinAsync();
        string mixed = mine.StreamUrl!.Replace(mine.ConversationId, other.ConversationId, StringComparison.Ordinal);
        await Assert.ThrowsAsync<WebSocketException>(() => StreamReader.ConnectAsync(mixed));
        await Assert.ThrowsAsync<WebSocketException>(() => StreamReader.ConnectAsync(mine.StreamUrl![..mine.StreamUrl!.IndexOf('?', StringComparison.Ordinal)]));
        using StreamReader untouched = await mine.ConnectAsync();
    }

    [Fact]
    public async Task Line43_ForeignOrigin_IsRefusedAndLeavesTheTicket()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("AllowedOrigins:0", "https://site.exemple"));
        DirectLineClient client = await host.JoinAsync();
        await Assert.ThrowsAsync<WebSocketException>(() => StreamReader.ConnectAsync(client.StreamUrl!, "https://evil.test"));
        await Assert.ThrowsAsync<WebSocketException>(() => StreamReader.ConnectAsync(client.StreamUrl!, "null"));
        using StreamReader allowed = await StreamReader.ConnectAsync(client.StreamUrl!, "https://site.exemple");
        await client.ReconnectAsync();
        using StreamReader own = await StreamReader.ConnectAsync(client.StreamUrl!, host.Http.BaseAddress!.GetLeftPart(UriPartial.Authority).Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Line43_MessagesBeforeConnect_AreReplayed()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient client = await host.JoinAsync();
        await client.SayAsync("un");
        await client.SayAsync("deux");
        IReadOnlyList<JsonElement> polled = await client.PollAsync(5);
        using StreamReader socket = await client.ConnectAsync();
        IReadOnlyList<JsonElement> replayed = await socket.TakeAsync(5);
        Assert.Equal(polled.Select(activity => activity.GetRawText()), replayed.Select(activity => activity.GetRawText()));
    }

    [Fact]
    public async Task Line38_OverHttp2_TheStreamOpensToo()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(HttpProtocols.Http2);
        DirectLineClient client = await host.JoinAsync();
        using StreamReader socket = await StreamReader.ConnectAsync(client.StreamUrl!, null, host.Http);
        Assert.Equal("bienvenue", (await socket.NextAsync()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Line43_SlowReader_HoldsUpNobodyAndIsCutOff()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync([("ActivitiesPerMinute", "10000"), ("TextCharacters", "100000"), .. LongLife]);
        DirectLineClient client = await host.JoinAsync();
        using Socket slow = await NeverReadAsync(client.StreamUrl!);
        await client.ReconnectAsync("?watermark=0");
        using StreamReader fast = await client.ConnectAsync();
        Assert.True(host.Conversations.TryFind(client.ConversationId, out var conversation));
        await DirectLineHost.UntilAsync(() => conversation.Streams == 2);
        await fast.NextAsync();

        // More than all the buffers on the way can hold.
        string text = new('x', 60_000);
        for (int i = 0; i < 200; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.SayAsync(text)).Status);
            Assert.Equal(60_000, (await fast.NextAsync()).GetProperty("text").GetString()!.Length);
            await fast.NextAsync();
        }

        Assert.Equal(2, conversation.Streams);
        await DirectLineHost.UntilAsync(() => conversation.Streams == 1, () => host.Clock.Advance(ALittle));
        await client.SayAsync("et ensuite");
        Assert.Equal("et ensuite", (await fast.NextAsync()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task Line43_FramesWithoutEnd_CloseTheirSocket()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient client = await host.JoinAsync();
        using StreamReader socket = await client.ConnectAsync();
        await socket.NextAsync();
        Task<WebSocketCloseStatus?> closed = socket.ClosedAsync();
        try
        {
            for (int i = 0; i < 1000; i++)
            {
                await socket.SendAsync([]);
            }
        }
        catch (Exception e) when (e is WebSocketException or IOException)
        {
            // Cut off while it was still sending.
        }

        Assert.True(await closed is null or WebSocketCloseStatus.PolicyViolation);
        Assert.True(host.Conversations.TryFind(client.ConversationId, out var conversation));
        await DirectLineHost.UntilAsync(() => conversation.Streams == 0);
    }

    [Fact]
    public async Task Line43_HugeFrame_ClosesItsSocketOnly()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient client = await host.JoinAsync();
        using StreamReader socket = await client.ConnectAsync();
        await socket.NextAsync();
        Task<WebSocketCloseStatus?> closed = socket.ClosedAsync();
        try
        {
            await socket.SendAsync(new byte[1024 * 1024]);
        }
        catch (Exception e) when (e is WebSocketException or IOException)
        {
            // Cut off while it was still sending.
        }

        Assert.True(await closed is null or WebSocketCloseStatus.MessageTooBig);
        Assert.True(host.Conversations.TryFind(client.ConversationId, out var conversation));
        await DirectLineHost.UntilAsync(() => conversation.Streams == 0);
        await client.ReconnectAsync("?watermark=0");
        using StreamReader again = await client.ConnectAsync();
        Assert.Equal("bienvenue", (await again.NextAsync()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task OneSocketTooMany_ClosesTheOldest()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("SocketsPerConversation", "2"));
        DirectLineClient client = await host.JoinAsync();
        using StreamReader first = await client.ConnectAsync();
        await first.NextAsync();
        await client.ReconnectAsync();
        using StreamReader second = await client.ConnectAsync();
        await client.ReconnectAsync();
        using StreamReader third = await client.ConnectAsync();
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await first.ClosedAsync());
        await client.SayAsync("restent deux");
        Assert.Equal("restent deux", (await second.NextAsync()).GetProperty("text").GetString());
        Assert.Equal("restent deux", (await third.NextAsync()).GetProperty("text").GetString());
    }

    [Fact]
    public async Task ForgottenConversation_ClosesItsSockets()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("IdleMinutes", "5"));
        DirectLineClient client = await host.JoinAsync();
        using StreamReader socket = await client.ConnectAsync();
        await socket.NextAsync();
        Task<WebSocketCloseStatus?> closed = socket.ClosedAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, await closed);
        Assert.Equal(0, host.Conversations.Count);
    }

    [Fact]
    public async Task PingOfAClient_KeepsItsConversation()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("IdleMinutes", "5"));
        DirectLineClient client = await host.JoinAsync();
        using StreamReader socket = await client.ConnectAsync();
        await socket.NextAsync();
        Assert.True(host.Conversations.TryFind(client.ConversationId, out var conversation));
        for (int i = 0; i < 4; i++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(4));
            DateTimeOffset now = host.Clock.GetUtcNow();
            await socket.SendAsync([]);
            await DirectLineHost.UntilAsync(() => conversation.Touched == now);
        }

        await client.ReconnectAsync();
        Assert.Equal(1, host.Conversations.Count);
    }

    [Fact]
    public async Task Shutdown_ClosesSocketsWithGoingAway()
    {
        DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient client = await host.JoinAsync();
        using StreamReader socket = await client.ConnectAsync();
        await socket.NextAsync();
        Task<WebSocketCloseStatus?> closed = socket.ClosedAsync();
        Task stopping = host.StopAsync();
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await closed);
        socket.Dispose();
        await stopping;
        await host.DisposeAsync();
    }

    [Fact]
    public async Task StreamWithoutUpgradeAndUnknownPaths_AnswerInTheDocumentedShape()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient client = await host.JoinAsync();
        DirectLineAnswer plain = await client.SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{client.ConversationId}/stream?t=x");
        Assert.Equal((HttpStatusCode.BadRequest, "BadArgument"), (plain.Status, plain.Code));
        foreach (string path in (string[])["session/getsessionid", "attachments/x", "conversations/x/stream/multimodal", "nowhere"])
        {
            DirectLineAnswer answer = await client.SendAsync(HttpMethod.Get, "/v3/directline/" + path);
            Assert.Equal((HttpStatusCode.NotFound, "NotFound"), (answer.Status, answer.Code));
        }
    }

    /// <summary>A socket that asks for the stream and reads no more than the head of the response.</summary>
    private static async Task<Socket> NeverReadAsync(string url)
    {
        var address = new Uri(url);
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(address.Host, address.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: {Convert.ToBase64String(new byte[16])}\r\n\r\n"));
        return socket;
    }
}
