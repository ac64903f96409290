using System.Net;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.DirectLine;
using CampaignBot.BotFramework.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.BotFramework.DirectLine;

/// <summary>The embedded Direct Line on a loopback port of its own, with a scripted bot and a clock that stands still.</summary>
internal sealed class DirectLineHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DirectLineHost(WebApplication app, FakeTimeProvider clock, ScriptedBot bot, HttpProtocols protocols)
    {
        _app = app;
        Clock = clock;
        Bot = bot;
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(app.Urls.First()),
            DefaultRequestVersion = protocols == HttpProtocols.Http2 ? HttpVersion.Version20 : HttpVersion.Version11,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
    }

    public FakeTimeProvider Clock { get; }

    public ScriptedBot Bot { get; }

    public HttpClient Http { get; }

    public RequestLimits Limits => _app.Services.GetRequiredService<RequestLimits>();

    public ConversationStore Conversations => _app.Services.GetRequiredService<ConversationStore>();

    public static Task<DirectLineHost> StartAsync(params (string Name, string Value)[] settings) => StartAsync(HttpProtocols.Http1, settings);

    public static async Task<DirectLineHost> StartAsync(HttpProtocols protocols, params (string Name, string Value)[] settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = protocols));
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create("DirectLine:" + setting.Name, (string?)setting.Value)));
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
        var bot = new ScriptedBot();
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IBot>(bot);
        builder.Services.AddSingleton(new TurnErrorHandler(ScriptedBot.Apology, ScriptedBot.TooSlow));
        builder.Services.AddBotFramework(builder.Configuration);
        builder.Services.AddDirectLine(builder.Configuration);
        WebApplication app = builder.Build();
        app.MapBotFramework("/api/messages");
        app.MapDirectLine("/v3/directline", "/api/chat/token");
        try
        {
            await app.StartAsync();
            return new DirectLineHost(app, clock, bot, protocols);
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    /// <summary>A client that holds a token of the site's page, and has not started its conversation.</summary>
    public async Task<DirectLineClient> OpenAsync()
    {
        var client = new DirectLineClient(Http);
        await client.TakeTokenAsync();
        return client;
    }

    /// <summary>A client whose conversation is started, and who has been welcomed: what it says next comes after that.</summary>
    public async Task<DirectLineClient> JoinAsync()
    {
        DirectLineClient client = await OpenAsync();
        await client.StartAsync();
        await UntilAsync(() => Conversations.TryFind(client.ConversationId!, out Conversation? conversation) && conversation.Last > 0);
        return client;
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Bot.Gate.TrySetResult();
        Http.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>Waits for something that happens on another thread.</summary>
    public static async Task UntilAsync(Func<bool> condition, Action? meanwhile = null)
    {
        using var patience = new CancellationTokenSource(Hanging.After);
        while (!condition())
        {
            meanwhile?.Invoke();
            await Task.Delay(TimeSpan.FromMilliseconds(2), patience.Token);
        }
    }
}
