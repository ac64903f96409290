using CampaignBot.BotFramework.Authentication;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Connector;
using CampaignBot.BotFramework.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CampaignBot.BotFramework.Hosting;

/// <summary>The one door of the project.</summary>
public static class BotFrameworkServiceCollectionExtensions
{
    /// <summary>Registers the endpoint's services. The host registers its <see cref="IBot"/>, of any lifetime, and its <see cref="TurnErrorHandler"/>.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The root of the configuration.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        var setup = new BotFrameworkOptionsSetup(configuration);
        services.AddOptions<BotFrameworkOptions>().Configure(setup.Configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotFrameworkOptions>>(provider =>
            new BotFrameworkOptionsValidator(setup, provider.GetRequiredService<IHostEnvironment>()));
        services.TryAddSingleton(TimeProvider.System);
        services.AddStorage(configuration);
        services.AddBotAuthentication();
        services.AddConnector();
        services.AddSingleton<RecentActivities>();
        services.AddSingleton<TurnQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<TurnQueue>());
        services.AddHostedService<LoopbackGuard>();
        services.AddSingleton<ScopedBot>();
        services.AddSingleton<CloudAdapter>();
        services.AddSingleton<BotAdapter>(provider => provider.GetRequiredService<CloudAdapter>());
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<CloudAdapter>());
        return services;
    }

    /// <summary>Maps the endpoint to a path.</summary>
    /// <param name="endpoints">The routes.</param>
    /// <param name="path">Its path, such as <c>/api/messages</c>.</param>
    public static void MapBotFramework(this IEndpointRouteBuilder endpoints, string path)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        endpoints.Map(path, context => context.RequestServices.GetRequiredService<IBotFrameworkHttpAdapter>()
            .ProcessAsync(context.Request, context.Response, context.RequestServices.GetRequiredService<ScopedBot>(), context.RequestAborted));
    }
}
