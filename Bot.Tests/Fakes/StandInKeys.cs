using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace CampaignBot.Tests;

/// <summary>The keys that a <see cref="ChannelStandIn"/> publishes, and what they sign.</summary>
internal sealed class StandInKeys
{
    /// <summary>The keys now published, with what each is endorsed for, and the issuer each names.</summary>
    public List<(RSA Key, string Id, string[]? Endorsements, string? Issuer)> Published { get; } =
        [(RSA.Create(2048), "k1", ["msteams", "webchat", "directline", "emulator"], null)];

    public RSA First => Published[0].Key;

    /// <summary>Publishes another key instead of those before.</summary>
    public void RollOver(string id)
    {
        Published.Clear();
        Published.Add((RSA.Create(2048), id, ["msteams"], null));
    }

    /// <summary>Publishes the first key with other endorsements or another issuer.</summary>
    public void Republish(string[]? endorsements, string? issuer) => Published[0] = (First, Published[0].Id, endorsements, issuer);

    /// <summary>A token signed with the first key, as the published kind of key signs.</summary>
    public string Sign(Dictionary<string, object?> claims, object? header = null) =>
        Encode(header ?? new { alg = "RS256", typ = "JWT", kid = Published[0].Id }, claims, text => First.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static string Encode(object header, object claims, Func<byte[], byte[]> sign)
    {
        string text = WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(header)) + "." + WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(claims));
        return text + "." + WebEncoders.Base64UrlEncode(sign(Encoding.ASCII.GetBytes(text)));
    }

    /// <summary>The key set, as it stands on the wire.</summary>
    public object ToKeySet() => new { keys = Published.Select(Publish) };

    private static Dictionary<string, object> Publish((RSA Key, string Id, string[]? Endorsements, string? Issuer) key)
    {
        RSAParameters numbers = key.Key.ExportParameters(includePrivateParameters: false);
        var published = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.Id,
            ["n"] = WebEncoders.Base64UrlEncode(numbers.Modulus!),
            ["e"] = WebEncoders.Base64UrlEncode(numbers.Exponent!),
        };
        if (key.Endorsements is not null)
        {
            published["endorsements"] = key.Endorsements;
        }

        if (key.Issuer is not null)
        {
            published["issuer"] = key.Issuer;
        }

        return published;
    }
}
