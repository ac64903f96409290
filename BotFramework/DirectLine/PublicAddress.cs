using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>
/// Where clients reach this program: where the settings say, else where the request in hand reached it. A page of this program that
/// was opened by another name than that of the settings goes on by its own: its browser lets it talk to nobody else.
/// </summary>
internal sealed class PublicAddress(IOptions<DirectLineOptions> options)
{
    private readonly string _site = options.Value.PublicUrl.TrimEnd('/');
    private readonly string? _origin = Origin(options.Value.PublicUrl);

    /// <summary>The address of a path of this site, without trailing slash.</summary>
    /// <param name="request">The request in hand.</param>
    /// <param name="path">The path, starting with a slash.</param>
    public string Of(HttpRequest request, string path) => _site.Length > 0 && !IsOfAPageByAnotherName(request)
        ? _site + path
        : $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{path}";

    /// <summary>The same for a socket: <c>ws</c> in clear, <c>wss</c> where the site is https.</summary>
    /// <param name="request">The request in hand.</param>
    /// <param name="path">The path, starting with a slash.</param>
    public string OfSocket(HttpRequest request, string path) => string.Concat("ws", Of(request, path).AsSpan("http".Length));

    // Browsers name the page's origin in a POST, and in a GET its address.
    private bool IsOfAPageByAnotherName(HttpRequest request)
    {
        StringValues page = request.Headers.Origin.Count > 0 ? request.Headers.Origin : request.Headers.Referer;
        return Origin(page) is { } origin && origin != _origin && origin == Origin($"{request.Scheme}://{request.Host.ToUriComponent()}");
    }

    private static string? Origin(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? url) ? url.GetLeftPart(UriPartial.Authority) : null;
}
