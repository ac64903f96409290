using CampaignBot.Bot.Insights;
using CampaignBot.Bot.Startup;
using CampaignBot.Knowledge;
using CampaignBot.Tests.Bot.Clients;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace CampaignBot.Tests.Bot.Site.Browser;

/// <summary>The host as it is run, on a loopback port, and a headless Chromium in front of it.</summary>
public sealed class SiteBrowser : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("campaignbot-browser-").FullName;
    private readonly Clock _clock = new();
    private string[] _settings = [];
    private WebApplication? _host;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Address of the site.</summary>
    public string Url { get; } = $"http://127.0.0.1:{LoopbackPort.Free()}";

    /// <summary>Port of another site, which may show the chat.</summary>
    public int OtherPort { get; } = LoopbackPort.Free();

    public Task InitializeAsync() => InitializeAsync([]);

    /// <summary>Starts both, with further settings.</summary>
    public async Task InitializeAsync(params string[] settings)
    {
        if (BrowserNeeds.Missing is not null)
        {
            return;
        }

        _settings = settings;
        await StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = PlaygroundTheoryAttribute.Chromium,
            Timeout = (float)Hanging.After.TotalMilliseconds,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>Stops the host: nobody answers any more.</summary>
    public async Task StopAsync()
    {
        await _host!.StopAsync();
        await _host.DisposeAsync();
        _host = null;
    }

    /// <summary>Starts the host, at the same address as before.</summary>
    public async Task StartAsync()
    {
        _host = CampaignHost.Build(
            [
                "--environment=Production",
                "--urls=" + Url,
                $"--Site:AllowedOrigins:0=http://127.0.0.1:{OtherPort}",
                "--Knowledge:Path=" + CampaignKnowledge.Folder,
                "--Knowledge:DataPath=" + _data,
                .. _settings,
            ],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Services.AddSingleton<TimeProvider>(_clock);
                Configure?.Invoke(builder.Services);
            });
        await _host.StartAsync();
        if (Configure is null)
        {
            await Knowledge.GetAsync(default);
        }
    }

    /// <summary>Changes the host's services before it starts, which is then not waited for; null for the host as it is run.</summary>
    internal Action<IServiceCollection>? Configure { get; init; }

    /// <summary>Where the host looks for its documents.</summary>
    internal KnowledgeHost Knowledge => _host!.Services.GetRequiredService<KnowledgeHost>();

    /// <summary>So much time passes at once.</summary>
    public void Pass(TimeSpan time) => _clock.Passed += time;

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_host is not null)
        {
            await StopAsync();
        }

        Directory.Delete(_data, recursive: true);
    }

    /// <summary>A person's browser window, with nothing kept from before.</summary>
    internal Task<SiteVisit> VisitAsync(int width = 1280, int height = 900, bool isDark = false, bool hasScript = true) =>
        SiteVisit.BeginAsync(_browser!, Url, new BrowserNewContextOptions
        {
            BaseURL = Url,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = hasScript,
            Locale = "fr-FR",
        });

    /// <summary>Waits until somebody's word on a paragraph is counted.</summary>
    internal async Task<CountedParagraph> CountedAsync(Predicate<PassageFeedback> isIt)
    {
        IKnowledgeBase knowledge = await Knowledge.GetAsync(default);
        FeedbackCounts counts = _host!.Services.GetRequiredService<FeedbackCounts>();
        using var patience = new CancellationTokenSource(Hanging.After);
        while (true)
        {
            if (await counts.ReadAsync(knowledge.Documents, patience.Token) is [var counted] && isIt(counted.Feedback))
            {
                return counted;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        }
    }

    private sealed class Clock : TimeProvider
    {
        public TimeSpan Passed { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Passed;
    }
}
