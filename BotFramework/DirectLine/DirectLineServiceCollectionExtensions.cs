using CampaignBot.BotFramework.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>
/// The door of the embedded Direct Line 3.0: Web Chat and other clients of Direct Line talk to the bot of this program without a
/// cloud service. Conversations are in the memory of one program: with several, a client must come back to the same one.
/// </summary>
public static class DirectLineServiceCollectionExtensions
{
    /// <summary>Registers the embedded Direct Line. It runs the turns of <see cref="BotFrameworkServiceCollectionExtensions.AddBotFramework"/>, which must be called too.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The root of the configuration; settings are in the section <c>DirectLine</c>.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<DirectLineOptions>().Bind(configuration.GetSection("DirectLine")).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DirectLineTokens>();
        services.AddSingleton<OriginPolicy>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<RequestLimits>();
        services.AddSingleton<ConversationStore>();
        services.AddSingleton<DirectLineAdapter>();
        services.AddSingleton<DirectLineGate>();
        services.AddSingleton<DirectLineEndpoints>();
        services.AddHttpClient<AzureDirectLine>(http =>
            {
                http.Timeout = TimeSpan.FromSeconds(15);
                http.MaxResponseContentBufferSize = 64 * 1024;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(2),
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        return services;
    }

    /// <summary>Maps the routes of Direct Line under a path, and the route where the site's own page gets its token.</summary>
    /// <param name="endpoints">The routes.</param>
    /// <param name="path">Where clients look for Direct Line, such as <c>/v3/directline</c>; starts with a slash, ends without.</param>
    /// <param name="tokenPath">
    /// Where the page posts for <c>{token, conversationId, userId, expires_in, domain}</c>, such as <c>/api/chat/token</c>.
    /// </param>
    public static void MapDirectLine(this IEndpointRouteBuilder endpoints, string path, string tokenPath)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        Post(tokenPath, (gate, routes, context) => gate.OpenAsync(context, () => routes.SiteTokenAsync(context, path)));
        Post(path + "/tokens/generate", (gate, routes, context) => gate.OpenWithSecretAsync(context, () => routes.GenerateAsync(context)));
        Post(path + "/tokens/refresh", (gate, routes, context) => gate.OpenWithTokenAsync(context, token => Task.FromResult(routes.Refresh(token))));
        Post(path + "/conversations", (gate, routes, context) => gate.OpenWithEitherAsync(
            context, token => routes.StartAsync(context, token, Bot(context), path)));
        Get(path + "/conversations/{id}", (gate, routes, context) => gate.OpenConversationAsync(
            context, Id(context), (conversation, token) => Task.FromResult(routes.Reconnect(context, conversation, token, path))));
        Get(path + "/conversations/{id}/activities", (gate, _, context) => gate.OpenConversationAsync(
            context, Id(context), (conversation, _) => Task.FromResult(DirectLineEndpoints.Read(context, conversation))));
        Post(path + "/conversations/{id}/activities", (gate, routes, context) => gate.OpenConversationAsync(
            context, Id(context), (conversation, _) => routes.PostAsync(context, conversation, Bot(context))));
        Post(path + "/conversations/{id}/upload", (gate, _, context) => gate.OpenConversationAsync(
            context, Id(context), (_, _) => Task.FromResult(DirectLineError.UploadsRefused)));

        // Sockets are opened by GET, and over HTTP/2 by CONNECT.
        endpoints.MapMethods(path + "/conversations/{id}/stream", [HttpMethods.Get, HttpMethods.Connect], Sockets(endpoints, Handle(
            (gate, routes, context) => gate.OpenAsync(context, () => routes.StreamAsync(context, Id(context))))));

        // What is not there says so in the same form: clients ask for sign-in sessions and attachments.
        RequestDelegate rest = Handle((gate, _, context) => HttpMethods.IsOptions(context.Request.Method)
            ? gate.PreflightAsync(context)
            : gate.OpenAsync(context, () => Task.FromResult(DirectLineError.NoSuchRoute)));
        endpoints.Map(path + "/{**rest}", rest);
        endpoints.MapMethods(tokenPath, [HttpMethods.Options], rest);

        void Get(string route, Func<DirectLineGate, DirectLineEndpoints, HttpContext, Task<IResult>> handle) => endpoints.MapGet(route, Handle(handle));

        void Post(string route, Func<DirectLineGate, DirectLineEndpoints, HttpContext, Task<IResult>> handle) => endpoints.MapPost(route, Handle(handle));
    }

    /// <summary>Finds the services when a request comes: settings are checked when the host starts, not when routes are mapped.</summary>
    private static RequestDelegate Handle(Func<DirectLineGate, DirectLineEndpoints, HttpContext, Task<IResult>> handle) => async context =>
    {
        IServiceProvider services = context.RequestServices;
        IResult result = await handle(services.GetRequiredService<DirectLineGate>(), services.GetRequiredService<DirectLineEndpoints>(), context);
        await result.ExecuteAsync(context);
    };

    private static string Id(HttpContext context) => context.Request.RouteValues["id"] as string ?? string.Empty;

    private static ScopedBot Bot(HttpContext context) => context.RequestServices.GetRequiredService<ScopedBot>();

    /// <summary>Only the stream needs sockets, so that the host need not know of them.</summary>
    private static RequestDelegate Sockets(IEndpointRouteBuilder endpoints, RequestDelegate handle)
    {
        IApplicationBuilder branch = endpoints.CreateApplicationBuilder();

        // The server pings; a client that does not even answer that is gone.
        branch.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(20), KeepAliveTimeout = TimeSpan.FromSeconds(20) });
        branch.Run(handle);
        return branch.Build();
    }
}
