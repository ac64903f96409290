using CampaignBot.Tests.BotFramework.DirectLine;
using Microsoft.Playwright;

namespace CampaignBot.Tests.Bot.Site.Browser;

/// <summary>The same page with a Direct Line elsewhere, as with Azure's: another host, which only a secret opens.</summary>
public sealed class AzureChatTests : IAsyncLifetime
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private readonly SiteBrowser _site = new();
    private DirectLineHost? _azure;

    public async Task InitializeAsync()
    {
        if (BrowserNeeds.Missing is null)
        {
            _azure = await DirectLineHost.StartAsync(("Secret", Secret), ("AllowedOrigins:0", _site.Url));
            await _site.InitializeAsync("--DirectLine:AzureSecret=" + Secret, "--DirectLine:AzureDomain=" + AzureDomain);
        }
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        if (_azure is not null)
        {
            await _azure.DisposeAsync();
        }
    }

    private string AzureDomain => _azure!.Http.BaseAddress + "v3/directline";

    [BrowserFact]
    public async Task Chat_OverAnothersDirectLine_TalksToItWithATokenAndNeverSeesTheSecret()
    {
        await using SiteVisit visit = await _site.VisitAsync();
        visit.AlsoAllows(_azure!.Http.BaseAddress!);
        IResponse token = await visit.Page.RunAndWaitForResponseAsync(() => visit.Page.GotoAsync("/?chat=open"), "**/api/chat/token");
        Assert.DoesNotContain(Secret, await token.TextAsync(), StringComparison.Ordinal);
        await visit.SeeAsync("bienvenue");
        await visit.SayAsync("bonjour");
        await visit.SeeAsync("réponse bonjour");
        Assert.All(visit.Sockets, socket => Assert.StartsWith("ws" + AzureDomain["http".Length..], socket, StringComparison.Ordinal));

        await visit.Page.ReloadAsync();
        await visit.SeeAsync("réponse bonjour");
        await visit.SayAsync("encore");
        await visit.SeeAsync("réponse encore");
        Assert.All(_azure.Bot.Received, activity => Assert.StartsWith("dl_", activity.From?.Id, StringComparison.Ordinal));
        visit.AssertClean();
    }
}
