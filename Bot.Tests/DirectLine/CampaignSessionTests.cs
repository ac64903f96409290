using System.Net;
using System.Text.Json;
using CampaignBot.Bot.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CampaignBot.Tests.DirectLine;

/// <summary>The campaign's own bot behind the embedded Direct Line: the host as it is run.</summary>
public sealed class CampaignSessionTests : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("campaignbot-directline-").FullName;
    private WebApplication _host = null!;
    private HttpClient _http = null!;

    public async Task InitializeAsync()
    {
        _host = CampaignHost.Build(
            ["--environment=Production", "--urls=http://127.0.0.1:0", "--Knowledge:Path=" + CampaignKnowledge.Folder, "--Knowledge:DataPath=" + _data, "--Site:AllowedOrigins:0=https://site.exemple"],
            builder => builder.Logging.ClearProviders());
        await _host.StartAsync();
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
        Assert.Contains("programme", (await socket.NextAsync()).GetProperty("text").GetString(), StringComparison.Ordinal);

        await client.PostAsync("{\"type\":\"event\",\"name\":\"webchat/join\",\"value\":{\"language\":\"fr-FR\"},\"channelData\":{\"clientActivityID\":\"e1\"},\"channelId\":\"webchat\"}");
        Assert.Equal("event", (await socket.NextAsync()).GetProperty("type").GetString());

        await client.SayAsync("Quelle est la position sur les sanctions ?");
        Assert.Equal("c1", (await socket.NextAsync()).GetProperty("channelData").GetProperty("clientActivityID").GetString());
        JsonElement answer = await socket.NextAsync();
        Assert.Contains("[1]: ", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("1.5", answer.GetProperty("attachments")[0].GetProperty("content").GetProperty("version").GetString());
        Assert.Equal(1, answer.GetProperty("entities")[0].GetProperty("citation")[0].GetProperty("position").GetInt32());
    }

    [Fact]
    public async Task FaultySettings_AreAllSaidOnce()
    {
        await using WebApplication faulty = CampaignHost.Build(
            ["--urls=http://127.0.0.1:0", "--Site:AllowedOrigins:0=site.exemple", "--DirectLine:SendSeconds=0", "--DirectLine:Secret=court", "--BotFramework:AllowEmulator=oui", "--MicrosoftAppPassword=seul"],
            builder => builder.Logging.ClearProviders());
        Exception fault = await Assert.ThrowsAnyAsync<Exception>(() => faulty.StartAsync());
        string[] named = ["BotFramework:AllowEmulator", "DirectLine:Secret", "DirectLine:SendSeconds", "MicrosoftAppId", "Site:AllowedOrigins"];
        Assert.Equal(named, StartFault.SettingFaults(fault).Select(said => said.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Line44_OriginsOfTheSite_AreThoseOfTheChat()
    {
        Assert.Equal(HttpStatusCode.OK, (await new DirectLineClient(_http) { Origin = "https://site.exemple" }.TakeTokenAsync()).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await new DirectLineClient(_http) { Origin = "https://autre.exemple" }.TakeTokenAsync()).Status);
    }
}
