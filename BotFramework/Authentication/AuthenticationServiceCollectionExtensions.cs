using Microsoft.Extensions.DependencyInjection;

namespace CampaignBot.BotFramework.Authentication;

/// <summary>Registers what knows who may talk to the bot, and who the bot is.</summary>
internal static class AuthenticationServiceCollectionExtensions
{
    /// <summary>Adds the checks of incoming tokens and the bot's own tokens.</summary>
    public static void AddBotAuthentication(this IServiceCollection services)
    {
        services.AddSingleton<AuthenticationConfiguration>();
        services.AddSingleton<ServiceHosts>();
        services.AddSingleton<JwtTokenReader>();
        services.AddSingleton<BotFrameworkAuthentication>();
        services.AddTransient<LoopbackLoginHandler>();

        // Both are made once and for all by their names, not by their types: a typed client would be a new one for each use.
        Guard(services.AddHttpClient(nameof(SigningKeyDownload)), TimeSpan.FromSeconds(5));
        Guard(services.AddHttpClient(nameof(MsalAppCredentials)).AddHttpMessageHandler<LoopbackLoginHandler>(), TimeSpan.FromSeconds(15));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SigningKeyDownload>(provider, Client(provider, nameof(SigningKeyDownload))));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<MsalAppCredentials>(provider, Client(provider, nameof(MsalAppCredentials))));
    }

    private static void Guard(IHttpClientBuilder client, TimeSpan limit) => client
        .ConfigureHttpClient(http =>
        {
            http.Timeout = limit;
            http.MaxResponseContentBufferSize = 1024 * 1024;
        })
        .ConfigurePrimaryHttpMessageHandler(GuardedHttp.CreateHandler)
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan);

    private static HttpClient Client(IServiceProvider provider, string name) => provider.GetRequiredService<IHttpClientFactory>().CreateClient(name);
}
