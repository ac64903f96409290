using Microsoft.Extensions.DependencyInjection;

namespace CampaignBot.BotFramework.Authentication;

/// <summary>Connections that go where they were sent, and nowhere else.</summary>
internal static class GuardedHttp
{
    /// <summary>A handler that follows no redirect and keeps no cookie.</summary>
    public static HttpMessageHandler CreateHandler(IServiceProvider services) => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,

        // Somebody who tries things out talks to programs on this machine, which no proxy reaches.
        UseProxy = !services.GetRequiredService<AuthenticationConfiguration>().IsDevelopment,

        // Clients live as long as the program: addresses are looked up again this way, not by a new handler.
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };
}
