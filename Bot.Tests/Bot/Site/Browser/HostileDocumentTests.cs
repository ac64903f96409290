using Microsoft.Playwright;

namespace CampaignBot.Tests.Bot.Site.Browser;

/// <summary>A document whose name, title, headings and text hold markup: the chat and the pages show it as text.</summary>
public sealed class HostileDocumentTests : IAsyncLifetime
{
    private const string Title = "Titre <img src=https://evil.test/t onerror=alert(1)> [piège](https://evil.test)";

    private readonly string _folder = Directory.CreateTempSubdirectory("campaignbot-hostile-site-").FullName;
    private readonly SiteBrowser _browser = new();

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "pi&ège'<b>.txt"),
            $"{Title}\n\nLes sanctions <script>alert(1)</script> **visent** <img src=https://evil.test/x onerror=alert(1)> [ici](javascript:alert(1)) https://evil.test/y peu de monde.\n");
        await _browser.InitializeAsync("--Knowledge:Path=" + _folder);
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [BrowserFact]
    public async Task Document_WithMarkup_IsTextInTheChatAndOnEveryPage()
    {
        await using SiteVisit visit = await _browser.VisitAsync();
        await visit.OpenChatAsync();
        await visit.SayAsync("Que disent les sanctions ?");
        await visit.SeeAsync("<script>alert(1)</script> **visent**");
        await visit.ShootAsync("hostile");
        await AssertTextAsync(visit.Page, "#webchat");
        IPage source = await visit.OpenSourceAsync();
        await AssertTextAsync(source, "main");
        Assert.Contains("<img src=https://evil.test/x", await source.Locator("mark").TextContentAsync(), StringComparison.Ordinal);
        foreach (string path in (string[])["/", "/documents", "/demander?q=Que+disent+les+sanctions", "/demander?q=De+quoi+pouvez-vous+parler"])
        {
            await source.GotoAsync(path);
            await AssertTextAsync(source, "body");
        }

        visit.AssertClean();
    }

    private static async Task AssertTextAsync(IPage page, string place)
    {
        string[] markup = await page.Locator($"{place} img[src*=evil], {place} script:not([src]), {place} a[href*=\"//evil\"], {place} a[href^=javascript], {place} b").EvaluateAllAsync<string[]>("found => found.map((element) => element.outerHTML)");
        Assert.Empty(markup);
    }
}
