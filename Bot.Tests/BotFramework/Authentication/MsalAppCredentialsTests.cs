using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CampaignBot.BotFramework.Authentication;
using CampaignBot.BotFramework.Hosting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;

namespace CampaignBot.Tests.BotFramework.Authentication;

/// <summary>Whom the bot asks for its own tokens, and for what (line 28 of the protocol's checklist).</summary>
public sealed class MsalAppCredentialsTests
{
    private readonly Entra _entra = new();
    private readonly FakeTimeProvider _clock = new();

    [Theory]
    [InlineData("SingleTenant", "", "https://login.microsoftonline.com/t1/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData("MultiTenant", "", "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token", "https://api.botframework.com/.default")]
    [InlineData("SingleTenant", "https://botframework.azure.us", "https://login.microsoftonline.us/t1/oauth2/v2.0/token", "https://api.botframework.us/.default")]
    [InlineData("MultiTenant", "https://botframework.azure.us", "https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/oauth2/v2.0/token", "https://api.botframework.us/.default")]
    public async Task Line28_AuthorityAndScope_AreThoseOfTheTypeAndCloud(string type, string service, string authority, string scope)
    {
        var options = new BotFrameworkOptions { MicrosoftAppId = "app1", MicrosoftAppPassword = "s1", MicrosoftAppTenantId = "t1", MicrosoftAppType = type, ChannelService = service };
        Assert.StartsWith("token", await Credentials(options).GetTokenAsync(null, default), StringComparison.Ordinal);
        string asked = Assert.Single(_entra.Asked, request => request.Contains("/token", StringComparison.Ordinal));
        Assert.StartsWith(authority.ToUpperInvariant() + " ", asked.ToUpperInvariant(), StringComparison.Ordinal);
        Assert.Contains("client_id=app1", asked, StringComparison.Ordinal);
        Assert.Contains("client_secret=s1", asked, StringComparison.Ordinal);
        Assert.Contains("scope=" + scope, asked, StringComparison.Ordinal);
        Assert.Contains("grant_type=client_credentials", asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "https://api.botframework.com")]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us")]
    public async Task Line28_ManagedIdentity_IsAskedForTheResourceOfItsCloud(string service, string resource)
    {
        var options = new BotFrameworkOptions { MicrosoftAppId = "app1", MicrosoftAppTenantId = "t1", MicrosoftAppType = "UserAssignedMSI", ChannelService = service };
        Assert.Equal("token1", await Credentials(options).GetTokenAsync(null, default));
        string asked = Assert.Single(_entra.Asked, request => request.Contains("resource=", StringComparison.Ordinal));
        Assert.Contains(resource, asked.Split('?', '&', ' ').Where(part => part.StartsWith("resource=", StringComparison.Ordinal)).Select(part => part["resource=".Length..]));
        Assert.DoesNotContain(".default", asked, StringComparison.Ordinal);
        Assert.Contains("client_id=app1", asked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line28_Certificate_SignsOneRequestForAHundredReplies()
    {
        using RSA key = RSA.Create(2048);
        using X509Certificate2 certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(90));
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12, "p"));
            MsalAppCredentials credentials = Credentials(new BotFrameworkOptions
            {
                MicrosoftAppId = "app1",
                MicrosoftAppTenantId = "t1",
                LoginUrl = Own.LoginUrl,
                CertificatePath = file,
                CertificatePassword = "p",
            });
            Assert.All(await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => credentials.GetTokenAsync(null, default))), token => Assert.Equal("token1", token));
        }
        finally
        {
            File.Delete(file);
        }

        string asked = Assert.Single(_entra.Asked);
        Assert.DoesNotContain("client_secret", asked, StringComparison.Ordinal);
        string assertion = asked.Split("client_assertion=")[1].Split('&')[0];
        var said = new JsonWebToken(assertion);
        Assert.Equal(("app1", "app1"), (said.Issuer, said.Subject));
        Assert.True(key.VerifyData(
            Encoding.ASCII.GetBytes(assertion[..assertion.LastIndexOf('.')]),
            WebEncoders.Base64UrlDecode(said.EncodedSignature),
            HashAlgorithmName.SHA256,
            said.Alg == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public async Task Line28_ManyAtOnce_AskOnceAndAgainOnlyForARefusedToken()
    {
        MsalAppCredentials credentials = Credentials(Own);
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => credentials.GetTokenAsync(null, default))), token => Assert.Equal("token1", token));
        Assert.Single(_entra.Asked);
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => credentials.GetTokenAsync("token1", default))), token => Assert.Equal("token2", token));
        Assert.Equal(2, _entra.Asked.Count);
        Assert.Equal("token2", await credentials.GetTokenAsync(null, default));
        Assert.Equal(2, _entra.Asked.Count);
    }

    [Fact]
    public void Line28_NothingIsAsked_BeforeTheFirstReply()
    {
        Credentials(Own);
        Assert.Empty(_entra.Asked);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000/t1")]
    [InlineData("http://localhost:5000/t1")]
    public async Task Line28_LoginOnThisMachine_IsAskedAndNobodyElse(string login)
    {
        var options = new BotFrameworkOptions { MicrosoftAppId = "app1", MicrosoftAppPassword = "s1", MicrosoftAppTenantId = "t1", LoginUrl = login };
        Assert.Equal("token1", await Credentials(options).GetTokenAsync(null, default));
        Assert.StartsWith($"{login.Replace("http:", "https:", StringComparison.Ordinal)}/oauth2/v2.0/token ", Assert.Single(_entra.Asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line28_RefusalToHurry_IsHeeded()
    {
        MsalAppCredentials credentials = Credentials(Own);
        _entra.Status = HttpStatusCode.TooManyRequests;
        await Assert.ThrowsAsync<HttpRequestException>(() => credentials.GetTokenAsync(null, default));
        int asked = _entra.Asked.Count;
        _entra.Status = HttpStatusCode.OK;
        await Assert.ThrowsAsync<HttpRequestException>(() => credentials.GetTokenAsync(null, default));
        Assert.Equal(asked, _entra.Asked.Count);
    }

    [Fact]
    public async Task Line11_TokenThatCouldNotBeRenewed_IsRenewedAtTheNextRefusal()
    {
        MsalAppCredentials credentials = Credentials(Own);
        Assert.Equal("token1", await credentials.GetTokenAsync(null, default));
        _entra.Status = HttpStatusCode.NotFound;
        await Assert.ThrowsAsync<HttpRequestException>(() => credentials.GetTokenAsync("token1", default));
        _entra.Status = HttpStatusCode.OK;
        Assert.Equal("token2", await credentials.GetTokenAsync("token1", default));
    }

    [Fact]
    public async Task Line11_ConnectorThatRefusesEveryToken_RenewsItOnceAMinute()
    {
        MsalAppCredentials credentials = Credentials(Own);
        Assert.Equal("token1", await credentials.GetTokenAsync(null, default));
        Assert.Equal("token2", await credentials.GetTokenAsync("token1", default));
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal("token2", await credentials.GetTokenAsync("token2", default));
        Assert.Equal(2, _entra.Asked.Count);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("token3", await credentials.GetTokenAsync("token2", default));
    }

    [Fact]
    public async Task Line29_Refusal_NamesItsCodeOnly()
    {
        _entra.Status = HttpStatusCode.Unauthorized;
        HttpRequestException fault = await Assert.ThrowsAsync<HttpRequestException>(() => Credentials(Own).GetTokenAsync(null, default));
        Assert.StartsWith("le robot n’a pas obtenu de jeton pour lui-même (invalid_client)", fault.Message, StringComparison.Ordinal);
    }

    private static BotFrameworkOptions Own => new()
    {
        MicrosoftAppId = "app1",
        MicrosoftAppPassword = "s1",
        MicrosoftAppTenantId = "t1",
        LoginUrl = "https://login.microsoftonline.com/t1",
    };

    private MsalAppCredentials Credentials(BotFrameworkOptions options) => new(Trust.Of(options, "Production"), new HttpClient(_entra), _clock);

    /// <summary>Entra and the managed identity's place in one: a new token for each request.</summary>
    private sealed class Entra : HttpMessageHandler
    {
        private int _tokens;

        public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

        public ConcurrentQueue<string> Asked { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
            Asked.Enqueue(Uri.UnescapeDataString($"{request.RequestUri} {body}"));
            var response = new HttpResponseMessage(Status);
            string answer = Status == HttpStatusCode.OK
                ? $$"""{"token_type":"Bearer","expires_in":3600,"expires_on":"4102444800","access_token":"token{{Interlocked.Increment(ref _tokens)}}","tenant_discovery_endpoint":"https://x/","metadata":[]}"""
                : """{"error":"invalid_client","error_description":"the secret s1 is wrong"}""";
            if (Status == HttpStatusCode.TooManyRequests)
            {
                response.Headers.Add("Retry-After", "7");
            }

            response.Content = new StringContent(answer, Encoding.UTF8, "application/json");
            return response;
        }
    }
}
