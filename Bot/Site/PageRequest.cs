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
        _site = options.PublicUrl.Length > 0
            ? options.PublicUrl.TrimEnd('/')
            : $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";
        _prefix = Uri.TryCreate(_site, UriKind.Absolute, out Uri? url) ? url.AbsolutePath.TrimEnd('/') : string.Empty;
    }

    /// <summary>The request and its response.</summary>
    public HttpContext Context { get; }

    /// <summary>The nonce of this one response.</summary>
    public string Nonce { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Whether the site is reached over https.</summary>
    public bool IsHttps => _site.StartsWith("https:", StringComparison.Ordinal);

    /// <summary>
    /// The address of the site's sockets, for the content security policy; null where the host is none that a policy can name.
    /// </summary>
    public string? SocketOrigin => Uri.TryCreate(_site, UriKind.Absolute, out Uri? url) && Uri.CheckHostName(url.IdnHost) is UriHostNameType.Dns or UriHostNameType.IPv4
        ? $"{(IsHttps ? "wss" : "ws")}://{url.IdnHost}{(url.IsDefaultPort ? string.Empty : FormattableString.Invariant($":{url.Port}"))}"
        : null;

    /// <summary>An address within the site, for links on the page.</summary>
    public string Local(string path) => _prefix + path;

    /// <summary>The same in full, for links that leave the page.</summary>
    public string Full(string path) => _site + path;
}
