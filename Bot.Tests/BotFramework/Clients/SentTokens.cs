using System.Security.Cryptography;
using System.Text;

namespace CampaignBot.Tests.BotFramework.Clients;

/// <summary>What may stand in the header <c>Authorization</c>, by name: three good tokens, and every way of forging one.</summary>
internal sealed class SentTokens : IDisposable
{
    private const string OtherApp = "33333333-3333-3333-3333-333333333333";
    private const string OtherTenant = "44444444-4444-4444-4444-444444444444";

    private readonly ChannelStandIn _channel;
    private readonly StandInTokens _tokens;
    private readonly RSA _strangersKey = RSA.Create(2048);

    public SentTokens(ChannelStandIn channel)
    {
        _channel = channel;
        _tokens = new StandInTokens(channel, TimeProvider.System);
    }

    /// <summary>Those that let their sender in.</summary>
    public static Dictionary<string, Func<SentTokens, string?>> Good { get; } = new(StringComparer.Ordinal)
    {
        ["a channel's"] = sent => sent._tokens.Channel(),
        ["the Emulator's, version 2.0"] = sent => sent.Entra(),
        ["the Emulator's, version 1.0"] = sent => sent.Entra(("ver", "1.0"), ("azp", null), ("appid", ChannelStandIn.AppId), ("iss", $"https://sts.windows.net/{ChannelStandIn.Tenant}/")),
    };

