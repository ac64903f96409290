using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.BotFramework.Authentication;

/// <summary>Who gets in with a token, and who doesn't. Numbers are those of the protocol's checklist.</summary>
public sealed class InboundTokenTests : GuardedHostTests<FakeTimeProvider>
{
    private const string OtherApp = "33333333-3333-3333-3333-333333333333";

    [Fact]
    public async Task Line06And18_GoodChannelToken_GetsInAndNamesItsCaller()
    {
        var caller = new TaskCompletionSource<string?>();
        Host.Turn = (turn, _) =>
        {
            caller.SetResult(turn.Activity.CallerId);
            return Task.CompletedTask;
        };
        Assert.Equal(202, await Host.PostAsync(Tokens.Channel()));
        Assert.Equal("urn:botframework:azure", await caller.Task.WaitAsync(Hanging.After));
        Assert.Equal(0, Channel.EntraFetches);
    }

    [Theory]
    [InlineData("exp", -4 * 60, 202)]
    [InlineData("exp", -6 * 60, 401)]
    [InlineData("nbf", 4 * 60, 202)]
    [InlineData("nbf", 6 * 60, 401)]
    public async Task Line18_Time_MayBeOffByFiveMinutes(string claim, int seconds, int status) =>
        Assert.Equal(status, await Host.PostAsync(Tokens.Channel((claim, Tokens.In(TimeSpan.FromSeconds(seconds))))));

    [Theory]
    [InlineData("exp", null)]
    [InlineData("nbf", null)]
    [InlineData("exp", "soon")]
    [InlineData("exp", long.MaxValue)]
    [InlineData("iss", null)]
    [InlineData("iss", "https://api.botframework.com/")]
    [InlineData("aud", null)]
    [InlineData("aud", OtherApp)]
    [InlineData("aud", "https://api.botframework.com")]
    [InlineData("aud", new[] { ChannelStandIn.AppId, OtherApp })]
    public async Task Line18_OneWrongClaim_Is401(string claim, object? value) => Assert.Equal(401, await Host.PostAsync(Tokens.Channel((claim, value))));

    [Fact]
    public async Task Line18_AppIdInCapitals_IsTheSame() =>
        Assert.Equal(202, await Host.PostAsync(Tokens.Channel(("aud", ChannelStandIn.AppId.ToUpperInvariant()))));

