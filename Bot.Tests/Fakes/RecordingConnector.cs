using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace CampaignBot.Tests;

/// <summary>A stand-in for a channel's connector, on a loopback port of its own: it records what the bot sends.</summary>
internal sealed class RecordingConnector : IAsyncDisposable
{
    private readonly Channel<(string Path, JsonElement Reply)> _received = Channel.CreateUnbounded<(string, JsonElement)>();
    private WebApplication? _app;
    private int _count;

    public string Url => _app!.Urls.First() + "/_connector";

    public int Count => _count;

    /// <summary>What it answers: a status, and a body or nothing.</summary>
    public (int Status, string Body) Answer { get; set; } = (StatusCodes.Status202Accepted, string.Empty);

    public async Task StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(async context =>
        {
            using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body);
            Interlocked.Increment(ref _count);
            await _received.Writer.WriteAsync((context.Features.Get<IHttpRequestFeature>()!.RawTarget, body.RootElement.Clone()));
            (context.Response.StatusCode, string answer) = Answer;
            context.Response.Headers.Location = Url + "/elsewhere";
            await context.Response.WriteAsync(answer);
        });
        await _app.StartAsync();
    }

    /// <summary>The next activity but typing: whether that is seen depends on how busy this machine is.</summary>
    public async Task<(string Path, JsonElement Reply)> NextAsync()
    {
        using var patience = new CancellationTokenSource(Hanging.After);
        (string Path, JsonElement Reply) next;
        do
        {
            next = await _received.Reader.ReadAsync(patience.Token);
        }
        while (next.Reply.GetProperty("type").GetString() == "typing");
        return next;
    }

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;
}
