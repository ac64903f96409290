using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace CampaignBot.BotFramework.Authentication;

/// <summary>
/// The bot's own tokens, from Entra or from the identity that Azure looks after. The library, which is set up when the first reply is
/// sent, keeps a token until it runs out, and leaves a server in peace that asks for it. However many ask at once, one asks for all.
/// </summary>
/// <param name="configuration">Who the bot is.</param>
/// <param name="http">Reaches Entra.</param>
/// <param name="timeProvider">Says when a token was last renewed.</param>
internal sealed partial class MsalAppCredentials(AuthenticationConfiguration configuration, HttpClient http, TimeProvider timeProvider)
{
    // A connector that refuses every token would have each reply ask Entra for another.
    private static readonly TimeSpan LeastBetweenRenewals = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Lazy<Func<bool, Task<AuthenticationResult>>> _acquire = new(() => Build(configuration, http), LazyThreadSafetyMode.PublicationOnly);
    private Task<string>? _asking;
    private string? _refused;
    private long? _renewed;

    /// <summary>Gives a token for the connector.</summary>
    /// <param name="refused">A token the connector refused; null for none. It is given again where one was renewed less than a minute ago.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <exception cref="HttpRequestException">There is none to be had now.</exception>
    public Task<string> GetTokenAsync(string? refused, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            // Of many that were refused the same token, one renews it; who asks while it is being renewed gets the new one.
            bool renew = refused is not null && refused != _refused && !(_renewed is { } last && timeProvider.GetElapsedTime(last) < LeastBetweenRenewals);
            if (renew || _asking is null or { IsCompleted: true })
            {
                (_refused, _renewed) = renew ? (refused, timeProvider.GetTimestamp()) : (_refused, _renewed);
                _asking = AskAsync(renew);
            }

            return _asking.WaitAsync(cancellationToken);
        }
    }

    private async Task<string> AskAsync(bool renew)
    {
        // Out of the caller's lock.
        await Task.Yield();
        try
        {
            return (await _acquire.Value(renew)).AccessToken;
        }
        catch (Exception e) when (e is MsalException or HttpRequestException or IOException or CryptographicException or ArgumentException)
        {
            lock (_lock)
            {
                // What was to be renewed was not: the next who is refused it has to ask for another.
                (_refused, _renewed) = (null, null);
            }

            // Of the exception's message only Entra's own number: nobody promises what else it holds.
            string?[] codes = [(e as MsalException)?.ErrorCode ?? e.GetType().Name, EntraError().Match(e.Message) is { Success: true } number ? number.Value : null];
            throw new HttpRequestException(
                HttpRequestError.UserAuthenticationError,
                $"le robot n’a pas obtenu de jeton pour lui-même ({string.Join(", ", codes.OfType<string>())})\u202F; vérifier MicrosoftAppId, MicrosoftAppTenantId et MicrosoftAppPassword ou le certificat.", e);
        }
    }

    private static Func<bool, Task<AuthenticationResult>> Build(AuthenticationConfiguration configuration, HttpClient http) =>
        AppTypes.Is(configuration.Options, AppTypes.UserAssignedMsi) ? BuildManaged(configuration, http) : BuildConfidential(configuration, http);

    private static Func<bool, Task<AuthenticationResult>> BuildManaged(AuthenticationConfiguration configuration, HttpClient http)
    {
        IManagedIdentityApplication application = ManagedIdentityApplicationBuilder
            .Create(ManagedIdentityId.WithUserAssignedClientId(configuration.AppId))
            .WithHttpClientFactory(new MsalHttpClient(http))
            .Build();
        string resource = configuration.OAuthScope[..^CloudEnvironment.DefaultScope.Length];
        return renew => application.AcquireTokenForManagedIdentity(resource).WithForceRefresh(renew).ExecuteAsync();
    }

    private static Func<bool, Task<AuthenticationResult>> BuildConfidential(AuthenticationConfiguration configuration, HttpClient http)
    {
        // The library takes https only; LoopbackLoginHandler goes back to http.
        var authority = new UriBuilder(configuration.Authority) { Scheme = Uri.UriSchemeHttps, Port = configuration.Authority.Port };
        ConfidentialClientApplicationBuilder builder = ConfidentialClientApplicationBuilder
            .Create(configuration.AppId)
            .WithAuthority(authority.Uri, validateAuthority: false)
            .WithInstanceDiscovery(configuration.Options.LoginUrl.Length == 0)
            .WithHttpClientFactory(new MsalHttpClient(http));
        builder = configuration.Options.CertificatePath.Length > 0
            ? builder.WithCertificate(AppCertificate.Load(configuration.Options))
            : builder.WithClientSecret(configuration.Options.MicrosoftAppPassword);
        IConfidentialClientApplication application = builder.Build();
        return renew => application.AcquireTokenForClient([configuration.OAuthScope]).WithForceRefresh(renew).ExecuteAsync();
    }

    [GeneratedRegex(@"AADSTS\d+")]
    private static partial Regex EntraError();

    private sealed class MsalHttpClient(HttpClient http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http;
    }
}
