using System.Reflection;
using CampaignBot.BotFramework.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CampaignBot.BotFramework.Connector;

/// <summary>Registers the way to the connectors.</summary>
internal static class ConnectorServiceCollectionExtensions
{
    /// <summary>Adds the client: retries outside, the check of the address and the token just before the wire.</summary>
    public static void AddConnector(this IServiceCollection services)
    {
        services.AddTransient<BotTokenHandler>();
        services.AddTransient<WholeAnswerHandler>();
        IHttpClientBuilder client = services.AddHttpClient(nameof(ConnectorClient), http =>
        {
            // Each try has its own limit.
            http.Timeout = Timeout.InfiniteTimeSpan;
            http.DefaultRequestHeaders.UserAgent.Add(ProgramName.Of(Assembly.GetEntryAssembly() ?? typeof(ProgramName).Assembly));
            http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        });
        client.AddResilienceHandler("connector", (builder, context) =>
            ConnectorRetries.Configure(builder, context.ServiceProvider.GetRequiredService<TimeProvider>()));
        client
            // Made here: finding its constructor would load the expressions of LINQ, 3 MB.
            .AddTypedClient<IConnectorClient>((http, services) => new ConnectorClient(http, services.GetRequiredService<ILogger<ConnectorClient>>()))
            .AddHttpMessageHandler<BotTokenHandler>()
            .AddHttpMessageHandler<WholeAnswerHandler>()
            .ConfigurePrimaryHttpMessageHandler(GuardedHttp.CreateHandler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
    }
}
