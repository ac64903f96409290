using System.Security.Cryptography;

namespace CampaignBot.Bot.Site;

/// <summary>What a page must know of the request it answers: where the site is, and the nonce of its scripts and styles.</summary>
internal sealed class PageRequest
{
    private readonly string _prefix;
    private readonly string _site;

    public PageRequest(HttpContext context, SiteOptions options)
    {
        Context = context;
        HttpRequest request = context.Request;
        string reached = $"{request.Scheme}://{request.Host.ToUriComponent()}";
        _site = options.PublicUrl.Length > 0 ? options.PublicUrl.TrimEnd('/') : reached + request.PathBase.ToUriComponent();
        SocketOrigins = [.. new[] { _site, reached }.Select(SocketOrigin).OfType<string>().Distinct(StringComparer.Ordinal)];
        _prefix = Uri.TryCreate(_site, UriKind.Absolute, out Uri? url) ? url.AbsolutePath.TrimEnd('/') : string.Empty;
    }

    /// <summary>The request and its response.</summary>
    public HttpContext Context { get; }

    /// <summary>The nonce of this one response.</summary>
    public string Nonce { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Whether the site is reached over https.</summary>
    public bool IsHttps => _site.StartsWith("https:", StringComparison.Ordinal);

    /// <summary>
    /// Where the site's sockets are, for the content security policy: by the site's public name, and by the one the page was opened by;
    /// empty where the host is none that a policy can name.
    /// </summary>
    public IReadOnlyList<string> SocketOrigins { get; }

    /// <summary>An address within the site, for links on the page.</summary>
    public string Local(string path) => _prefix + path;

    /// <summary>The same in full, for links that leave the page.</summary>
    public string Full(string path) => _site + path;

    private static string? SocketOrigin(string site) => Uri.TryCreate(site, UriKind.Absolute, out Uri? url) && Uri.CheckHostName(url.IdnHost) is UriHostNameType.Dns or UriHostNameType.IPv4
        ? $"{(url.Scheme == Uri.UriSchemeHttps ? "wss" : "ws")}://{url.IdnHost}{(url.IsDefaultPort ? string.Empty : FormattableString.Invariant($":{url.Port}"))}"
        : null;
}
