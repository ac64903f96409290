using CampaignBot.Bot.Startup;
using CampaignBot.Knowledge;
using Moq;

namespace CampaignBot.Tests.Bot.Site.Browser;

/// <summary>What somebody sees who comes before the documents are there, or when something broke.</summary>
public sealed class FailingSiteTests : IAsyncLifetime
{
    private readonly SiteBrowser _browser = new()
    {
        Configure = services => services.Remove(services.Single(service => service.ImplementationType == typeof(KnowledgeWarmup))),
    };

    public Task InitializeAsync() => _browser.InitializeAsync();

    public Task DisposeAsync() => _browser.DisposeAsync();

    [BrowserFact]
    public async Task Page_BeforeTheDocumentsAndWhenItFails_SaysSoWithoutBarrier()
    {
        await using SiteVisit visit = await _browser.VisitAsync(320, 640, isDark: true);
        Assert.Equal(503, (await visit.Page.GotoAsync("/"))!.Status);
        await visit.SeeAsync("Le programme démarre");
        await CheckAsync("starting");

        IKnowledgeBase broken = Mock.Of<IKnowledgeBase>(knowledge => knowledge.Documents == null!);
        _browser.Knowledge.Open(broken);
        Assert.Equal(500, (await visit.Page.GotoAsync("/documents"))!.Status);
        await visit.SeeAsync("Une erreur est survenue");
        await CheckAsync("failed");
        visit.AssertClean("status of 50[03]");

        async Task CheckAsync(string picture)
        {
            await visit.ShootAsync(picture);
            Assert.Empty(await visit.FindBarriersAsync());
            Assert.False(await visit.IsTooWideAsync());
        }
    }
}
