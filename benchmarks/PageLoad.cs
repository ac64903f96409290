using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace CampaignBot.Benchmarks;

/// <summary>
/// What a person waits for, in Debian's Chromium without a window: the page at the first visit, the chat when it is opened, the chat
/// at the second visit, and answers from the key pressed to the answer painted. <c>page ADDRESS</c> runs it, and fails where a figure is not
/// reached.
/// </summary>
internal static class PageLoad
{
    private const int Visits = 15;
    private const int Questions = 40;
    private const string Chromium = "/usr/bin/chromium";

    // Sizes are those that went over the network: compressed, with headers.
    private const string Facts = """
        async () => {
          const seen = (type) => new Promise((resolve) => {
            new PerformanceObserver((list) => resolve(list.getEntries())).observe({ type, buffered: true });
            setTimeout(() => resolve([]), 300);
          });
          const loads = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
          return {
            requests: loads.length,
            kilobytes: loads.reduce((sum, load) => sum + load.transferSize, 0) / 1000,
            firstPaint: performance.getEntriesByName('first-contentful-paint')[0].startTime,
            largestPaint: (await seen('largest-contentful-paint')).at(-1)?.startTime ?? 0,
            shift: (await seen('layout-shift')).reduce((sum, shift) => sum + shift.value, 0),
            client: loads.filter((load) => load.name.includes('/webchat.')).reduce((sum, load) => sum + load.transferSize, 0) / 1000,
          };
        }
        """;

    // The time from the key to the frame in which something new of the bot stands.
    private const string Watch = """
        () => {
          const said = () => document.querySelectorAll('.webchat__stacked-layout:not(.webchat__stacked-layout--from-user) .webchat__bubble__content').length;
          window.answered = new Promise((resolve) => {
            const before = said();
            let pressed = 0;
            addEventListener('keydown', (event) => { pressed = event.timeStamp; }, { capture: true, once: true });
            const observer = new MutationObserver(() => {
              if (said() > before) {
                observer.disconnect();
                requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
              }
            });
            observer.observe(document.getElementById('webchat'), { childList: true, subtree: true });
          });
        }
        """;

    public static async Task<bool> RunAsync(string site)
    {
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return await PageAloneAsync(browser, site) & await ChatAsync(browser, site);
    }

    private static async Task<bool> PageAloneAsync(IBrowser browser, string site)
    {
        var visits = new List<JsonElement>();
        for (int i = 0; i < Visits; i++)
        {
            // Nothing is kept from one visit to the next.
            await using IBrowserContext context = await browser.NewContextAsync();
            IPage page = await context.NewPageAsync();
            await page.GotoAsync(site, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
            visits.Add(await page.EvaluateAsync<JsonElement>(Facts));
        }

        bool isReached = true;
        foreach ((string fact, double most) in ((string, double)[])[("requests", 6), ("kilobytes", 60), ("firstPaint", 500), ("largestPaint", 1_000), ("shift", 0.1)])
        {
            double[] values = [.. visits.Select(visit => visit.GetProperty(fact).GetDouble()).Order()];
            isReached &= Write($"page alone, {fact}: median", values[values.Length / 2], most);
            Write($"page alone, {fact}: highest", values[^1]);
        }

        return isReached;
    }

    private static async Task<bool> ChatAsync(IBrowser browser, string site)
    {
        await using IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "fr-FR" });
        IPage page = await context.NewPageAsync();
        await OpenAsync(page, site);
        bool isReached = Write("client at the first visit, KB", (await page.EvaluateAsync<JsonElement>(Facts)).GetProperty("client").GetDouble(), 700);
        IPage again = await context.NewPageAsync();
        await OpenAsync(again, site);
        isReached &= Write("client at the second visit, KB", (await again.EvaluateAsync<JsonElement>(Facts)).GetProperty("client").GetDouble(), 0);

        double[] times = await AskAsync(page);
        isReached &= Write("key to answer painted, ms: median", times[times.Length / 2], 150);
        Write("key to answer painted, ms: 9 in 10 under", times[times.Length * 9 / 10]);
        Write("key to answer painted, ms: highest", times[^1]);
        return isReached;
    }

    private static async Task OpenAsync(IPage page, string site)
    {
        await page.GotoAsync(site + "/?chat=open");
        await page.Locator(".webchat__bubble__content").First.WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    private static async Task<double[]> AskAsync(IPage page)
    {
        var times = new List<double>();
        await page.BringToFrontAsync();
        foreach (string question in CampaignQuestions.Read().Take(Questions))
        {
            await page.Locator("[data-id=webchat-sendbox-input]").FillAsync(question);
            await page.EvaluateAsync(Watch);
            await page.Keyboard.PressAsync("Enter");
            times.Add(await page.EvaluateAsync<double>("() => window.answered"));

            // A person reads before asking again.
            await page.WaitForTimeoutAsync(300);
        }

        return [.. times.Order()];
    }

    /// <summary>Prints a figure. Whether it is no more than it may be.</summary>
    private static bool Write(string name, double value, double most = double.PositiveInfinity)
    {
        bool isReached = value <= most;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.##}{(isReached ? string.Empty : $" (more than {most}: NOT REACHED)")}"));
        return isReached;
    }
}
