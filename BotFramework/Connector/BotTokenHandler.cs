using System.Net;
using System.Net.Http.Headers;
using CampaignBot.BotFramework.Authentication;

namespace CampaignBot.BotFramework.Connector;

/// <summary>
/// The last look before a request leaves: to an address that is no connector's nothing goes, least of all the token. A token that is
/// refused is renewed once.
/// </summary>
internal sealed class BotTokenHandler(AuthenticationConfiguration configuration, ServiceHosts hosts, MsalAppCredentials credentials) : DelegatingHandler
{
    private static readonly HttpRequestOptionsKey<bool> Renewed = new(nameof(Renewed));

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = null;

        // A service URL has no query; what is asked of a connector may have one.
        if (request.RequestUri is not { } address || !hosts.Allows(address.Query.Length == 0 ? address : new Uri(address.GetLeftPart(UriPartial.Path))))
        {
            throw new HttpRequestException("cette adresse n’est pas celle d’un connecteur.");
        }

        if (configuration.AppId.Length == 0)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        string token = await credentials.GetTokenAsync(refused: null, cancellationToken);
        HttpResponseMessage response = await SendAsync(request, token, cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized || request.Options.TryGetValue(Renewed, out _))
        {
            return response;
        }

        request.Options.Set(Renewed, true);
        string renewed;
        try
        {
            renewed = await credentials.GetTokenAsync(token, cancellationToken);
        }
        catch
        {
            response.Dispose();
            throw;
        }

        if (renewed == token)
        {
            return response;
        }

        response.Dispose();
        return await SendAsync(request, renewed, cancellationToken);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string token, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return base.SendAsync(request, cancellationToken);
    }
}
