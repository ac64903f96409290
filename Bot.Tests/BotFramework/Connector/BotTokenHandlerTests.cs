using System.Net;
using System.Net.Http.Headers;
using CampaignBot.BotFramework.Authentication;
using CampaignBot.BotFramework.Connector;
using CampaignBot.BotFramework.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.BotFramework.Connector;

/// <summary>The last look before a request leaves (line 27 of the protocol's checklist).</summary>
public sealed class BotTokenHandlerTests
{
    [Theory]
    [InlineData("http://localhost:5000/v3", true)]
    [InlineData("https://ailleurs.test/v3", false)]
    public async Task Line27_TokenThatWasOnTheRequest_GoesNowhere(string address, bool leaves)
    {
        AuthenticationConfiguration trust = Trust.Of(new BotFrameworkOptions { AllowAnonymousLocal = true });
        using var login = new HttpClient();
        var sent = new Sent();
        using var http = new HttpClient(new BotTokenHandler(trust, new ServiceHosts(trust), new MsalAppCredentials(trust, login, new FakeTimeProvider())) { InnerHandler = sent });
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", "somebody-elses") } };
        Exception? fault = await Record.ExceptionAsync(() => http.SendAsync(request));
        Assert.Equal(leaves, fault is null);
        Assert.Equal(leaves ? [null] : [], sent.Authorizations);
        Assert.Null(request.Headers.Authorization);
    }

    private sealed class Sent : HttpMessageHandler
    {
        public List<string?> Authorizations { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorizations.Add(request.Headers.Authorization?.ToString());
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK));
        }
    }
}
