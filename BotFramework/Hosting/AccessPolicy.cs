using System.Net;
using CampaignBot.BotFramework.Schema;
using Microsoft.AspNetCore.Http;

namespace CampaignBot.BotFramework.Hosting;

/// <summary>Who may talk to the bot. Without token checks, nobody but programs on this machine, and only where that is allowed.</summary>
/// <param name="isAnonymousLocal">Whether the anonymous local mode is on.</param>
internal sealed class AccessPolicy(bool isAnonymousLocal)
{
    /// <summary>The status that refuses a request, or null when it may go on.</summary>
    public int? Refuse(HttpRequest request)
    {
        if (!isAnonymousLocal)
        {
            return StatusCodes.Status401Unauthorized;
        }

        // No remote address: an in-process server. A foreign Host is a rebound name; an Origin is a web page.
        IPAddress? remote = request.HttpContext.Connection.RemoteIpAddress;
        bool local = (remote is null || IPAddress.IsLoopback(remote)) && IsLocalName(request.Host.Host);
        return local && !request.Headers.Keys.Any(IsForeign) ? null : StatusCodes.Status403Forbidden;
    }

    /// <summary>The status that refuses an activity, or null when replies may go where it says.</summary>
    public static int? Refuse(Activity activity) =>
        Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out Uri? url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url.UserInfo.Length == 0
        && url.Fragment.Length == 0
        && url.Query.Length == 0
        && IsLoopbackHost(url.Host)
            ? null
            : StatusCodes.Status403Forbidden;

    /// <summary>Whether a header says that the request came through a proxy or from a web page.</summary>
    private static bool IsForeign(string header) =>
        header.Equals("Origin", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase);

    /// <summary>The three names under which programs on this machine know it; other spellings of loopback are somebody's trick.</summary>
    private static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host is "127.0.0.1" or "[::1]";

    /// <summary>Whether a host name is this machine.</summary>
    public static bool IsLoopbackHost(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
}
