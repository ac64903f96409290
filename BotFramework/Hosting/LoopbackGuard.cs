using CampaignBot.BotFramework.Authentication;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CampaignBot.BotFramework.Hosting;

/// <summary>
/// Says at start who may talk to the bot, and stops the host when the anonymous mode would be reachable from other machines.
/// </summary>
internal sealed class LoopbackGuard(
    IServer server, IServiceProvider services, ILogger<LoopbackGuard> logger) : IHostedLifecycleService
{
    /// <inheritdoc/>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        // Not asked for earlier: the settings are checked between the making of this and its start, all at once.
        var configuration = services.GetRequiredService<AuthenticationConfiguration>();
        if (!configuration.IsAnonymousLocal)
        {
            Announce(configuration);
            return Task.CompletedTask;
        }

        IEnumerable<string> addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        string? open = addresses.FirstOrDefault(address =>
            !Uri.TryCreate(address, UriKind.Absolute, out Uri? url) || !AccessPolicy.IsLoopbackHost(url.Host));
        if (open is not null)
        {
            throw new InvalidOperationException(
                $"Le mode local anonyme n’est permis que sur cette machine, mais le serveur écoute sur {open}\u202F; choisir une adresse localhost ou mettre BotFramework:AllowAnonymousLocal à false.");
        }

        Log.AnonymousLocal(logger);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Announce(AuthenticationConfiguration configuration)
    {
        if (configuration.AppId.Length == 0)
        {
            Log.NoAppId(logger);
            return;
        }

        Log.TokensChecked(logger, configuration.AppId, configuration.ChannelIssuer);
        if (AppTypes.Is(configuration.Options, AppTypes.MultiTenant))
        {
            Log.MultiTenant(logger);
        }
    }
}