    /// <summary>Those that don't: nobody knows who sent them (401).</summary>
    public static Dictionary<string, Func<SentTokens, string?>> Forged { get; } = new(StringComparer.Ordinal)
    {
        ["no header"] = _ => null,
        ["empty header"] = _ => string.Empty,
        ["Basic"] = _ => "Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("bot:x")),
        ["no scheme"] = sent => sent.Bare,
        ["a word after the token"] = sent => $"Bearer {sent.Bare} more",
        ["two tokens"] = sent => $"Bearer {sent.Bare}, Bearer {sent.Bare}",
        ["no JWT"] = _ => "Bearer a.b.c",
        ["control characters"] = _ => "Bearer \u007f..",
        ["two segments"] = sent => $"Bearer {sent.Bare[..sent.Bare.LastIndexOf('.')]}",
        ["five segments"] = sent => $"Bearer {sent.Bare}.x.y",
        ["signature stripped"] = sent => $"Bearer {sent.Bare[..(sent.Bare.LastIndexOf('.') + 1)]}",
        ["signature changed"] = sent => $"Bearer {sent.Bare[..^6]}AAAAAA",
        ["claims changed"] = sent => sent.WithOtherClaims(),
        ["alg none"] = sent => sent.Signed(new { alg = "none", kid = "k1" }, _ => []),
        ["alg none, signed"] = sent => sent.Signed(new { alg = "none", kid = "k1" }, sent.WithTheKey),
        ["HS256 with the public key"] = sent => sent.Signed(new { alg = "HS256", kid = "k1" }, sent.WithThePublicKey),
        ["RSA-PSS"] = sent => sent.Signed(new { alg = "PS256", kid = "k1" }, text => sent._channel.Keys.First.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
        ["another key"] = sent => sent.Signed(new { alg = "RS256", kid = "k1" }, sent.WithAnotherKey),
        ["another key, brought along"] = sent => sent.Signed(new { alg = "RS256", kid = "k1", jwk = sent.AnotherKey }, sent.WithAnotherKey),
        ["another key, to be fetched elsewhere"] = sent => sent.Signed(new { alg = "RS256", kid = "k1", jku = "https://evil.test/keys" }, sent.WithAnotherKey),
        ["no kid"] = sent => sent.Signed(new { alg = "RS256" }, sent.WithTheKey),
        ["unknown kid"] = sent => sent.Signed(new { alg = "RS256", kid = "k9" }, sent.WithTheKey),
        ["something critical that nobody knows"] = sent => sent.Signed(new { alg = "RS256", kid = "k1", crit = new[] { "b64" }, b64 = false }, sent.WithTheKey),
        ["nothing critical"] = sent => sent.Signed(new { alg = "RS256", kid = "k1", crit = Array.Empty<string>() }, sent.WithTheKey),
        ["expired"] = sent => sent._tokens.Channel(("exp", sent._tokens.In(TimeSpan.FromMinutes(-6)))),
        ["not yet valid"] = sent => sent._tokens.Channel(("nbf", sent._tokens.In(TimeSpan.FromMinutes(6)))),
        ["no expiry"] = sent => sent._tokens.Channel(("exp", null)),
        ["an issuer of nothing"] = sent => "Bearer " + StandInKeys.Encode(new { alg = "RS256", kid = "k1" }, new { iss = (string?)null }, sent.WithTheKey),
        ["another issuer"] = sent => sent._tokens.Channel(("iss", "https://evil.test")),
        ["issuer of another cloud"] = sent => sent._tokens.Channel(("iss", "https://api.botframework.us")),
        ["another audience"] = sent => sent._tokens.Channel(("aud", OtherApp)),
        ["the connector as audience"] = sent => sent._tokens.Channel(("aud", "https://api.botframework.com")),
        ["the Playground's own"] = sent => "Bearer " + StandInKeys.Encode(new { alg = "HS256", typ = "JWT" }, new { serviceurl = sent._channel.ServiceUrl, iat = 1 }, sent.WithThePublicKey),
        ["Entra's, for the connector"] = sent => sent.Entra(("aud", "https://api.botframework.com")),
        ["Entra's, of the attacker's tenant"] = sent => sent.Entra(("tid", OtherTenant), ("iss", $"https://login.microsoftonline.com/{OtherTenant}/v2.0")),
        ["Entra's, of another tenant than its issuer"] = sent => sent.Entra(("tid", OtherTenant)),
        ["Entra's, without version"] = sent => sent.Entra(("ver", null)),
    };

    /// <summary>Those of somebody who is known, and may not do this (403).</summary>
    public static Dictionary<string, Func<SentTokens, string?>> Misused { get; } = new(StringComparer.Ordinal)
    {
        ["no serviceurl"] = sent => sent._tokens.Channel(("serviceurl", null)),
        ["another serviceurl"] = sent => sent._tokens.Channel(("serviceurl", "https://smba.trafficmanager.net/emea/")),
        ["a key endorsed for another channel"] = sent => sent.Signed(new { alg = "RS256", kid = "skype" }, sent.WithTheKey),
        ["a key endorsed for none"] = sent => sent.Signed(new { alg = "RS256", kid = "bare" }, sent.WithTheKey),
        ["Entra's, for another application"] = sent => sent._tokens.Entra(OtherApp),
    };

    private string Bare => _channel.Keys.Sign(_tokens.ChannelClaims());

    private object AnotherKey
    {
        get
        {
            RSAParameters numbers = _strangersKey.ExportParameters(includePrivateParameters: false);
            return new { kty = "RSA", n = Convert.ToBase64String(numbers.Modulus!), e = Convert.ToBase64String(numbers.Exponent!) };
        }
    }

    public void Dispose() => _strangersKey.Dispose();

    private string Entra(params (string Name, object? Value)[] changes) => _tokens.Entra(ChannelStandIn.AppId, changes);

    private string Signed(object header, Func<byte[], byte[]> sign) => "Bearer " + StandInKeys.Encode(header, _tokens.ChannelClaims(), sign);

    private string WithOtherClaims()
    {
        string[] parts = Bare.Split('.');
        string other = _channel.Keys.Sign(_tokens.ChannelClaims(("serviceurl", "https://evil.test/")));
        return $"Bearer {parts[0]}.{other.Split('.')[1]}.{parts[2]}";
    }

    private byte[] WithTheKey(byte[] text) => _channel.Keys.First.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private byte[] WithAnotherKey(byte[] text) => _strangersKey.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private byte[] WithThePublicKey(byte[] text) => HMACSHA256.HashData(Encoding.ASCII.GetBytes(_channel.Keys.First.ExportSubjectPublicKeyInfoPem()), text);
}
