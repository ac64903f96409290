using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.BotFramework.Authentication;

/// <summary>Who gets in with a token, and who doesn't. Numbers are those of the protocol's checklist.</summary>
public sealed class InboundTokenTests : IAsyncLifetime
{
    private const string OtherApp = "33333333-3333-3333-3333-333333333333";

    private readonly ChannelStandIn _channel = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
    private GuardedHost _host = null!;

    public async Task InitializeAsync()
    {
        await _channel.StartAsync();
        _host = await GuardedHost.StartAsync(_channel, _time);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task Line06And18_GoodChannelToken_GetsInAndNamesItsCaller()
    {
        var caller = new TaskCompletionSource<string?>();
        _host.Turn = (turn, _) =>
        {
            caller.SetResult(turn.Activity.CallerId);
            return Task.CompletedTask;
        };
        Assert.Equal(202, await _host.PostAsync(Channel()));
        Assert.Equal("urn:botframework:azure", await caller.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(0, _channel.EntraFetches);
    }

    [Theory]
    [InlineData("exp", -4 * 60, 202)]
    [InlineData("exp", -6 * 60, 401)]
    [InlineData("nbf", 4 * 60, 202)]
    [InlineData("nbf", 6 * 60, 401)]
    public async Task Line18_Time_MayBeOffByFiveMinutes(string claim, int seconds, int status) =>
        Assert.Equal(status, await _host.PostAsync(Channel((claim, _time.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds()))));

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
    public async Task Line18_OneWrongClaim_Is401(string claim, object? value) => Assert.Equal(401, await _host.PostAsync(Channel((claim, value))));

    [Fact]
    public async Task Line18_AppIdInCapitals_IsTheSame() =>
        Assert.Equal(202, await _host.PostAsync(Channel(("aud", ChannelStandIn.AppId.ToUpperInvariant()))));

    [Fact]
    public async Task Line18_ForgedTokens_Are401AndNeverACrash()
    {
        Dictionary<string, object?> claims = _channel.ChannelClaims(_time.GetUtcNow());
        string good = _channel.Sign(claims);
        string[] parts = good.Split('.');
        using RSA stranger = RSA.Create(2048);
        byte[] publicKey = Encoding.ASCII.GetBytes(_channel.Key.ExportSubjectPublicKeyInfoPem());
        RSAParameters own = stranger.ExportParameters(includePrivateParameters: false);
        var jwk = new { kty = "RSA", n = Convert.ToBase64String(own.Modulus!), e = "AQAB" };
        Dictionary<string, string?> forged = new()
        {
            ["no header"] = null,
            ["empty"] = string.Empty,
            ["basic"] = "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("bot:x")),
            ["no scheme"] = good,
            ["three parts"] = $"Bearer {good} more",
            ["two tokens"] = $"Bearer {good}, Bearer {good}",
            ["two segments"] = $"Bearer {parts[0]}.{parts[1]}",
            ["five segments"] = $"Bearer {good}.x.y",
            ["no token"] = "Bearer a.b.c",
            ["rubbish"] = "Bearer \u007f..",
            ["bad signature"] = $"Bearer {good[..^6]}AAAAAA",
            ["no signature"] = $"Bearer {parts[0]}.{parts[1]}.",
            ["tampered"] = "Bearer " + parts[0] + "." + _channel.Sign(_channel.ChannelClaims(_time.GetUtcNow().AddSeconds(1))).Split('.')[1] + "." + parts[2],
            ["none"] = "Bearer " + ChannelStandIn.Encode(new { alg = "none", kid = "k1" }, claims, _ => []),
            ["none, signed"] = "Bearer " + _channel.Sign(claims, new { alg = "none", kid = "k1" }),
            ["public key as password"] = "Bearer " + ChannelStandIn.Encode(new { alg = "HS256", kid = "k1" }, claims, text => HMACSHA256.HashData(publicKey, text)),
            ["PSS"] = "Bearer " + ChannelStandIn.Encode(new { alg = "PS256", kid = "k1" }, claims, text => _channel.Key.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
            ["own key"] = "Bearer " + ChannelStandIn.Encode(new { alg = "RS256", kid = "k1" }, claims, text => stranger.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
            ["own key, brought along"] = "Bearer " + ChannelStandIn.Encode(new { alg = "RS256", kid = "k1", jwk }, claims, text => stranger.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
            ["own key, elsewhere"] = "Bearer " + ChannelStandIn.Encode(new { alg = "RS256", kid = "k1", jku = _channel.Url + "/jku" }, claims, text => stranger.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)),
            ["no kid"] = "Bearer " + _channel.Sign(claims, new { alg = "RS256" }),
            ["another kid"] = "Bearer " + _channel.Sign(claims, new { alg = "RS256", kid = "k9" }),
            ["the Playground's"] = "Bearer " + ChannelStandIn.Encode(new { alg = "HS256", typ = "JWT" }, new { serviceurl = _channel.ServiceUrl, iat = 1 }, text => HMACSHA256.HashData(publicKey, text)),
        };
        _host.Turn = (_, _) => throw new InvalidOperationException("Somebody got in.");
        foreach ((string what, string? authorization) in forged)
        {
            Assert.True(await _host.PostAsync(authorization) == 401, what);
        }

        Assert.Empty(_host.Log.Errors);
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
        Assert.Equal(status, await _host.PostAsync(Channel(("serviceurl", Spell(claimed))), serviceUrl: Spell(sent)));

        string? Spell(string? how) => how switch
        {
            "here" => _channel.ServiceUrl,
            "here/" => _channel.ServiceUrl + "/x",
            "without slash" => _channel.ServiceUrl.TrimEnd('/'),
            "IN CAPITALS" => _channel.ServiceUrl.ToUpperInvariant(),
            _ => how,
        };
    }

    [Theory]
    [InlineData("msteams", 202)]
    [InlineData("MSTeams", 403)]
    [InlineData("slack", 403)]
    public async Task Line20_Channel_IsOneTheKeyIsEndorsedFor(string channelId, int status) =>
        Assert.Equal(status, await _host.PostAsync(Channel(), channelId));

    [Fact]
    public async Task Line20_KeyWithoutEndorsements_Is403()
    {
        _channel.Keys[0] = (_channel.Key, "k1", null, null);
        Assert.Equal(403, await _host.PostAsync(Channel()));
    }

    [Theory]
    [InlineData("", "https://api.botframework.us", 401)]
    [InlineData("https://botframework.azure.us", "https://api.botframework.com", 401)]
    [InlineData("https://botframework.azure.us", "https://api.botframework.us", 202)]
    [InlineData("", "https://api.botframework.azure.cn", 401)]
    public async Task Line21_IssuerOfAnotherCloud_Is401(string channelService, string issuer, int status)
    {
        await using GuardedHost cloud = await GuardedHost.StartAsync(_channel, _time, settings: [("ChannelService", channelService)]);
        Assert.Equal(status, await cloud.PostAsync(Channel(("iss", issuer))));
    }

    [Fact]
    public async Task ChannelIssuer_OfTheSettings_IsTheOnlyOne()
    {
        await using GuardedHost other = await GuardedHost.StartAsync(_channel, _time, settings: [("BotFramework:ChannelIssuer", "https://issuer.test")]);
        Assert.Equal(202, await other.PostAsync(Channel(("iss", "https://issuer.test"))));
        Assert.Equal(401, await other.PostAsync(Channel()));
    }

    [Theory]
    [InlineData("true", ChannelStandIn.AppId, 202)]
    [InlineData("false", ChannelStandIn.AppId, 403)]
    [InlineData("", ChannelStandIn.AppId, 202)]
    [InlineData("true", OtherApp, 403)]
    public async Task Line22_OwnAppId_IsForTheEmulatorOnly(string allow, string caller, int status)
    {
        await using GuardedHost host = await GuardedHost.StartAsync(_channel, _time, settings: [("BotFramework:AllowEmulator", allow)]);
        Assert.Equal(status, await host.PostAsync(Entra(caller), "emulator"));
    }

    [Fact]
    public async Task Line22_InProduction_OnlyNamedCallersGetIn()
    {
        // Outside Development nothing may be http: the keys are those of a host that was trying things out.
        await using GuardedHost host = await GuardedHost.StartAsync(_channel, _time, settings: [("BotFramework:AllowEmulator", "false"), ("BotFramework:AllowedCallers:0", OtherApp)]);
        var caller = new TaskCompletionSource<string?>();
        host.Turn = (turn, _) =>
        {
            caller.TrySetResult(turn.Activity.CallerId);
            return Task.CompletedTask;
        };
        const string Connector = "https://smba.trafficmanager.net/emea/";
        Assert.Equal(202, await host.PostAsync(Entra(OtherApp), "emulator", Connector));
        Assert.Equal("urn:botframework:aadappid:" + OtherApp, await caller.Task.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(403, await host.PostAsync(Entra(ChannelStandIn.AppId), "emulator", Connector));
        Assert.Equal(403, await host.PostAsync(Entra(OtherApp), "emulator"));
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
        Assert.Equal(401, await _host.PostAsync(Entra(ChannelStandIn.AppId, (claim, value)), "emulator"));

    [Fact]
    public async Task Line22_TokenOfVersion1_NamesItsCallerInAnotherClaim()
    {
        (string, object?)[] first = [("ver", "1.0"), ("azp", null), ("appid", ChannelStandIn.AppId), ("iss", $"https://sts.windows.net/{ChannelStandIn.Tenant}/")];
        Assert.Equal(202, await _host.PostAsync(Entra(ChannelStandIn.AppId, first), "emulator"));
        Assert.Equal(403, await _host.PostAsync(Entra(ChannelStandIn.AppId, [.. first, ("appid", OtherApp)]), "emulator"));
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/{tenantid}/v2.0", 202)]
    [InlineData("https://login.microsoftonline.com/" + ChannelStandIn.Tenant + "/v2.0", 202)]
    [InlineData("https://login.microsoftonline.com/" + OtherApp + "/v2.0", 401)]
    public async Task Line22_KeyOfAnotherTenant_Is401(string issuer, int status)
    {
        _channel.Keys[0] = (_channel.Key, "k1", null, issuer);
        Assert.Equal(status, await _host.PostAsync(Entra(ChannelStandIn.AppId), "emulator"));
    }

    [Fact]
    public async Task Line22_ServiceUrlThatEntrasTokenNames_IsHeldAgainstTheActivity() =>
        Assert.Equal(403, await _host.PostAsync(Entra(ChannelStandIn.AppId, ("serviceurl", "https://smba.trafficmanager.net/")), "emulator"));

    [Fact]
    public async Task Line23_TenantOfTheAttackersChoice_StaysOutside()
    {
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(401, await _host.PostAsync(Entra(ChannelStandIn.AppId, ("tid", OtherApp), ("iss", $"https://login.microsoftonline.com/{OtherApp}/v2.0")), "emulator"));
        }

        Assert.Equal(0, _channel.EntraFetches);
    }

    [Fact]
    public async Task Line26_ServiceUrlOfNoConnector_Is403EvenWithItsToken() =>
        Assert.Equal(403, await _host.PostAsync(Channel(("serviceurl", "https://evil.test/")), serviceUrl: "https://evil.test/"));

    private string Channel(params (string Name, object? Value)[] changes) => "Bearer " + _channel.Sign(Change(_channel.ChannelClaims(_time.GetUtcNow()), changes));

    private string Entra(string caller, params (string Name, object? Value)[] changes) =>
        "Bearer " + _channel.Sign(Change(ChannelStandIn.EntraClaims(_time.GetUtcNow(), caller), changes));

    private static Dictionary<string, object?> Change(Dictionary<string, object?> claims, (string Name, object? Value)[] changes)
    {
        foreach ((string name, object? value) in changes)
        {
            claims.Remove(name);
            if (value is not null)
            {
                claims[name] = value;
            }
        }

        return claims;
    }
}
