using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace CampaignBot.BotFramework.Authentication;

/// <summary>
/// The bot's own tokens, from Entra or from the identity that Azure looks after. The library keeps a token until it runs out; it is
/// made when the first reply is sent. However many ask at once, one of them asks for all.
/// </summary>
/// <param name="configuration">Who the bot is.</param>
/// <param name="http">Reaches Entra.</param>
/// <param name="timeProvider">The clock.</param>
internal sealed class MsalAppCredentials(AuthenticationConfiguration configuration, HttpClient http, TimeProvider timeProvider)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(60);

    private readonly Lock _lock = new();
    private Func<bool, Task<AuthenticationResult>>? _acquire;
    private Task<string>? _asking;
    private string? _refused;
    private DateTimeOffset _closedUntil = DateTimeOffset.MinValue;

    /// <summary>Gives a token for the connector.</summary>
    /// <param name="refused">A token the connector refused, which must not be given again; null for none.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <exception cref="HttpRequestException">There is none to be had now.</exception>
    public Task<string> GetTokenAsync(string? refused, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            // Of many that were refused the same token, one renews it; who asks while it is being renewed gets the new one.
            bool renew = refused is not null && refused != _refused;
            if (renew || _asking is null or { IsCompleted: true })
            {
                _refused = refused ?? _refused;
                _asking = AskAsync(renew);
            }

            return _asking.WaitAsync(cancellationToken);
        }
    }

    private async Task<string> AskAsync(bool renew)
    {
        // Out of the caller's lock.
        await Task.Yield();
        if (timeProvider.GetUtcNow() < _closedUntil)
        {
            throw new HttpRequestException("Entra asked to wait before the next try.");
        }

        try
        {
            _acquire ??= Build();
            return (await _acquire(renew)).AccessToken;
        }
        catch (MsalException e)
        {
            // The message of the exception is left out: nobody promises what it holds.
            _closedUntil = timeProvider.GetUtcNow() + PauseAfter(e);
            throw new HttpRequestException($"No token: {e.ErrorCode}.", e);
        }
    }

    private TimeSpan PauseAfter(MsalException e)
    {
        if (e is not MsalServiceException { StatusCode: 429 or >= 500 } refusal)
        {
            return TimeSpan.Zero;
        }

        TimeSpan asked = refusal.Headers?.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - timeProvider.GetUtcNow(),
            _ => Pause,
        };
        return asked < LongestPause ? asked : LongestPause;
    }

    private Func<bool, Task<AuthenticationResult>> Build() =>
        AppTypes.Is(configuration.Options, AppTypes.UserAssignedMsi) ? BuildManaged() : BuildConfidential();

    private Func<bool, Task<AuthenticationResult>> BuildManaged()
    {
        IManagedIdentityApplication application = ManagedIdentityApplicationBuilder
            .Create(ManagedIdentityId.WithUserAssignedClientId(configuration.AppId))
            .WithHttpClientFactory(new MsalHttpClient(http))
            .Build();
        string resource = configuration.OAuthScope[..^CloudEnvironment.DefaultScope.Length];
        return renew => application.AcquireTokenForManagedIdentity(resource).WithForceRefresh(renew).ExecuteAsync();
    }

    private Func<bool, Task<AuthenticationResult>> BuildConfidential()
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

    private sealed class MsalHttpClient(HttpClient http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http;
    }
}
