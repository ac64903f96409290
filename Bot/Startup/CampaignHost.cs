using CampaignBot.Bot.Endpoints;
using CampaignBot.Bot.Site;
using CampaignBot.BotFramework.DirectLine;
using CampaignBot.BotFramework.Hosting;
using CampaignBot.BotFramework.Storage;
using CampaignBot.Knowledge;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace CampaignBot.Bot.Startup;

/// <summary>The web host: services, endpoints, run.</summary>
internal static class CampaignHost
{
    // Who takes less of what is sent is let go: each holds some 100 KB of memory.
    private static readonly MinDataRate SlowestReader = new(bytesPerSecond: 2_000, gracePeriod: TimeSpan.FromSeconds(10));

    /// <summary>Runs the host until it is told to stop.</summary>
    /// <param name="args">What the command line left for the configuration.</param>
    /// <returns>Exit code.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        KnowledgeBase.Prepare();
        try
        {
            await using WebApplication app = Build(args, builder => builder.Services.AddHostedService<Rehearsal>());
            await app.RunAsync();
            return Environment.ExitCode;
        }
        catch (OperationCanceledException)
        {
            // Stopped while starting: whoever stopped it has said why.
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync(StartFault.Sentence(e));
        }

        return 1;
    }

    /// <summary>Builds the host without running it.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        // The slim one: nothing here needs IIS, HTTP/3 or a development machine's static files.
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = ProgramPaths.Program,
            EnvironmentName = DefaultEnvironment(args),
        });
        string? unknown = builder.Environment.IsDevelopment() || builder.Environment.IsStaging() || builder.Environment.IsProduction() ? null : builder.Environment.EnvironmentName;
        if (unknown is not null)
        {
            // So that it is Production to everybody who asks, and to the host, which says its name.
            builder.Environment.EnvironmentName = Environments.Production;
        }

        ThrowIfWrong(builder);
        if (!HasAddress(builder.Configuration))
        {
            builder.WebHost.UseUrls(SiteOptions.DefaultAddress);
        }

        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.AddKnowledge(builder.Configuration.GetSection("Knowledge"));
        builder.Services.PostConfigure<KnowledgeOptions>(options =>
        {
            options.Path = ProgramPaths.Resolve("Knowledge:Path", options.Path);
            options.DataPath = ProgramPaths.Resolve("Knowledge:DataPath", options.DataPath);
            options.AllowMemoryIndex = true;
        });
        builder.Services.PostConfigure<StorageOptions>(options => options.Path = options.Path.Length > 0 ? ProgramPaths.Resolve("Storage:Path", options.Path) : string.Empty);
        builder.Services.AddBotFramework(builder.Configuration);
        builder.Services.AddDirectLine(builder.Configuration);
        builder.Services.AddCampaignBot(builder.Configuration);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<SiteOptions>>((kestrel, site) =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentConnections = site.Value.Connections;
            kestrel.Limits.MinResponseDataRate = SlowestReader;
        });
        configure?.Invoke(builder);

        WebApplication app = builder.Build();
        if (unknown is not null)
        {
            // What says the name at the start has an object of its own.
            app.Services.GetRequiredService<IHostEnvironment>().EnvironmentName = Environments.Production;
            Log.UnknownEnvironment(app.Logger, unknown);
        }

        // Behind a proxy that keeps the site's path, the routes stand below it; behind one that takes it off, nothing changes.
        if (app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.PublicUrl is { Length: > 0 } site)
        {
            app.UsePathBase(new Uri(site).AbsolutePath.TrimEnd('/'));
            app.UseRouting();
        }

        app.UseRateLimiter();
        app.MapHealth();
        app.MapSite();
        app.MapBotFramework("/api/messages");
        app.MapDirectLine("/v3/directline", "/api/chat/token");
        return app;
    }

    // The settings of the endpoint, of its storage and of the chat are checked where they are read, when the host starts: where others are wrong it never
    // does, and all are told at once all the same.
    private static void ThrowIfWrong(WebApplicationBuilder builder)
    {
        IReadOnlyList<string> faults = [.. SettingsCheck.Faults(builder.Configuration), .. builder.Environment.IsDevelopment() ? [] : SettingsCheck.MissingOnAChannel(builder.Configuration)];
        if (faults.Count == 0)
        {
            return;
        }

        IConfiguration rest = SettingsCheck.WithoutFaults(builder.Configuration);
        var services = new ServiceCollection();
        services.AddSingleton<IHostEnvironment>(builder.Environment);
        services.AddBotFramework(rest);
        services.AddDirectLine(rest);
        services.AddSiteOfDirectLine(rest.GetSection("Site"));
        using ServiceProvider provider = services.BuildServiceProvider();
        SettingsCheck.ThrowIfAny([.. faults, .. FaultsOf<BotFrameworkOptions>(provider), .. FaultsOf<StorageOptions>(provider), .. FaultsOf<DirectLineOptions>(provider)]);
    }

    private static IReadOnlyList<string> FaultsOf<T>(ServiceProvider provider)
        where T : class
    {
        try
        {
            _ = provider.GetRequiredService<IOptions<T>>().Value;
            return [];
        }
        catch (OptionsValidationException e)
        {
            return StartFault.SettingFaults(e);
        }
    }

    // Run from a checkout, nobody having said otherwise, this is somebody trying it out. A launch profile would do the same,
    // but prints a line of its own among the answers of the other commands.
    private static string? DefaultEnvironment(string[] args)
    {
        bool said = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT") is { Length: > 0 }
            || Array.Exists(args, arg => arg.StartsWith("--environment", StringComparison.OrdinalIgnoreCase));
        return !said && ProgramPaths.Checkout is not null && !HasAppId(args) ? Environments.Development : null;
    }

    // Whoever gave the bot an identity gave it a public: strangers are not shown what breaks.
    private static bool HasAppId(string[] args) => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(ProgramPaths.Program, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .AddCommandLine(args)
        .Build()["MicrosoftAppId"] is { Length: > 0 };

    private static bool HasAddress(ConfigurationManager configuration) =>
        !string.IsNullOrEmpty(configuration["urls"])
        || !string.IsNullOrEmpty(configuration["http_ports"])
        || !string.IsNullOrEmpty(configuration["https_ports"])
        || configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
}
