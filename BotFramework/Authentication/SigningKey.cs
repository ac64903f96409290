using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace CampaignBot.BotFramework.Authentication;

/// <summary>A key that signs tokens.</summary>
/// <param name="Key">The key.</param>
/// <param name="Endorsements">Channels it may speak for; empty for none.</param>
/// <param name="Issuer">The only issuer it signs for, where it says so; <c>{tenantid}</c> stands for any tenant.</param>
internal sealed record SigningKey(JsonWebKey Key, IReadOnlySet<string> Endorsements, string? Issuer)
{
    /// <summary>Reads the RSA keys of a key set, by identifier; keys we can't use are left out.</summary>
    /// <exception cref="JsonException">It is not a key set.</exception>
    public static IReadOnlyDictionary<string, SigningKey> ReadAll(ReadOnlyMemory<byte> json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        var keys = new Dictionary<string, SigningKey>(StringComparer.Ordinal);
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("keys", out JsonElement list)
            || list.ValueKind != JsonValueKind.Array)
        {
            throw new JsonException("A key set was expected.");
        }

        foreach (JsonElement element in list.EnumerateArray())
        {
            if (Text(element, "kty") == "RSA" && Text(element, "kid") is { Length: > 0 } id && Text(element, "use") is null or "sig")
            {
                keys[id] = new SigningKey(
                    new JsonWebKey { Kty = "RSA", Kid = id, N = Text(element, "n"), E = Text(element, "e") }, Strings(element, "endorsements"), Text(element, "issuer"));
            }
        }

        return keys;
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static HashSet<string> Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];
}
