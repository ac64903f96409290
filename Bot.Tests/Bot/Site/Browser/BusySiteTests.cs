namespace CampaignBot.Tests.Bot.Site.Browser;

/// <summary>What somebody sees who asked too often.</summary>
public sealed class BusySiteTests : IAsyncLifetime
{
    private readonly SiteBrowser _browser = new();

    public Task InitializeAsync() => _browser.InitializeAsync("--Site:QuestionsPerMinute=1");

    public Task DisposeAsync() => _browser.DisposeAsync();

    [BrowserFact]
    public async Task Form_AskedTooOften_SaysSoOnAPageWithoutBarrier()
    {
        await using SiteVisit visit = await _browser.VisitAsync(320, 640, isDark: true);
        await visit.Page.GotoAsync("/demander?q=paix");
        Assert.Equal(429, (await visit.Page.GotoAsync("/demander?q=paix"))!.Status);
        await visit.SeeAsync("Trop de questions à la fois");
        await visit.ShootAsync("busy");
        Assert.Empty(await visit.FindBarriersAsync());
        Assert.False(await visit.IsTooWideAsync());
        visit.AssertClean("status of 429");
    }
}
