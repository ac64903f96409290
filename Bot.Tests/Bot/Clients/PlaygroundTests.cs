using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CampaignBot.Bot.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace CampaignBot.Tests.Bot.Clients;

/// <summary>The Agents Playground itself, in headless Chromium, against the real host on a loopback port.</summary>
public sealed class PlaygroundTests : IAsyncLifetime
{
    private readonly string _scratch = Directory.CreateTempSubdirectory("campaignbot-playground-").FullName;
    private WebApplication? _host;
    private Process? _playground;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _playground?.Kill(entireProcessTree: true);
        _playground?.Dispose();
        if (_host is not null)
        {
            await _host.StopAsync();
            await _host.DisposeAsync();
        }

        Directory.Delete(_scratch, recursive: true);
    }

    [PlaygroundTheory]
    [InlineData("emulator", false)]
    [InlineData("msteams", false)]
    [InlineData("emulator", true)]
    [InlineData("msteams", true)]
    public async Task Conversation_InThePlayground_WelcomesOnceCitesAndRefuses(string channel, bool expectReplies)
    {
        string page = await StartAsync(channel, expectReplies);
        using IPlaywright playwright = await Playwright.CreateAsync();
        await using IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = PlaygroundTheoryAttribute.Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        IPage chat = await browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 1400 } });
        await chat.RouteAsync("**/*", route => new Uri(route.Request.Url).IsLoopback ? route.ContinueAsync() : route.AbortAsync());
        await chat.GotoAsync(page);

        await Expect(chat, "Vous échangez avec un programme qui cite nos documents");
        await SayAsync(chat, "Quelle est la position sur les sanctions ?");
        await Expect(chat, "est pour les mesures qui rendent ces sanctions plus efficaces");
        await Expect(chat, "publié le 27 mars 2014, Sanctions, paragraphe");
        await Expect(chat, "Ouvrir la source");
        await SayAsync(chat, "Quel est le PIB du Kazakhstan ?");
        await Expect(chat, "Nos documents ne répondent pas à cette question.");
        await ShootAsync(chat, $"playground-{channel}{(expectReplies ? "-expectReplies" : string.Empty)}.png");
        Assert.Equal(1, await Welcomes(chat).CountAsync());

        await chat.ReloadAsync();
        await SayAsync(chat, "merci");
        await Expect(chat, "Avez-vous une autre question");
        Assert.Equal(0, await Welcomes(chat).CountAsync());
    }

    // The log panel beside the chat cuts messages short: the end of the welcome stands in its bubble alone.
    private static ILocator Welcomes(IPage page) => page.GetByText("De quoi pouvez-vous parler");

    private static Task Expect(IPage page, string text) =>
        page.GetByText(text).First.WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });

    private static async Task SayAsync(IPage page, string text)
    {
        ILocator box = page.Locator("[contenteditable=true], textarea").First;
        await box.ClickAsync();
        await box.PressSequentiallyAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task ShootAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name) });
        }
    }

    private async Task<string> StartAsync(string channel, bool expectReplies)
    {
        int botPort = FreePort();
        _host = CampaignHost.Build(
            [
                $"--urls=http://127.0.0.1:{botPort}",
                "--environment=Development",
                "--BotFramework:AllowAnonymousLocal=true",
                $"--Site:PublicUrl=http://127.0.0.1:{botPort}",
                $"--Knowledge:Path={CampaignKnowledge.Folder}",
                $"--Knowledge:DataPath={_scratch}/data",
            ]);
        await _host.StartAsync();

        int port = FreePort();
        var start = new ProcessStartInfo("node") { WorkingDirectory = _scratch, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        string[] arguments =
        [
            "--import", Path.Combine(AppContext.BaseDirectory, "Clients", "loopback-only.mjs"), PlaygroundTheoryAttribute.Cli!, "start",
            "-e", $"http://127.0.0.1:{botPort}/api/messages", "-c", channel, "-p", $"{port}", "--dt",
            .. expectReplies ? (string[])["--delivery-mode", "expectReplies"] : [],
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        _playground = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        _playground.OutputDataReceived += (_, _) => { };
        _playground.ErrorDataReceived += (_, _) => { };
        _playground.BeginOutputReadLine();
        _playground.BeginErrorReadLine();
        await WaitForAsync(port);
        return $"http://127.0.0.1:{port}/";
    }

    private static async Task WaitForAsync(int port)
    {
        for (int attempt = 0; attempt < 120; attempt++)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(250));
            }
        }

        throw new TimeoutException("The Playground did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
