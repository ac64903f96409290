using System.Net.Http.Headers;
using System.Text;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;

namespace CampaignBot.Tests;

/// <summary>The endpoint with an app id, in process: its trust comes from a <see cref="ChannelStandIn"/>, its bot is the test's.</summary>
internal sealed class GuardedHost : IAsyncDisposable, IBot
{
    private readonly WebApplication _app;
    private readonly TimeProvider _time;
    private int _activities;

    private GuardedHost(ChannelStandIn channel, TimeProvider time, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        Channel = channel;
        _time = time;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Configuration.AddInMemoryCollection(channel.Settings).AddInMemoryCollection(settings);
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton<IBot>(this);
        builder.Services.AddSingleton(new TurnErrorHandler("Pardon.", "La réponse se fait attendre."));
        builder.Services.AddBotFramework(builder.Configuration);

        // The stand-in may be slow with what it is asked; these limits run on the system's clock, whatever the test's does.
        builder.Services.PostConfigureAll<HttpClientFactoryOptions>(options => options.HttpClientActions.Add(http => http.Timeout = Timeout.InfiniteTimeSpan));
        _app = builder.Build();
        _app.MapBotFramework("/api/messages");
    }

    public ChannelStandIn Channel { get; }

    public RecordingLogger Log { get; } = new();

    public IServiceProvider Services => _app.Services;

    public HttpClient Client { get; private set; } = null!;

    /// <summary>What the bot does.</summary>
    public Func<ITurnContext, CancellationToken, Task> Turn { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Starts the host, in Development: nowhere else would it trust a stand-in.</summary>
    public static async Task<GuardedHost> StartAsync(ChannelStandIn channel, TimeProvider time, params IEnumerable<(string Name, string? Value)> settings)
    {
        var host = new GuardedHost(channel, time, settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value)));
        await host._app.StartAsync();
        host.Client = host._app.GetTestClient();
        return host;
    }

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => Turn(turnContext, cancellationToken);

    /// <summary>Posts an activity that was never sent before; an event, unless somebody is to see the bot typing.</summary>
    /// <param name="authorization">The header, or null for none.</param>
    /// <param name="channelId">The channel it says it comes from.</param>
    /// <param name="serviceUrl">Where it says that replies go; null for the stand-in.</param>
    /// <param name="type">Its type.</param>
    /// <param name="deliver">How replies are delivered.</param>
    public async Task<int> PostAsync(string? authorization, string channelId = "msteams", string? serviceUrl = null, string type = "event", string deliver = "normal")
    {
        string body = $$$"""{"type":"{{{type}}}","name":"n","id":"a{{{Interlocked.Increment(ref _activities)}}}","channelId":"{{{channelId}}}","text":"bonjour","callerId":"urn:forged","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c"},"serviceUrl":"{{{serviceUrl ?? Channel.ServiceUrl}}}","deliveryMode":"{{{deliver}}}"}""";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using HttpResponseMessage response = await Client.SendAsync(request);
        return (int)response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client?.Dispose();
        await _app.EndAsync(_time);
    }
}
