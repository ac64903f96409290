using System.Collections.Concurrent;
using CampaignBot.BotFramework.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CampaignBot.BotFramework.Authentication;

/// <summary>
/// Finds out who sent a request. A channel proves itself with a token of the Bot Framework (path A), another program with one of
/// Entra (path B); without an app id, only programs on this machine may talk to the bot, and only where that is allowed.
/// </summary>
internal sealed class BotFrameworkAuthentication(
    AuthenticationConfiguration configuration,
    JwtTokenReader reader,
    SigningKeyDownload download,
    TimeProvider timeProvider,
    ILogger<BotFrameworkAuthentication> logger)
{
    // One entry for each address of the settings: what a token says adds none.
    private readonly ConcurrentDictionary<Uri, SigningKeys> _keys = new();

    /// <summary>Says who sent a request, or why it is refused.</summary>
    public async Task<(Caller? Caller, Refusal? Refusal)> AuthenticateRequestAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (configuration.AppId.Length == 0)
        {
            return (configuration.IsAnonymousLocal, AccessPolicy.IsLocal(request)) switch
            {
                (false, _) => (null, Refusal.NoAppId),
                (true, false) => (null, AccessPolicy.IsLocalName(request.Host.Host) ? Refusal.NotOfThisMachine : Refusal.OtherHost),
                (true, true) => (Caller.Local, null),
            };
        }

        if (request.Headers.Authorization is not [{ } header] || Bearer(header) is not { } text || reader.Parse(text) is not { } token)
        {
            return (null, Refusal.NoToken);
        }

        try
        {
            // The issuer is only believed once its own keys confirm it; the lists it is looked up in are the settings'.
            return token.Issuer == configuration.ChannelIssuer ? await OfChannelAsync(token, cancellationToken)
                : token.Issuer is { } issuer && configuration.EntraIssuers.TryGetValue(issuer, out string? tenant) ? await OfEntraAsync(token, tenant, cancellationToken)
                : (null, Refusal.OtherIssuer);
        }
        catch (SigningKeysUnavailableException)
        {
            return (null, Refusal.NoKeys);
        }
    }

    private async Task<(Caller? Caller, Refusal? Refusal)> OfChannelAsync(JsonWebToken token, CancellationToken cancellationToken)
    {
        (SigningKey? key, Refusal? refusal) = await ConfirmAsync(token, configuration.ChannelMetadata, configuration.ChannelIssuer, cancellationToken);
        if (key is null)
        {
            return (null, refusal);
        }

        return Claim(token, AuthenticationConstants.ServiceUrlClaim) is { Length: > 0 } serviceUrl
            ? (new Caller(configuration.Cloud.CallerId, serviceUrl, key.Endorsements, MayBeHere: true), null)
            : (null, Refusal.NoServiceUrl);
    }

    private async Task<(Caller? Caller, Refusal? Refusal)> OfEntraAsync(JsonWebToken token, string tenant, CancellationToken cancellationToken)
    {
        // Nobody's token could let them in: strangers must not make us ask Entra for keys.
        if (!configuration.AllowEmulator && configuration.Options.AllowedCallers.Count == 0)
        {
            return (null, Refusal.OtherIssuer);
        }

        (SigningKey? key, Refusal? refusal) = await ConfirmAsync(token, configuration.EntraMetadata(tenant), token.Issuer, cancellationToken);
        if (key is null)
        {
            return (null, refusal);
        }

        if (!SignsFor(key, token.Issuer, tenant)
            || !tenant.Equals(Claim(token, AuthenticationConstants.TenantIdClaim), StringComparison.OrdinalIgnoreCase)
            || Application(token) is not { Length: > 0 } application)
        {
            return (null, Refusal.InvalidToken);
        }

        return MayCall(application)
            ? (new Caller(
                AuthenticationConstants.BotToBotPrefix + application,
                Claim(token, AuthenticationConstants.ServiceUrlClaim),
                Endorsements: null,
                MayBeHere: configuration.AllowEmulator), null)
            : (null, Refusal.OtherCaller);
    }

    /// <summary>The key of its issuer that confirms a token; null, and why, where none does.</summary>
    private async Task<(SigningKey? Key, Refusal? Refusal)> ConfirmAsync(JsonWebToken token, Uri metadata, string issuer, CancellationToken cancellationToken)
    {
        if (await KeysAt(metadata).FindAsync(token.Kid, cancellationToken) is not { } key)
        {
            return (null, Refusal.UnknownKey);
        }

        return await reader.CheckAsync(token, key, issuer) is { } refusal ? (null, refusal) : (key, null);
    }

    private SigningKeys KeysAt(Uri metadata) => _keys.GetOrAdd(metadata, address => new SigningKeys(address, download, timeProvider, logger));

    /// <summary>Whether a key of Entra is one of the token's tenant; in version 1.0 the issuer has another name than its keys say.</summary>
    private bool SignsFor(SigningKey key, string issuer, string tenant)
    {
        string? own = key.Issuer?.Replace("{tenantid}", tenant, StringComparison.Ordinal);
        return own is null || own == issuer || own == configuration.Cloud.Issuer(tenant);
    }

    private static string? Application(JsonWebToken token) => Claim(token, AuthenticationConstants.VersionClaim) switch
    {
        "1.0" => Claim(token, AuthenticationConstants.AppIdClaim),
        "2.0" => Claim(token, AuthenticationConstants.AuthorizedParty),
        _ => null,
    };

    private bool MayCall(string application) =>
        (configuration.AllowEmulator && application.Equals(configuration.AppId, StringComparison.OrdinalIgnoreCase))
        || configuration.Options.AllowedCallers.Contains(application, StringComparer.OrdinalIgnoreCase);

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue(name, out object? value) ? value as string : null;

    private static string? Bearer(string header) =>
        header.Split(' ') is [var scheme, { Length: > 0 } token] && scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase) && token.Count(c => c == '.') == 2
            ? token
            : null;
}
