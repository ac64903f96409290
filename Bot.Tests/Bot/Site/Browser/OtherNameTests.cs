namespace CampaignBot.Tests.Bot.Site.Browser;

/// <summary>The page of a site with a public address, opened by another name: a developer's machine, or the site without its « www ».</summary>
public sealed class OtherNameTests : IAsyncLifetime
{
    private readonly SiteBrowser _browser = new();

    public Task InitializeAsync() => _browser.InitializeAsync("--Site:PublicUrl=https://campagne.example");

    public Task DisposeAsync() => _browser.DisposeAsync();

    [BrowserFact]
    public async Task Chat_OpenedByAnotherName_TalksToThatNameAndIsComeBackTo()
    {
        await using SiteVisit visit = await _browser.VisitAsync();
        await visit.OpenChatAsync();
        await visit.SayAsync("merci");
        await visit.SeeAsync("Avez-vous une autre question");
        await visit.Page.ReloadAsync();
        await visit.SeeAsync("Avez-vous une autre question");
        Assert.Equal(2, visit.Sockets.Count);
        Assert.All(visit.Sockets, socket => Assert.StartsWith("ws" + _browser.Url["http".Length..], socket, StringComparison.Ordinal));
        visit.AssertClean();
    }
}
