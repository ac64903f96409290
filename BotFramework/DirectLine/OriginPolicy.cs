using System.Text;
using CampaignBot.BotFramework.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>
/// Which pages may talk to the bot: those of the site itself, and those of the sites that the settings name. Programs send no
/// origin, and are not pages.
/// </summary>
internal sealed class OriginPolicy(IOptions<DirectLineOptions> options)
{
    private readonly HashSet<string> _listed = [.. options.Value.AllowedOrigins.Select(origin => Normalize(origin) ?? origin)];
    private readonly string? _site = Normalize(options.Value.PublicUrl);

    /// <summary>Whether a request may come from where it says it comes from.</summary>
    public bool Allows(HttpRequest request) => Origin(request) is not { } origin || IsOwn(request, origin) || IsListed(origin);

    /// <summary>Whether a request's page may use a token that names origins.</summary>
    public static bool Allows(HttpRequest request, DirectLineToken token) =>
        token.Origins.Count == 0 || Origin(request) is not { } origin || token.Origins.Any(allowed => Normalize(allowed) == Normalize(origin));

    /// <summary>The origin that the browser must be told is allowed; null for the site's own pages and for programs.</summary>
    public string? Foreign(HttpRequest request) => Origin(request) is { } origin && Ascii.IsValid(origin) && !IsOwn(request, origin) && IsListed(origin) ? origin : null;

    /// <summary>Whether a setting is an origin: scheme, host, possibly a port, nothing else.</summary>
    public static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url is { AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" };

    private static string? Origin(HttpRequest request) => request.Headers.Origin is { Count: > 0 } values ? values.ToString() : null;

    private bool IsListed(string origin) => Normalize(origin) is { } normal && _listed.Contains(normal);

    private bool IsOwn(HttpRequest request, string origin) =>
        Normalize(origin) is { } normal && (normal == _site || normal == Normalize($"{request.Scheme}://{request.Host.Value}"));

    /// <summary>Scheme, host and port as browsers write them; the names of this machine are one.</summary>
    private static string? Normalize(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? url) || (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps))
        {
            return null;
        }

        string host = AccessPolicy.IsLoopbackHost(url.Host) ? "localhost" : url.IdnHost;
        return $"{url.Scheme}://{host}:{url.Port}";
    }
}
