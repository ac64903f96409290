using System.Text.Json;

namespace CampaignBot.BotFramework.Authentication;

/// <summary>Fetches the keys that sign tokens.</summary>
/// <param name="http">A client that follows no redirect.</param>
/// <param name="configuration">Says whether http is good enough on this machine.</param>
internal sealed class SigningKeyDownload(HttpClient http, AuthenticationConfiguration configuration)
{
    /// <summary>Fetches a description, and the keys it points to; both must be on the same host.</summary>
    /// <param name="metadata">Address of the description (OpenID Connect discovery).</param>
    /// <exception cref="HttpRequestException">It could not be fetched, or points elsewhere.</exception>
    /// <exception cref="JsonException">It cannot be read.</exception>
    public async Task<IReadOnlyDictionary<string, SigningKey>> FetchAsync(Uri metadata)
    {
        using JsonDocument document = JsonDocument.Parse(await http.GetByteArrayAsync(metadata));
        if (document.RootElement.ValueKind != JsonValueKind.Object
            || !document.RootElement.TryGetProperty("jwks_uri", out JsonElement address)
            || !Uri.TryCreate(address.ValueKind == JsonValueKind.String ? address.GetString() : null, UriKind.Absolute, out Uri? keys))
        {
            throw new JsonException("The description names no keys.");
        }

        if (!ServiceHosts.IsSafe(keys, configuration.IsDevelopment) || !IsSameHost(metadata, keys))
        {
            throw new HttpRequestException("les clés ne sont pas là où est leur description.");
        }

        IReadOnlyDictionary<string, SigningKey> found = SigningKey.ReadAll(await http.GetByteArrayAsync(keys));
        return found.Count > 0 ? found : throw new JsonException("The key set is empty.");
    }

    private static bool IsSameHost(Uri one, Uri other) =>
        one.Host.Equals(other.Host, StringComparison.OrdinalIgnoreCase) || (one.IsLoopback && other.IsLoopback);
}
