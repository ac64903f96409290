using CampaignBot.BotFramework.Authentication;
using CampaignBot.BotFramework.Hosting;

namespace CampaignBot.Tests.BotFramework.Authentication;

/// <summary>Only the login that the settings name over http is asked over http.</summary>
public sealed class LoopbackLoginHandlerTests
{
    [Theory]
    [InlineData("http://127.0.0.1:5000/t1", "https://127.0.0.1:5000/t1/token", "http://127.0.0.1:5000/t1/token")]
    [InlineData("http://127.0.0.1:5000/t1", "https://127.0.0.1:5001/t1/token", "https://127.0.0.1:5001/t1/token")]
    [InlineData("http://127.0.0.1:5000/t1", "https://localhost:5000/t1/token", "https://localhost:5000/t1/token")]
    [InlineData("https://127.0.0.1:5000/t1", "https://127.0.0.1:5000/t1/token", "https://127.0.0.1:5000/t1/token")]
    public async Task Request_GoesOverHttpToTheLoginAlone(string login, string address, string asked)
    {
        AuthenticationConfiguration trust = Trust.Of(new BotFrameworkOptions { MicrosoftAppId = "x", LoginUrl = login });
        using var http = new HttpClient(new LoopbackLoginHandler(trust) { InnerHandler = new Echo() });
        using HttpResponseMessage response = await http.GetAsync(new Uri(address));
        Assert.Equal(asked, response.ReasonPhrase);
    }

    private sealed class Echo : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { ReasonPhrase = request.RequestUri?.AbsoluteUri });
    }
}
