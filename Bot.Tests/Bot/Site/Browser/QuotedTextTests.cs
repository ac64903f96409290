namespace CampaignBot.Tests.Bot.Site.Browser;

/// <summary>A document typed on a typewriter's keyboard: what the chat quotes is that text, sign by sign.</summary>
public sealed class QuotedTextTests : IAsyncLifetime
{
    private const string Quote = "L'enquête n'accuse \"personne\"... ni l'ancien gardien -- c'est écrit (c) +- noir sur blanc.";

    private readonly string _folder = Directory.CreateTempSubdirectory("campaignbot-quoted-site-").FullName;
    private readonly SiteBrowser _browser = new();

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "phare.txt"), $"L'enquête sur le phare\n\n{Quote}\n\nLe phare de l'île s'est éteint un soir d'hiver.\n");
        await _browser.InitializeAsync("--Knowledge:Path=" + _folder);
    }

    public async Task DisposeAsync()
    {
        await _browser.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [BrowserFact]
    public async Task Chat_AQuoteWithTypewriterSigns_IsTheDocumentsOwnText()
    {
        await using SiteVisit visit = await _browser.VisitAsync();
        await visit.OpenChatAsync();
        await visit.SayAsync("Qui l'enquête accuse-t-elle ?");
        await visit.SeeAsync("noir sur blanc");
        string shown = await visit.Page.Locator("#webchat").TextContentAsync() ?? string.Empty;
        Assert.Contains(Quote, shown, StringComparison.Ordinal);
        Assert.Contains("L'enquête sur le phare", shown, StringComparison.Ordinal);
        visit.AssertClean();
    }
}
