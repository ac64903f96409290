using System.Net;
using CampaignBot.Bot.Cards;
using CampaignBot.Bot.Startup;
using CampaignBot.Bot.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CampaignBot.Tests.Bot.Endpoints;

/// <summary>The real host's own pages.</summary>
public sealed class DocumentPagesTests(CampaignKnowledge campaign) : IClassFixture<CampaignKnowledge>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("campaignbot-pages-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/documents")]
    [InlineData("/documents/conseil-de-securite")]
    public async Task Head_OfAPage_IsAnsweredAsGet(string path)
    {
        await using WebApplication app = await StartAsync(open: true);
        using HttpClient client = app.GetTestClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path)).StatusCode);
        using var head = new HttpRequestMessage(HttpMethod.Head, path);
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(head)).StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/documents")]
    [InlineData("/documents/conseil-de-securite")]
    [InlineData("/health/ready")]
    public async Task Get_BeforeTheDocumentsAreRead_Is503AndSaysWhy(string path)
    {
        await using WebApplication app = await StartAsync(open: false);
        using HttpClient client = app.GetTestClient();
        using HttpResponseMessage response = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains(Messages.Starting, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/documents")]
    [InlineData("/campagne/documents")]
    public async Task List_BelowAPathOfTheSite_LinksBelowIt(string path)
    {
        await using WebApplication app = await StartAsync(open: true, "--Site:PublicUrl=https://x.example/campagne/");
        using HttpClient client = app.GetTestClient();
        Assert.Contains("href=\"/campagne/documents/conseil-de-securite\"", await client.GetStringAsync(path), StringComparison.Ordinal);
        Assert.Contains("href=\"/campagne/documents\"", await client.GetStringAsync(path + "/conseil-de-securite"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_ShowsItsNumbersAndLinksAnHttpsSourceOnly()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.md"), "---\nsource: https://x.example/a?b=1&c\n---\n# A\n\nUn.\n\nDeux.\n");
        await File.WriteAllTextAsync(Path.Combine(_folder, "b.md"), "---\nsource: \"javascript:alert(1)\"\n---\n# B\n\nUn.\n");
        await using WebApplication app = await StartAsync(open: null);
        using HttpClient client = app.GetTestClient();
        while (!(await client.GetAsync("/health/ready")).IsSuccessStatusCode)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        string page = await client.GetStringAsync("/documents/a");
        Assert.Contains(": <a href=\"https://x.example/a?b=1&amp;c\"", page, StringComparison.Ordinal);
        Assert.Contains("<a class=\"number\" href=\"#p2\" aria-label=\"Paragraphe 2\">2</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", await client.GetStringAsync("/documents/b"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:0", "http://localhost:")]
    [InlineData("http://127.0.0.1:0", "http://127.0.0.1:")]
    [InlineData("http://*:0", "http://localhost:")]
    public async Task Links_WithoutAPublicAddress_FollowTheAddressServed(string urls, string start)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.md"), "# A\n\nUn.\n");
        await using WebApplication app = CampaignHost.Build([.. Settings(), "--urls=" + urls.Replace("localhost:0", $"localhost:{LoopbackPort.Free()}", StringComparison.Ordinal)], Quiet);
        await app.StartAsync();
        int port = new Uri(app.Urls.First().Replace("[::]", "localhost", StringComparison.Ordinal).Replace("*", "localhost", StringComparison.Ordinal)).Port;
        Assert.Equal($"{start}{port}/documents/x#p1", app.Services.GetRequiredService<SourceLinks>().To("x", 1));
        await app.StopAsync();
    }

    [Fact]
    public async Task Links_WithAPublicAddress_KeepIt()
    {
        await using WebApplication app = await StartAsync(open: true, "--Site:PublicUrl=https://x.example/campagne/");
        Assert.Equal("https://x.example/campagne/documents/x#p1", app.Services.GetRequiredService<SourceLinks>().To("x", 1));
    }

    private static void Quiet(WebApplicationBuilder builder) => builder.Logging.ClearProviders();

    private string[] Settings() => ["--environment=Production", "--Knowledge:Path=" + _folder, "--Knowledge:DataPath=" + Path.Combine(_folder, "data")];

    // True: the campaign is open; false: it is not yet; null: the host opens the folder itself.
    private async Task<WebApplication> StartAsync(bool? open, params string[] settings)
    {
        WebApplication app = CampaignHost.Build([.. Settings(), .. settings], builder =>
        {
            Quiet(builder);
            builder.WebHost.UseTestServer();
            if (open is not null)
            {
                builder.Services.RemoveAll<KnowledgeHost>();
                var host = new KnowledgeHost();
                if (open.Value)
                {
                    host.Open(campaign.Knowledge);
                }

                builder.Services.AddSingleton(host);
                builder.Services.Remove(builder.Services.First(service => service.ImplementationType == typeof(KnowledgeWarmup)));
            }
        });
        await app.StartAsync();
        return app;
    }
}
