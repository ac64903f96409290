namespace CampaignBot.BotFramework.Authentication;

/// <summary>Goes back to http where <c>LoginUrl</c> says http, which it may in Development on this machine: MSAL takes https only.</summary>
internal sealed class LoopbackLoginHandler(AuthenticationConfiguration configuration) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri login = configuration.Authority;
        if (login.Scheme == Uri.UriSchemeHttp && request.RequestUri is { } url && url.Host == login.Host && url.Port == login.Port)
        {
            request.RequestUri = new UriBuilder(url) { Scheme = Uri.UriSchemeHttp, Port = login.Port }.Uri;
        }

        return base.SendAsync(request, cancellationToken);
    }
}
