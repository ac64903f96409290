using System.Net;
using System.Text.Json;
using CampaignBot.Bot.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CampaignBot.Tests.BotFramework.DirectLine;

/// <summary>The campaign's own bot behind the embedded Direct Line: the host as it is run.</summary>
public sealed class CampaignSessionTests : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("campaignbot-directline-").FullName;
    private WebApplication _host = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _host = await StartAsync("--Site:AllowedOrigins:0=https://site.exemple");
        _http = new HttpClient { BaseAddress = new Uri(_host.Urls.First()) };
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _host.StopAsync();
        await _host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task Line38_Question_IsAnsweredWithItsSourceAndTheWelcomeComesOnce()
    {
        var client = new DirectLineClient(_http) { Origin = "https://site.exemple" };
        Assert.Equal(_host.Urls.First() + "/v3/directline", (await client.TakeTokenAsync()).Text("domain"));
        Assert.Equal(HttpStatusCode.Created, (await client.StartAsync()).Status);
        using StreamReader socket = await client.ConnectAsync();
        Assert.Contains("programme", (await socket.NextSaidAsync()).GetProperty("text").GetString(), StringComparison.Ordinal);

        await client.PostAsync("{\"type\":\"event\",\"name\":\"webchat/join\",\"value\":{\"language\":\"fr-FR\"},\"channelData\":{\"clientActivityID\":\"e1\"},\"channelId\":\"webchat\"}");
        Assert.Equal("event", (await socket.NextSaidAsync()).GetProperty("type").GetString());

        await client.SayAsync("Quelle est la position sur les sanctions ?");
        Assert.Equal("c1", (await socket.NextSaidAsync()).GetProperty("channelData").GetProperty("clientActivityID").GetString());
        JsonElement answer = await socket.NextSaidAsync();
        Assert.Contains("[1]: ", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("1.5", answer.GetProperty("attachments")[0].GetProperty("content").GetProperty("version").GetString());
        Assert.Equal(1, answer.GetProperty("entities")[0].GetProperty("citation")[0].GetProperty("position").GetInt32());
    }

    [Theory]
    [InlineData("localhost", "", "http://localhost")]
    [InlineData("192.168.1.20", "", "http://192.168.1.20")]
    [InlineData("robot.exemple", "https", "https://robot.exemple")]
    public async Task Links_WithoutAPublicAddress_LeadWhereThePersonReachedTheSite(string host, string forwardedProtocol, string expected)
    {
        await using WebApplication app = await StartAsync("--ForwardedHeaders_Enabled=true");
        using HttpClient http = Reaching(app, host, forwardedProtocol);
        string site = expected + (forwardedProtocol.Length > 0 ? string.Empty : $":{new Uri(app.Urls.First()).Port}");
        var client = new DirectLineClient(http) { Origin = site };
        Assert.Equal(site + "/v3/directline", (await client.TakeTokenAsync()).Text("domain"));
        Assert.StartsWith("ws" + site["http".Length..], (await client.StartAsync()).Text("streamUrl"), StringComparison.Ordinal);
        await client.SayAsync("Quelle est la position sur les sanctions ?");
        JsonElement answer = (await client.PollAsync(3))[2];
        Assert.Contains($"[1]: {site}/documents/conseil-de-securite?", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains($"\"url\":\"{site}/documents/", answer.GetProperty("attachments").GetRawText(), StringComparison.Ordinal);
        Assert.Contains($"{site}/documents/", answer.GetProperty("entities").GetRawText(), StringComparison.Ordinal);

        // Who comes back by another address gets that one.
        using HttpClient elsewhere = Reaching(app, "127.0.0.1", string.Empty);
        string there = $"http://127.0.0.1:{new Uri(app.Urls.First()).Port}";
        var again = new DirectLineClient(elsewhere) { Origin = there, Token = client.Token, ConversationId = client.ConversationId };
        await again.SayAsync("Et sur l’eau ?", "c2");
        Assert.Contains($"[1]: {there}/documents/", (await again.PollAsync(5))[4].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForwardedHeaders_WhereNoProxyIsSet_AreIgnored()
    {
        using HttpClient http = Reaching(_host, "localhost", string.Empty);
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        http.DefaultRequestHeaders.Add("X-Forwarded-Host", "voleur.exemple");
        string site = $"http://localhost:{new Uri(_host.Urls.First()).Port}";
        var client = new DirectLineClient(http) { Origin = site };
        Assert.Equal(site + "/v3/directline", (await client.TakeTokenAsync()).Text("domain"));
        Assert.StartsWith("ws" + site["http".Length..], (await client.StartAsync()).Text("streamUrl"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForwardedAddresses_OfAProxy_HaveTheirOwnLimits()
    {
        const string OneEach = "--DirectLine:OpeningsPerMinute=1";
        await using WebApplication behind = await StartAsync("--ForwardedHeaders_Enabled=true", OneEach);
        await using WebApplication open = await StartAsync(OneEach);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], await TokensAsync(behind));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.TooManyRequests], await TokensAsync(open));
    }

    [Fact]
    public async Task FaultySettings_AreAllSaidOnce()
    {
        await using WebApplication faulty = CampaignHost.Build(
            ["--urls=http://127.0.0.1:0", "--Site:AllowedOrigins:0=site.exemple", "--DirectLine:SendSeconds=0", "--DirectLine:Secret=court", "--DirectLine:AzureSecret=une clé", "--BotFramework:AllowEmulator=oui", "--MicrosoftAppPassword=seul"],
            builder => builder.Logging.ClearProviders());
        Exception fault = await Assert.ThrowsAnyAsync<Exception>(() => faulty.StartAsync());
        string[] named = ["BotFramework:AllowEmulator", "DirectLine:AzureSecret", "DirectLine:Secret", "DirectLine:SendSeconds", "MicrosoftAppId", "Site:AllowedOrigins"];
        Assert.Equal(named, StartFault.SettingFaults(fault).Select(said => said.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Line44_OriginsOfTheSite_AreThoseOfTheChat()
    {
        Assert.Equal(HttpStatusCode.OK, (await new DirectLineClient(_http) { Origin = "https://site.exemple" }.TakeTokenAsync()).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await new DirectLineClient(_http) { Origin = "https://autre.exemple" }.TakeTokenAsync()).Status);
    }

    private async Task<WebApplication> StartAsync(params string[] settings)
    {
        WebApplication app = CampaignHost.Build(
            ["--environment=Production", "--urls=http://127.0.0.1:0", "--Knowledge:Path=" + CampaignKnowledge.Folder, "--Knowledge:DataPath=" + _data, .. settings],
            builder => builder.Logging.ClearProviders());
        await app.StartAsync();
        await app.Services.GetRequiredService<KnowledgeHost>().GetAsync(default);
        return app;
    }

    // Two people behind one proxy, and the second once more.
    private static async Task<HttpStatusCode[]> TokensAsync(WebApplication app)
    {
        var statuses = new List<HttpStatusCode>();
        foreach (string address in (string[])["203.0.113.1", "203.0.113.2", "203.0.113.2"])
        {
            using HttpClient http = Reaching(app, "localhost", string.Empty);
            http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
            statuses.Add((await new DirectLineClient(http).TakeTokenAsync()).Status);
        }

        return [.. statuses];
    }

    private static HttpClient Reaching(WebApplication app, string host, string forwardedProtocol)
    {
        var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        if (forwardedProtocol.Length > 0)
        {
            http.DefaultRequestHeaders.Add("X-Forwarded-Proto", forwardedProtocol);
        }

        http.DefaultRequestHeaders.Host = forwardedProtocol.Length > 0 ? host : $"{host}:{http.BaseAddress.Port}";
        return http;
    }
}
