using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace CampaignBot.Tests.Bot.Site.Browser;

/// <summary>The chat on another site's page, by the snippet of docs/site.md.</summary>
public sealed class WidgetTests(SiteBrowser browser) : IClassFixture<SiteBrowser>, IAsyncLifetime
{
    private WebApplication? _other;

    public async Task InitializeAsync()
    {
        if (BrowserNeeds.Missing is not null)
        {
            return;
        }

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://localhost:{browser.OtherPort}");
        builder.Logging.ClearProviders();
        _other = builder.Build();
        _other.MapGet("/", (HttpResponse response) =>
        {
            response.Headers.ContentSecurityPolicy = $"default-src 'none'; script-src {browser.Url}; frame-src {browser.Url}";
            return Results.Content(
                $"<!doctype html><html lang=\"fr\"><title>Un autre site</title><main><h1>Un autre site</h1></main><script src=\"{browser.Url}/widget.js\" data-label=\"Une question ?\" async></script></html>",
                "text/html; charset=utf-8");
        });
        _other.MapGet("/favicon.ico", () => Results.NoContent());
        await _other.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_other is not null)
        {
            await _other.StopAsync();
            await _other.DisposeAsync();
        }
    }

    [BrowserFact]
    public async Task Widget_OnAnAllowedSite_AnswersInItsFrame()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        IPage page = visit.Page;
        var other = new Uri($"http://127.0.0.1:{browser.OtherPort}/");
        visit.AlsoAllows(other);
        await page.GotoAsync(other.AbsoluteUri);
        Assert.Empty(await visit.FindBarriersAsync());
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Une question ?" }).ClickAsync();
        IFrameLocator frame = page.FrameLocator("iframe");
        await frame.GetByText("Bonjour. Vous échangez avec un programme").Locator("visible=true").First.WaitForAsync();
        await frame.Locator("[data-id=webchat-sendbox-input]").FillAsync("Quelle est la position sur les sanctions ?");
        await frame.Locator("[data-id=webchat-sendbox-input]").PressAsync("Enter");
        await frame.Locator(".ac-pushButton").First.WaitForAsync();
        await visit.ShootAsync("widget");
        Assert.Empty(await visit.FindBarriersAsync());
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Fermer la discussion" }).ClickAsync();
        Assert.False(await page.Locator("iframe").IsVisibleAsync());

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Une question ?" }).ClickAsync();
        await frame.Locator("[data-id=webchat-sendbox-input]").PressAsync("Escape");
        await page.Locator("iframe").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
        Assert.Equal("Une question ?", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        visit.AssertClean();
    }

    [BrowserFact]
    public async Task Widget_WhereThereIsLittleHeight_TakesTheWindowAndCanBeClosed()
    {
        await using SiteVisit visit = await browser.VisitAsync(640, 360);
        IPage page = visit.Page;
        await page.GotoAsync($"http://127.0.0.1:{browser.OtherPort}/");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Une question ?" }).ClickAsync();
        await page.FrameLocator("iframe").GetByText("Bonjour. Vous échangez avec un programme").Locator("visible=true").First.WaitForAsync();
        await visit.ShootAsync("widget-low");
        LocatorBoundingBoxResult input = (await page.FrameLocator("iframe").Locator("[data-id=webchat-sendbox-input]").BoundingBoxAsync())!;
        Assert.InRange(input.Y + input.Height, 0, 361);
        Assert.Empty(await visit.FindBarriersAsync());
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Fermer la discussion" }).ClickAsync();
        Assert.False(await page.Locator("iframe").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Widget_OnAnotherSite_IsNotShown()
    {
        await using SiteVisit visit = await browser.VisitAsync();
        await visit.Page.GotoAsync($"http://localhost:{browser.OtherPort}/");
        Task<IConsoleMessage> refusal = visit.Page.WaitForConsoleMessageAsync(new PageWaitForConsoleMessageOptions
        {
            Predicate = message => message.Text.Contains("frame-ancestors", StringComparison.Ordinal),
        });
        await visit.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Une question ?" }).ClickAsync();
        await refusal;
        Assert.Equal(0, await visit.Page.FrameLocator("iframe").GetByText("programme").CountAsync());
    }
}
