using System.Net;
using Microsoft.AspNetCore.Http;

namespace CampaignBot.BotFramework.Hosting;

/// <summary>Whether somebody is a program on this machine: nobody else may talk to the bot without a token.</summary>
internal static class AccessPolicy
{
    /// <summary>Whether a request comes from this machine, straight and from no web page.</summary>
    public static bool IsLocal(HttpRequest request)
    {
        // No remote address: an in-process server. A foreign Host is a rebound name; an Origin is a web page.
        IPAddress? remote = request.HttpContext.Connection.RemoteIpAddress;
        bool local = (remote is null || IPAddress.IsLoopback(remote)) && IsLocalName(request.Host.Host);
        return local && !request.Headers.Keys.Any(IsForeign);
    }

    /// <summary>Whether a host name is this machine.</summary>
    public static bool IsLoopbackHost(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));

    /// <summary>The three names under which programs on this machine know it; other spellings of loopback are somebody's trick.</summary>
    public static bool IsLocalName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host is "127.0.0.1" or "[::1]";

    /// <summary>Whether a header says that the request came through a proxy or from a web page.</summary>
    private static bool IsForeign(string header) =>
        header.Equals("Origin", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
        || header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
        || header.Equals("X-Real-IP", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Via", StringComparison.OrdinalIgnoreCase)
        || header.Equals("CF-Connecting-IP", StringComparison.OrdinalIgnoreCase)
        || header.Equals("True-Client-IP", StringComparison.OrdinalIgnoreCase);
}
