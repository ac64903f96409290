using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>Where clients reach this program: where the settings say, else where the request in hand reached it.</summary>
internal sealed class PublicAddress(IOptions<DirectLineOptions> options)
{
    private readonly string _site = options.Value.PublicUrl.TrimEnd('/');

    /// <summary>The address of a path of this site, without trailing slash.</summary>
    /// <param name="request">The request in hand.</param>
    /// <param name="path">The path, starting with a slash.</param>
    public string Of(HttpRequest request, string path) =>
        _site.Length > 0 ? _site + path : $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}{path}";

    /// <summary>The same for a socket: <c>ws</c> in clear, <c>wss</c> where the site is https.</summary>
    /// <param name="request">The request in hand.</param>
    /// <param name="path">The path, starting with a slash.</param>
    public string OfSocket(HttpRequest request, string path) => string.Concat("ws", Of(request, path).AsSpan("http".Length));
}
