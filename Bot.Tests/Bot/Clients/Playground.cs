using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CampaignBot.Bot.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;

namespace CampaignBot.Tests.Bot.Clients;

/// <summary>The Agents Playground in headless Chromium, and the real host it talks to on a loopback port.</summary>
internal sealed class Playground : IAsyncDisposable
{
    private readonly string _scratch = Directory.CreateTempSubdirectory("campaignbot-playground-").FullName;
    private readonly string _channel;
    private WebApplication? _host;
    private Process? _program;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private Playground(string channel) => _channel = channel;

    /// <summary>What the host is made of.</summary>
    public IServiceProvider Services => _host!.Services;

    /// <summary>The page.</summary>
    public IPage Page { get; private set; } = null!;

    /// <summary>The bubbles that welcome. The log panel cuts messages short: the end of the welcome stands in its bubble alone.</summary>
    public ILocator Welcomes => Page.GetByText("De quoi pouvez-vous parler");

    /// <summary>Opens the Playground on a channel.</summary>
    public static async Task<Playground> OpenAsync(string channel, bool expectReplies = false)
    {
        var playground = new Playground(channel);
        try
        {
            await playground.StartAsync(expectReplies);
            return playground;
        }
        catch
        {
            await playground.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _program?.Kill(entireProcessTree: true);
        _program?.Dispose();
        if (_host is not null)
        {
            await _host.StopAsync();
            await _host.DisposeAsync();
        }

        Directory.Delete(_scratch, recursive: true);
    }

    /// <summary>Waits until a text is seen.</summary>
    public Task SeeAsync(string text) => Page.GetByText(text).First.WaitForAsync();

    /// <summary>Types a message and sends it.</summary>
    public async Task SayAsync(string text)
    {
        ILocator box = Page.Locator("[contenteditable=true], textarea").First;
        await box.ClickAsync();
        await box.PressSequentiallyAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Presses the last button of a name.</summary>
    public Task PressAsync(string name) =>
        Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true }).Last.ClickAsync();

    /// <summary>Takes a picture, where somebody wants to look (SCREENSHOTS names a folder).</summary>
    public async Task ShootAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SCREENSHOTS") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"playground-{_channel}-{name}.png") });
        }
    }

    private async Task StartAsync(bool expectReplies)
    {
        int botPort = LoopbackPort.Free();
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
        int port = LoopbackPort.Free();
        _program = StartProgram($"http://127.0.0.1:{botPort}/api/messages", port, expectReplies);
        await WaitForAsync(port);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = PlaygroundTheoryAttribute.Chromium,
            Timeout = (float)Hanging.After.TotalMilliseconds,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        Page = await _browser.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 1400 } });
        Page.SetDefaultTimeout((float)Hanging.After.TotalMilliseconds);
        await Page.RouteAsync("**/*", route => new Uri(route.Request.Url).IsLoopback ? route.ContinueAsync() : route.AbortAsync());
        await Page.GotoAsync($"http://127.0.0.1:{port}/");
    }

    private Process StartProgram(string endpoint, int port, bool expectReplies)
    {
        var start = new ProcessStartInfo("node") { WorkingDirectory = _scratch, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        string[] arguments =
        [
            "--import", Path.Combine(AppContext.BaseDirectory, "Clients", "loopback-only.mjs"), PlaygroundTheoryAttribute.Cli!, "start",
            "-e", endpoint, "-c", _channel, "-p", $"{port}", "--dt",
            .. expectReplies ? (string[])["--delivery-mode", "expectReplies"] : [],
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        Process program = Process.Start(start) ?? throw new InvalidOperationException("node did not start.");
        program.OutputDataReceived += (_, _) => { };
        program.ErrorDataReceived += (_, _) => { };
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
        return program;
    }

    private static async Task WaitForAsync(int port)
    {
        for (long start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Hanging.After;)
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
}
