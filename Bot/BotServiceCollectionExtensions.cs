using CampaignBot.Bot.Cards;
using CampaignBot.Bot.Conversation;
using CampaignBot.Bot.Insights;
using CampaignBot.Bot.Site;
using CampaignBot.Bot.Startup;
using CampaignBot.Bot.Wording;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.DirectLine;
using CampaignBot.BotFramework.Hosting;

namespace CampaignBot.Bot;

/// <summary>The campaign's own services.</summary>
internal static class BotServiceCollectionExtensions
{
    /// <summary>Registers the bot, its cards and its warm-up.</summary>
    public static IServiceCollection AddCampaignBot(this IServiceCollection services, IConfiguration configuration)
    {
        IConfigurationSection site = configuration.GetSection("Site");
        services.AddOptions<SiteOptions>()
            .Bind(site)
            .PostConfigure(options => options.AllowedOrigins = ListSetting.Read(site, nameof(options.AllowedOrigins)))
            .Validate(options => options.IsValid(), SiteOptions.Fault)
            .ValidateOnStart();

        // The chat is a part of the site: where the site is, and who may embed it, is said once.
        // Read from the configuration, so that a fault of the site's settings does not hide those of the chat's.
        services.AddSiteOfDirectLine(site);
        services.AddSingleton<SourceLinks>();
        services.AddSingleton<AnswerCard>();
        services.AddSingleton<ReplyRenderer>();
        services.AddSingleton<KnowledgeHost>();
        services.AddSite();
        services.AddHostedService<KnowledgeWarmup>();
        services.AddSingleton<ConversationMemory>();
        services.AddSingleton<FeedbackCounts>();
        services.AddSingleton<FeedbackRecorder>();
        services.AddSingleton<IBot, CampaignActivityHandler>();
        services.AddSingleton(new TurnErrorHandler(Messages.Apology, Messages.TooSlow));
        return services;
    }

    /// <summary>Tells the chat what it must know of the site.</summary>
    /// <param name="services">The services.</param>
    /// <param name="site">The section <c>Site</c>.</param>
    public static void AddSiteOfDirectLine(this IServiceCollection services, IConfiguration site) => services.AddOptions<DirectLineOptions>().Configure(chat =>
    {
        chat.PublicUrl = site[nameof(SiteOptions.PublicUrl)] ?? string.Empty;
        chat.AllowedOrigins = ListSetting.Read(site, nameof(SiteOptions.AllowedOrigins));
    });
}
