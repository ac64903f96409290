using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
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

    private readonly Channel<(string Path, string? Authorization, JsonElement Activity)> _received =
        Channel.CreateUnbounded<(string, string?, JsonElement)>();

    private WebApplication? _app;
    private int _channelFetches;
    private int _entraFetches;
    private int _sent;

    public string Url => _app!.Urls.First();

    public string ServiceUrl => Url + "/_connector/";

    /// <summary>The keys now published, with what each is endorsed for, and the issuer each names.</summary>
    public List<(RSA Key, string Id, string[]? Endorsements, string? Issuer)> Keys { get; } = [(RSA.Create(2048), "k1", ["msteams", "webchat"], null)];

    public RSA Key => Keys[0].Key;

    /// <summary>Whether the keys can be fetched.</summary>
    public bool IsUp { get; set; } = true;

    /// <summary>Where the description says that the keys are; null for where they are.</summary>
    public string? KeysAt { get; set; }

    /// <summary>What the connector answers, in order; then 202 without body.</summary>
    public ConcurrentQueue<(int Status, string? RetryAfter)> Answers { get; } = new();

    /// <summary>What was asked of the place that gives tokens: path and form.</summary>
    public ConcurrentQueue<string> TokenRequests { get; } = new();

    public ConcurrentQueue<string> Tokens { get; } = new();

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
        _app.MapGet("/channel", () => Describe(ref _channelFetches));
        _app.MapGet("/entra", () => Describe(ref _entraFetches));
        _app.MapGet("/keys", () => Results.Json(new { keys = Keys.Select(Publish) }));
        _app.MapPost("/{tenant}/oauth2/v2.0/token", async context =>
        {
            using var form = new StreamReader(context.Request.Body);
            TokenRequests.Enqueue($"{context.Request.Path} {Uri.UnescapeDataString(await form.ReadToEndAsync())}");
            string token = $"outbound-token-{TokenRequests.Count}";
            Tokens.Enqueue(token);
            await context.Response.WriteAsJsonAsync(new { token_type = "Bearer", expires_in = 3600, access_token = token });
        });
        _app.MapPost("/_connector/{**rest}", async context =>
        {
            Interlocked.Increment(ref _sent);
            using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body);
            (int status, string? retryAfter) = Answers.TryDequeue(out (int, string?) answer) ? answer : (202, null);
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = retryAfter;
            context.Response.Headers.Location = ServiceUrl + "elsewhere";
            await _received.Writer.WriteAsync((context.Features.Get<IHttpRequestFeature>()!.RawTarget, context.Request.Headers.Authorization, body.RootElement.Clone()));
        });
        await _app.StartAsync();
    }

    public async Task<(string Path, string? Authorization, JsonElement Activity)> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        return await _received.Reader.ReadAsync(patience.Token);
    }

    /// <summary>Publishes another key instead of those before.</summary>
    public void RollOver(string id)
    {
        Keys.Clear();
        Keys.Add((RSA.Create(2048), id, ["msteams", "webchat"], null));
    }

    /// <summary>The claims of a good token of a channel.</summary>
    public Dictionary<string, object?> ChannelClaims(DateTimeOffset now) => new()
    {
        ["iss"] = Issuer,
        ["aud"] = AppId,
        ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = now.AddMinutes(59).ToUnixTimeSeconds(),
        ["serviceurl"] = ServiceUrl,
    };

    /// <summary>The claims of a good token of Entra, version 2.0.</summary>
    public static Dictionary<string, object?> EntraClaims(DateTimeOffset now, string caller) => new()
    {
        ["iss"] = $"https://login.microsoftonline.com/{Tenant}/v2.0",
        ["tid"] = Tenant,
        ["ver"] = "2.0",
        ["azp"] = caller,
        ["aud"] = AppId,
        ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
        ["exp"] = now.AddMinutes(59).ToUnixTimeSeconds(),
    };

    public string Sign(Dictionary<string, object?> claims, object? header = null) =>
        Encode(header ?? new { alg = "RS256", typ = "JWT", kid = Keys[0].Id }, claims, text => Key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static string Encode(object header, object claims, Func<byte[], byte[]> sign)
    {
        string text = WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(header)) + "." + WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(claims));
        return text + "." + WebEncoders.Base64UrlEncode(sign(Encoding.ASCII.GetBytes(text)));
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
    }

    private static Dictionary<string, object> Publish((RSA Key, string Id, string[]? Endorsements, string? Issuer) key)
    {
        RSAParameters numbers = key.Key.ExportParameters(includePrivateParameters: false);
        var published = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.Id,
            ["n"] = WebEncoders.Base64UrlEncode(numbers.Modulus!),
            ["e"] = WebEncoders.Base64UrlEncode(numbers.Exponent!),
        };
        if (key.Endorsements is not null)
        {
            published["endorsements"] = key.Endorsements;
        }

        if (key.Issuer is not null)
        {
            published["issuer"] = key.Issuer;
        }

        return published;
    }

    private IResult Describe(ref int fetches)
    {
        Interlocked.Increment(ref fetches);
        return IsUp ? Results.Json(new { issuer = Issuer, jwks_uri = KeysAt ?? Url + "/keys" }) : Results.StatusCode(500);
    }
}
