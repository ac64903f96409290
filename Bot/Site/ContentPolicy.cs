using System.Globalization;
using CampaignBot.BotFramework.DirectLine;
using Microsoft.Extensions.Options;

namespace CampaignBot.Bot.Site;

/// <summary>The security headers of the pages.</summary>
internal sealed class ContentPolicy(IOptions<SiteOptions> site, IOptions<DirectLineOptions> chat)
{
    /// <summary>Hash of the empty text: Web Chat adds one empty style element without nonce.</summary>
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <summary>Writes the headers of a page's response.</summary>
    public void Apply(SitePage page, PageRequest request)
    {
        IHeaderDictionary headers = request.Context.Response.Headers;
        headers.ContentSecurityPolicy = string.Join("; ", Directives(page, request));
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers.CacheControl = page.IsListed ? "no-cache" : "no-store";
        if (!page.IsFramed)
        {
            headers.XFrameOptions = "DENY";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
        }

        if (!page.IsListed)
        {
            headers["X-Robots-Tag"] = "noindex";
        }

        if (request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }
    }

    private IEnumerable<string> Directives(SitePage page, PageRequest request)
    {
        string frames = page.IsFramed ? string.Join(' ', site.Value.AllowedOrigins.Select(Ascii).Prepend("'self'")) : "'none'";
        return
        [
            "default-src 'none'",
            $"script-src 'nonce-{request.Nonce}'",
            $"style-src 'nonce-{request.Nonce}' {EmptyStyle}",
            "connect-src " + string.Join(' ', Connections(request)),
            "img-src 'self' data: blob:",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors " + frames,
        ];
    }

    // Headers hold ASCII only: « élections.exemple » goes out as browsers send it.
    private static string Ascii(string origin)
    {
        var url = new Uri(origin);
        string host = url.HostNameType == UriHostNameType.IPv6 ? url.Host : url.IdnHost;
        return url.IsDefaultPort ? $"{url.Scheme}://{host}" : string.Create(CultureInfo.InvariantCulture, $"{url.Scheme}://{host}:{url.Port}");
    }

    // Older browsers do not take 'self' for the site's own sockets.
    private IEnumerable<string> Connections(PageRequest request)
    {
        yield return "'self'";
        foreach (string sockets in request.SocketOrigins)
        {
            yield return sockets;
        }

        if (chat.Value.AzureSecret.Length > 0 && Uri.TryCreate(chat.Value.AzureDomain, UriKind.Absolute, out Uri? azure))
        {
            yield return $"{azure.Scheme}://{azure.Authority}";
            yield return $"{(azure.Scheme == Uri.UriSchemeHttps ? "wss" : "ws")}://{azure.Authority}";
        }
    }
}