    [Fact]
    public async Task Line18_ForgedToken_IsRefusedBeforeTheBodyIsRead()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await PostLongAsync(Tokens.Channel(("aud", OtherApp))));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostLongAsync(Tokens.Channel()));

        async Task<HttpStatusCode> PostLongAsync(string authorization)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(new string('{', 300_000), Encoding.UTF8, new MediaTypeHeaderValue("application/json")) };
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
            using HttpResponseMessage response = await Host.Client.SendAsync(request);
            return response.StatusCode;
        }
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/", null, 403)]
    [InlineData(null, null, 403)]
    [InlineData("", null, 403)]
    [InlineData("here", "without slash", 202)]
    [InlineData("without slash", "here", 202)]
    [InlineData("IN CAPITALS", "here", 202)]
    [InlineData("here", "here/", 403)]
    [InlineData("here", "", 403)]
    public async Task Line19_ServiceUrl_IsTheTokens(string? claimed, string? sent, int status)
    {
        Assert.Equal(status, await Host.PostAsync(Tokens.Channel(("serviceurl", Spell(claimed))), serviceUrl: Spell(sent)));

        string? Spell(string? how) => how switch
        {
            "here" => Channel.ServiceUrl,
            "here/" => Channel.ServiceUrl + "/x",
            "without slash" => Channel.ServiceUrl.TrimEnd('/'),
            "IN CAPITALS" => Channel.ServiceUrl.ToUpperInvariant(),
            _ => how,
        };
    }

    [Theory]
    [InlineData("msteams", 202)]
    [InlineData("MSTeams", 403)]
    [InlineData("slack", 403)]
    public async Task Line20_Channel_IsOneTheKeyIsEndorsedFor(string channelId, int status) =>
        Assert.Equal(status, await Host.PostAsync(Tokens.Channel(), channelId));

    [Fact]
    public async Task Line20_KeyWithoutEndorsements_Is403()
    {
        Channel.Keys.Republish(endorsements: null, issuer: null);
        Assert.Equal(403, await Host.PostAsync(Tokens.Channel()));
    }

    [Theory]
    [InlineData("", "https://api.botframework.us", 401)]
    [InlineData("https://botframework.azure.us", "https://api.botframework.com", 401)]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us", 202)]
    [InlineData("", "https://api.botframework.azure.cn", 401)]
    public async Task Line21_IssuerOfAnotherCloud_Is401(string channelService, string issuer, int status)
    {
        await using GuardedHost cloud = await StartAsync(("ChannelService", channelService));
        Assert.Equal(status, await cloud.PostAsync(Tokens.Channel(("iss", issuer))));
    }

    [Fact]
    public async Task ChannelIssuer_OfTheSettings_IsTheOnlyOne()
    {
        await using GuardedHost other = await StartAsync(("BotFramework:ChannelIssuer", "https://issuer.test"));
        Assert.Equal(202, await other.PostAsync(Tokens.Channel(("iss", "https://issuer.test"))));
        Assert.Equal(401, await other.PostAsync(Tokens.Channel()));
    }

    [Theory]
    [InlineData("true", ChannelStandIn.AppId, 202)]
    [InlineData("false", ChannelStandIn.AppId, 401)]
    [InlineData("", ChannelStandIn.AppId, 202)]
    [InlineData("true", OtherApp, 403)]
    public async Task Line22_OwnAppId_IsForTheEmulatorOnly(string allow, string caller, int status)
    {
        await using GuardedHost host = await StartAsync(("BotFramework:AllowEmulator", allow));
        Assert.Equal(status, await host.PostAsync(Tokens.Entra(caller), "emulator"));
        Assert.Equal(status == 401 ? 0 : 1, Channel.EntraFetches);
    }

    [Fact]
    public async Task Line22_InProduction_OnlyNamedCallersGetIn()
    {
        // Outside Development nothing may be http: the keys are those of a host that was trying things out.
        await using GuardedHost host = await StartAsync(("BotFramework:AllowEmulator", "false"), ("BotFramework:AllowedCallers:0", OtherApp));
        var caller = new TaskCompletionSource<string?>();
        host.Turn = (turn, _) =>
        {
            caller.TrySetResult(turn.Activity.CallerId);
            return Task.CompletedTask;
        };
        const string Connector = "https://smba.trafficmanager.net/emea/";
        Assert.Equal(202, await host.PostAsync(Tokens.Entra(OtherApp), "emulator", Connector));
        Assert.Equal("urn:botframework:aadappid:" + OtherApp, await caller.Task.WaitAsync(Hanging.After));
        Assert.Equal(403, await host.PostAsync(Tokens.Entra(ChannelStandIn.AppId), "emulator", Connector));
        Assert.Equal(403, await host.PostAsync(Tokens.Entra(OtherApp), "emulator"));
        Assert.False(Trust.Of(new CampaignBot.BotFramework.Hosting.BotFrameworkOptions(), "Production").AllowEmulator);
    }

    [Theory]
    [InlineData("tid", OtherApp)]
    [InlineData("tid", null)]
    [InlineData("aud", "https://api.botframework.com")]
    [InlineData("ver", null)]
    [InlineData("ver", "3.0")]
    [InlineData("ver", "1.0")]
    [InlineData("azp", null)]
    public async Task Line22_OneWrongClaimOfEntra_Is401(string claim, string? value) =>
        Assert.Equal(401, await Host.PostAsync(Tokens.Entra(ChannelStandIn.AppId, (claim, value)), "emulator"));

    [Fact]
    public async Task Line22_TokenOfVersion1_NamesItsCallerInAnotherClaim()
    {
        (string, object?)[] first = [("ver", "1.0"), ("azp", null), ("appid", ChannelStandIn.AppId), ("iss", $"https://sts.windows.net/{ChannelStandIn.Tenant}/")];
        Assert.Equal(202, await Host.PostAsync(Tokens.Entra(ChannelStandIn.AppId, first), "emulator"));
        Assert.Equal(403, await Host.PostAsync(Tokens.Entra(ChannelStandIn.AppId, [.. first, ("appid", OtherApp)]), "emulator"));
    }

    [Fact]
    public async Task Line22_TenantInCapitals_IsTheSame()
    {
        const string Own = "abcdefab-2222-2222-2222-222222222222";
        await using GuardedHost host = await StartAsync(("MicrosoftAppTenantId", Own.ToUpperInvariant()));
        (string, object?) issuer = ("iss", $"https://login.microsoftonline.com/{Own}/v2.0");
        Assert.Equal(202, await host.PostAsync(Tokens.Entra(ChannelStandIn.AppId, issuer, ("tid", Own)), "emulator"));
        Assert.Equal(202, await host.PostAsync(Tokens.Entra(ChannelStandIn.AppId, issuer, ("tid", Own.ToUpperInvariant())), "emulator"));
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/{tenantid}/v2.0", 202)]
    [InlineData("https://login.microsoftonline.com/" + ChannelStandIn.Tenant + "/v2.0", 202)]
    [InlineData("https://login.microsoftonline.com/" + OtherApp + "/v2.0", 401)]
    public async Task Line22_KeyOfAnotherTenant_Is401(string issuer, int status)
    {
        Channel.Keys.Republish(endorsements: null, issuer);
        Assert.Equal(status, await Host.PostAsync(Tokens.Entra(ChannelStandIn.AppId), "emulator"));
    }

    [Fact]
    public async Task Line22_ServiceUrlThatEntrasTokenNames_IsHeldAgainstTheActivity() =>
        Assert.Equal(403, await Host.PostAsync(Tokens.Entra(ChannelStandIn.AppId, ("serviceurl", "https://smba.trafficmanager.net/")), "emulator"));

    [Fact]
    public async Task Line23_TenantOfTheAttackersChoice_StaysOutside()
    {
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(401, await Host.PostAsync(Tokens.Entra(ChannelStandIn.AppId, ("tid", OtherApp), ("iss", $"https://login.microsoftonline.com/{OtherApp}/v2.0")), "emulator"));
        }

        Assert.Equal(0, Channel.EntraFetches);
    }

    [Fact]
    public async Task Line26_ServiceUrlOfNoConnector_Is403EvenWithItsToken() =>
        Assert.Equal(403, await Host.PostAsync(Tokens.Channel(("serviceurl", "https://evil.test/")), serviceUrl: "https://evil.test/"));
}
