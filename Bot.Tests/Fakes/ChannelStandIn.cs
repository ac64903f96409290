using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace CampaignBot.Tests;

/// <summary>
/// A stand-in for all the bot trusts, on a loopback port of its own: the descriptions and keys of the channels' and of Entra's tokens,
/// the place where the bot gets its own, and a connector.
/// </summary>
internal sealed class ChannelStandIn : IAsyncDisposable
{
    public const string AppId = "11111111-aaaa-1111-1111-111111111111";
    public const string Secret = "the-secret-of-the-bot";
    public const string Tenant = "22222222-2222-2222-2222-222222222222";
    public const string Issuer = "https://api.botframework.com";

    private readonly ConcurrentDictionary<string, ConnectedConversation> _conversations = new(StringComparer.Ordinal);
    private WebApplication? _app;
    private int _channelFetches;
    private int _entraFetches;
    private int _sent;

    public string Url => _app!.Urls.First();

    public string ServiceUrl => Url + "/_connector/";

    public StandInKeys Keys { get; } = new();

    /// <summary>Whether the keys can be fetched.</summary>
    public bool IsUp { get; set; } = true;

    /// <summary>What the description of the keys waits for.</summary>
    public Task Described { get; set; } = Task.CompletedTask;

    /// <summary>Where the description says that the keys are; null for where they are.</summary>
    public string? KeysAt { get; set; }

    /// <summary>What was asked of the place that gives tokens: path and form.</summary>
    public ConcurrentQueue<string> TokenRequests { get; } = new();

    /// <summary>Why the bot gets no token; null when it gets one.</summary>
    public string? TokenRefusal { get; set; }

    /// <summary>Which places were sent the cookie that every answer sets.</summary>
    public ConcurrentQueue<string> SentCookies { get; } = new();

    /// <summary>How many bytes an answer has, with blanks behind what it says; null for as many as that takes.</summary>
    public int? AnswerLength { get; set; }

    public int ChannelFetches => _channelFetches;

    public int EntraFetches => _entraFetches;

    /// <summary>How many requests the connector got.</summary>
    public int Sent => _sent;

    public IEnumerable<KeyValuePair<string, string?>> Settings =>
    [
        new("MicrosoftAppId", AppId),
        new("MicrosoftAppPassword", Secret),
        new("MicrosoftAppTenantId", Tenant),
        new("BotFramework:ChannelOpenIdMetadataUrl", Url + "/channel"),
        new("BotFramework:EmulatorOpenIdMetadataUrl", Url + "/entra"),
        new("BotFramework:LoginUrl", $"{Url}/{Tenant}"),
        new("BotFramework:AllowedServiceHosts:0", "127.0.0.1"),
    ];

    public async Task StartAsync()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Use(SetCookieAsync);
        _app.Use(LengthenAsync);
        _app.MapGet("/channel", () => DescribeAsync(ref _channelFetches));
        _app.MapGet("/entra", () => DescribeAsync(ref _entraFetches));
        _app.MapGet("/keys", () => Results.Json(Keys.ToKeySet()));
        _app.MapPost("/{tenant}/oauth2/v2.0/token", GiveTokenAsync);
        _app.Map("/_connector/{**rest}", ConnectAsync);
        await _app.StartAsync();
    }

    /// <summary>A conversation, whether anything was sent to it or not.</summary>
    public ConnectedConversation In(string id) => _conversations.GetOrAdd(id, _ => new ConnectedConversation());

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
    }

    private Task SetCookieAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.SetCookie = "seen=1; Path=/";
        if (context.Request.Headers.Cookie.Count > 0)
        {
            SentCookies.Enqueue(context.Request.Path);
        }

        return next(context);
    }

    private async Task LengthenAsync(HttpContext context, RequestDelegate next)
    {
        if (AnswerLength is not { } length)
        {
            await next(context);
            return;
        }

        Stream wire = context.Response.Body;
        using var answer = new MemoryStream();
        context.Response.Body = answer;
        await next(context);
        answer.Write(Encoding.UTF8.GetBytes(new string(' ', length - (int)answer.Length)));
        context.Response.Body = wire;
        await wire.WriteAsync(answer.ToArray());
    }

    private Task<IResult> DescribeAsync(ref int fetches)
    {
        Interlocked.Increment(ref fetches);
        return DescribeAsync();
    }

    private async Task<IResult> DescribeAsync()
    {
        await Described;
        return IsUp ? Results.Json(new { issuer = Issuer, jwks_uri = KeysAt ?? Url + "/keys" }) : Results.StatusCode(500);
    }

    private async Task GiveTokenAsync(HttpContext context)
    {
        using var form = new StreamReader(context.Request.Body);
        TokenRequests.Enqueue($"{context.Request.Path} {Uri.UnescapeDataString(await form.ReadToEndAsync())}");
        if (TokenRefusal is { } refusal)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            await context.Response.WriteAsJsonAsync(new { error = "invalid_client", error_description = refusal });
            return;
        }

        await context.Response.WriteAsJsonAsync(new { token_type = "Bearer", expires_in = 3600, access_token = $"outbound-token-{TokenRequests.Count}" });
    }

    private async Task ConnectAsync(HttpContext context)
    {
        var at = TimeSpan.FromMilliseconds(Environment.TickCount64);
        Interlocked.Increment(ref _sent);
        using var body = new StreamReader(context.Request.Body);
        string json = await body.ReadToEndAsync();
        string path = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        string conversation = path.Split('/') is [_, _, "v3", "conversations", { } id, ..] ? Uri.UnescapeDataString(id) : string.Empty;
        (int status, string? retryAfter) = await In(conversation).TakeAsync(new ConnectorRequest(
            context.Request.Method, path, context.Request.Headers.Authorization, json.Length > 0 ? JsonElement.Parse(json) : default, at)
        {
            UserAgent = context.Request.Headers.UserAgent,
            Accept = context.Request.Headers.Accept,
        });
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        context.Response.Headers.Location = ServiceUrl + "elsewhere";
        if (In(conversation).Body is { } said)
        {
            await context.Response.WriteAsync(said);
        }

        if (In(conversation).IsStalled)
        {
            context.Response.ContentLength = 100;
            await context.Response.WriteAsync("{", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
