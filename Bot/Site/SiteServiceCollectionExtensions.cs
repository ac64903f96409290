using CampaignBot.Bot.Startup;

namespace CampaignBot.Bot.Site;

/// <summary>Registers the site.</summary>
internal static class SiteServiceCollectionExtensions
{
    /// <summary>Adds the pages and the files they load.</summary>
    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddSingleton(_ => new SiteAssets(Path.Combine(ProgramPaths.Program, "webchat")));
        services.AddSingleton<ContentPolicy>();
        services.AddSingleton<PageFrame>();
        services.AddSingleton<HomePage>();
        services.AddSingleton<DocumentPage>();
        services.AddSingleton<SitePages>();
        services.AddRateLimiter(limiter => limiter
            .AddPolicy<string, QuestionLimit>(nameof(QuestionLimit))
            .AddPolicy<string, DocumentLimit>(nameof(DocumentLimit)));
        return services;
    }
}
