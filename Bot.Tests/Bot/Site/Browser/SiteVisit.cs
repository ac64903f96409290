using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CampaignBot.Tests.Bot.Site.Browser;

/// <summary>A window on the site. It notes every error, every breach of the content policy and every request that leaves the site.</summary>
internal sealed class SiteVisit : IAsyncDisposable
{
    /// <summary>What a browser tells of a server that cannot be reached, or refuses.</summary>
    public const string Unreachable = @"net::ERR_(CONNECTION|INTERNET|EMPTY)|ERR_ABORTED|WebSocket connection to '[^']*' failed|responded with a status of (401|403|404|429|500|503)";

    private readonly IBrowserContext _context;
    private readonly string _url;
    private readonly List<string> _allowed = ["data:", "blob:"];
    private readonly ConcurrentQueue<string> _faults = new();

    private SiteVisit(IBrowserContext context, string url)
    {
        _context = context;
        _url = url;
        _allowed.Add(url + "/");
    }

    /// <summary>The page in front.</summary>
    public IPage Page { get; private set; } = null!;

    /// <summary>Addresses of what was loaded.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Addresses of the sockets opened.</summary>
    public ConcurrentQueue<string> Sockets { get; } = new();

    public static async Task<SiteVisit> BeginAsync(IBrowser browser, string url, BrowserNewContextOptions options)
    {
        var visit = new SiteVisit(await browser.NewContextAsync(options), url);
        visit._context.SetDefaultTimeout((float)Hanging.After.TotalMilliseconds);
        visit._context.Page += (_, page) => visit.Watch(page);
        await visit._context.AddInitScriptAsync(
            "addEventListener('securitypolicyviolation', (e) => console.error('CSP: ' + e.violatedDirective + ' ' + e.blockedURI))");
        visit.Page = await visit._context.NewPageAsync();
        return visit;
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    /// <summary>Requests to this address do not leave the site either.</summary>
    public void AlsoAllows(Uri address) => _allowed.Add(address.AbsoluteUri);

    /// <summary>Another tab of the same browser.</summary>
    public Task<IPage> NewTabAsync() => _context.NewPageAsync();

    /// <summary>Lets the pages use the clipboard.</summary>
    public Task AllowClipboardAsync() => _context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"], new BrowserContextGrantPermissionsOptions { Origin = _url });

    /// <summary>Something on the way lets no socket through: each is taken away as soon as it opens.</summary>
    public Task WithoutSocketsAsync() => Page.RouteWebSocketAsync("**/stream**", socket => { _ = socket.CloseAsync(); });

    /// <summary>Cuts the browser off from the network, or gives it back.</summary>
    public Task SetOfflineAsync(bool isOffline) => _context.SetOfflineAsync(isOffline);

    /// <summary>Opens the chat by its button and waits for the welcome.</summary>
    public async Task OpenChatAsync()
    {
        await Page.GotoAsync("/");
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Ouvrir la discussion" }).ClickAsync();
        await SeeAsync("Bonjour. Vous échangez avec un programme");
    }

    /// <summary>Waits for a text to be on the page.</summary>
    public Task SeeAsync(string text) => SeeAsync(Page, text);

    /// <summary>Waits for a text to be on a page.</summary>
    public static Task SeeAsync(IPage page, string text) =>
        page.GetByText(text).Locator("visible=true").First.WaitForAsync();

    /// <summary>Says something in the chat.</summary>
    public Task SayAsync(string text) => SayAsync(Page, text);

    /// <summary>Says something in the chat of a page.</summary>
    public static async Task SayAsync(IPage page, string text)
    {
        await page.Locator("[data-id=webchat-sendbox-input]").FillAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Opens the source of the answer by its card's button.</summary>
    public Task<IPage> OpenSourceAsync() => Page.RunAndWaitForPopupAsync(() => Page.Locator(".ac-pushButton[title='Ouvrir la source']").ClickAsync());

    /// <summary>Presses a thumb of the last answer.</summary>
    public Task RateAsync(string thumb) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = thumb, Exact = true }).Last.ClickAsync();

    /// <summary>Sends again what could not be sent.</summary>
    public Task RetryAsync() => Page.Locator("#webchat").GetByText("Réessayez").Locator("visible=true").First.ClickAsync();

    /// <summary>Presses a key until the focus is where it should go.</summary>
    public async Task PressUntilAsync(string key, string condition)
    {
        for (int i = 0; i < 20 && !await Page.EvaluateAsync<bool>("() => " + condition); i++)
        {
            await Page.Keyboard.PressAsync(key);
        }

        Assert.True(await Page.EvaluateAsync<bool>("() => " + condition), $"{key} never led to: {condition}");
    }

    /// <summary>What axe-core finds wrong on the page, one line each; with the rule of WCAG 2.2 that it leaves out unless asked.</summary>
    public async Task<IReadOnlyList<string>> FindBarriersAsync()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(BrowserNeeds.Axe));
        JsonElement found = await Page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run(document, { rules: { 'target-size': { enabled: true } } })).violations.map((v) => v.id + ' (' + v.impact + '): ' + v.nodes.map((n) => n.target.join(' ') + ' ' + (n.any[0]?.message ?? '')).join(' | '))");
        return [.. found.EnumerateArray().Select(line => line.GetString()!)];
    }

    /// <summary>Whether the page is wider than the window.</summary>
    public Task<bool> IsTooWideAsync() =>
        Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");

    /// <summary>Keeps a picture where SCREENSHOTS names a folder.</summary>
    public Task ShootAsync(string name) => ShootAsync(Page, name);

    /// <summary>Keeps a picture of all of the page where SCREENSHOTS names a folder.</summary>
    public Task ShootWholeAsync(string name) => ShootAsync(Page, name, isWhole: true);

    /// <summary>Keeps a picture of a page where SCREENSHOTS names a folder.</summary>
    public static async Task ShootAsync(IPage page, string name, bool isWhole = false)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = isWhole });
        }
    }

    /// <summary>Nothing went wrong, nothing was blocked, nothing left the site.</summary>
    /// <param name="expected">What the test itself brought about and the browser tells as an error: a line that matches is none. Null for nothing.</param>
    public void AssertClean([StringSyntax(StringSyntaxAttribute.Regex)] string? expected = null) =>
        Assert.DoesNotContain(_faults, fault => expected is null || !Regex.IsMatch(fault, expected));

    private void Watch(IPage page)
    {
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _faults.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => _faults.Enqueue(error);
        page.WebSocket += (_, socket) =>
        {
            Sockets.Enqueue(socket.Url);
            NoteWhereItGoes("http" + socket.Url["ws".Length..]);
        };
        page.Request += (_, request) =>
        {
            Requests.Enqueue(request.Url);
            NoteWhereItGoes(request.Url);
        };
    }

    private void NoteWhereItGoes(string url)
    {
        if (!_allowed.Exists(start => url.StartsWith(start, StringComparison.Ordinal)))
        {
            _faults.Enqueue("leaves the site: " + url);
        }
    }
}
