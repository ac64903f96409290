using System.Net;
using CampaignBot.BotFramework.DirectLine;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CampaignBot.Tests.BotFramework.DirectLine;

/// <summary>Which pages may talk to the bot, and where they are told to go. Numbers are those of the protocol's checklist.</summary>
public sealed class OriginTests
{
    private const string Listed = "https://site.exemple";

    [Theory]
    [InlineData("/v3/directline/conversations")]
    [InlineData("/v3/directline/conversations/x/activities")]
    [InlineData("/v3/directline/tokens/refresh")]
    [InlineData("/api/chat/token")]
    public async Task Line44_Preflight_SucceedsForListedOriginsOnly(string path)
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("AllowedOrigins:0", Listed + "/"));
        HttpResponseMessage allowed = await PreflightAsync(host, path, Listed);
        Assert.Equal(HttpStatusCode.NoContent, allowed.StatusCode);
        Assert.Equal(Listed, Header(allowed, "Access-Control-Allow-Origin"));
        Assert.Equal("GET, POST, OPTIONS", Header(allowed, "Access-Control-Allow-Methods"));
        Assert.Equal("authorization, content-type, x-ms-bot-agent, x-requested-with", Header(allowed, "Access-Control-Allow-Headers"));
        Assert.Equal("600", Header(allowed, "Access-Control-Max-Age"));
        Assert.Null(Header(allowed, "Access-Control-Allow-Credentials"));

        foreach (string foreign in (string[])["https://evil.test", "http://site.exemple", "https://site.exemple:8443", "https://site.exemple.evil.test", "null"])
        {
            HttpResponseMessage refused = await PreflightAsync(host, path, foreign);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.Null(Header(refused, "Access-Control-Allow-Origin"));
        }
    }

    [Fact]
    public async Task Line44_Answers_NameTheListedOriginAndAreNeverStored()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("AllowedOrigins:0", Listed));
        var page = new DirectLineClient(host.Http) { Origin = Listed };
        DirectLineAnswer token = await page.TakeTokenAsync();
        DirectLineAnswer refused = await new DirectLineClient(host.Http) { Origin = Listed }.StartAsync();
        foreach (DirectLineAnswer answer in (DirectLineAnswer[])[token, await page.StartAsync(), await page.ReadAsync(), await page.SayAsync("x"), refused])
        {
            Assert.Equal(Listed, Header(answer.Response, "Access-Control-Allow-Origin"));
            Assert.Equal("no-store", Header(answer.Response, "Cache-Control"));
            Assert.Equal("Origin", Header(answer.Response, "Vary"));
        }
    }

    [Fact]
    public async Task Line44_ForeignPage_IsRefusedEvenWithAToken()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient client = await host.JoinAsync();
        client.Origin = "https://evil.test";
        foreach (DirectLineAnswer answer in (DirectLineAnswer[])[await client.TakeTokenAsync(), await client.StartAsync(), await client.ReadAsync(), await client.SayAsync("x")])
        {
            Assert.Equal((HttpStatusCode.Forbidden, "Forbidden"), (answer.Status, answer.Code));
            Assert.Null(Header(answer.Response, "Access-Control-Allow-Origin"));
        }
    }

    [Theory]
    [InlineData("127.0.0.1", "localhost", true)]
    [InlineData("localhost", "127.0.0.1", true)]
    [InlineData("localhost", "[::1]", true)]
    [InlineData("[::1]", "localhost", true)]
    [InlineData("localhost", "evil.test", false)]
    [InlineData("bot.exemple", "bot.exemple", true)]
    [InlineData("bot.exemple", "localhost", false)]
    [InlineData("bot.exemple", "autre.exemple", false)]
    public async Task OwnOrigin_IsAllowedUnderEveryNameOfThisMachine(string host, string origin, bool allowed)
    {
        await using DirectLineHost server = await DirectLineHost.StartAsync();
        int port = server.Http.BaseAddress!.Port;
        var page = new DirectLineClient(server.Http) { Origin = $"http://{origin}:{port}" };
        DirectLineAnswer answer = await page.SendAsync(HttpMethod.Post, "/api/chat/token", null, request => request.Headers.Host = $"{host}:{port}");
        Assert.Equal(allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden, answer.Status);
    }

    [Fact]
    public async Task OwnOrigin_OnAnotherPort_IsForeign()
    {
        await using DirectLineHost server = await DirectLineHost.StartAsync();
        var page = new DirectLineClient(server.Http) { Origin = "http://127.0.0.1:1" };
        Assert.Equal(HttpStatusCode.Forbidden, (await page.TakeTokenAsync()).Status);
    }

    [Fact]
    public async Task Addresses_FollowTheRequestUnlessTheSiteIsNamed()
    {
        await using DirectLineHost following = await DirectLineHost.StartAsync();
        var page = new DirectLineClient(following.Http);
        DirectLineAnswer token = await page.SendAsync(HttpMethod.Post, "/api/chat/token", null, request => request.Headers.Host = "chat.exemple:8080");
        Assert.Equal("http://chat.exemple:8080/v3/directline", token.Text("domain"));
        page.Token = token.Text("token");
        DirectLineAnswer started = await page.SendAsync(HttpMethod.Post, "/v3/directline/conversations", null, request => request.Headers.Host = "chat.exemple:8080");
        Assert.StartsWith($"ws://chat.exemple:8080/v3/directline/conversations/{token.Text("conversationId")}/stream?", started.Text("streamUrl"), StringComparison.Ordinal);

        await using DirectLineHost named = await DirectLineHost.StartAsync(("PublicUrl", "https://www.site.exemple/bot/"));
        var other = new DirectLineClient(named.Http) { Origin = "https://www.site.exemple" };
        Assert.Equal("https://www.site.exemple/bot/v3/directline", (await other.TakeTokenAsync()).Text("domain"));
        Assert.StartsWith("wss://www.site.exemple/bot/v3/directline/conversations/", (await other.StartAsync()).Text("streamUrl"), StringComparison.Ordinal);
    }

    // The browser of somebody who opened the page by another name lets it talk to that name only.
    [Theory]
    [InlineData("http://site.exemple:8080", null, "http://site.exemple:8080/v3/directline")]
    [InlineData(null, "http://site.exemple:8080/widget", "http://site.exemple:8080/v3/directline")]
    [InlineData("https://www.site.exemple", "http://site.exemple:8080/", "https://www.site.exemple/bot/v3/directline")]
    [InlineData("http://site.exemple", null, "https://www.site.exemple/bot/v3/directline")]
    [InlineData(null, null, "https://www.site.exemple/bot/v3/directline")]
    [InlineData("null", "nonsense", "https://www.site.exemple/bot/v3/directline")]
    public void Addresses_OfAPageOpenedByAnotherNameThanTheSites_AreItsOwn(string? origin, string? referer, string expected)
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("site.exemple", 8080);
        context.Request.Headers.Origin = origin;
        context.Request.Headers.Referer = referer;
        var address = new PublicAddress(Options.Create(new DirectLineOptions { PublicUrl = "https://www.site.exemple/bot/" }));
        Assert.Equal(expected, address.Of(context.Request, "/v3/directline"));
    }

    [Fact]
    public void Origin_ThatNoHeaderCanSayBack_IsNotSaidBack()
    {
        var policy = new OriginPolicy(Options.Create(new DirectLineOptions { AllowedOrigins = ["https://élections.exemple"] }));
        var context = new DefaultHttpContext();
        context.Request.Headers.Origin = "https://élections.exemple";
        Assert.Null(policy.Foreign(context.Request));
        context.Request.Headers.Origin = "https://xn--lections-90a.exemple";
        Assert.Equal("https://xn--lections-90a.exemple", policy.Foreign(context.Request));
    }

    [Fact]
    public void Addresses_OfASecureRequest_AreSecure()
    {
        var context = new DefaultHttpContext();
        context.Request.Scheme = "https";
        context.Request.Host = new HostString("[::1]", 5001);
        context.Request.PathBase = "/campagne";
        var address = new PublicAddress(Options.Create(new DirectLineOptions()));
        Assert.Equal("https://[::1]:5001/campagne/x", address.Of(context.Request, "/x"));
        Assert.Equal("wss://[::1]:5001/campagne/x", address.OfSocket(context.Request, "/x"));
    }

    private static Task<HttpResponseMessage> PreflightAsync(DirectLineHost host, string path, string origin)
    {
        var request = new HttpRequestMessage(HttpMethod.Options, path);
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");
        return host.Http.SendAsync(request);
    }

    private static string? Header(HttpResponseMessage response, string name) => response.Headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join(", ", values) : null;
}
