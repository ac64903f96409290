using System.Text;
using CampaignBot.BotFramework.Hosting;

namespace CampaignBot.BotFramework.Authentication;

/// <summary>The addresses to which the bot sends replies, and with them its token: those of connectors, and no other.</summary>
internal sealed class ServiceHosts(AuthenticationConfiguration configuration)
{
    // The first is that of Teams.
    private readonly string[] _names =
        ["smba.trafficmanager.net", "botframework.com", "teams.microsoft.com", .. configuration.Cloud.Hosts, .. configuration.Options.AllowedServiceHosts.Where(host => !AccessPolicy.IsLocalName(host))];

    private readonly string[] _loopback = [.. configuration.Options.AllowedServiceHosts.Where(AccessPolicy.IsLocalName)];

    /// <summary>Whether an address is one of a connector.</summary>
    public bool Allows(Uri address)
    {
        // It is used as it was written: white space that reading takes away must not be there.
        if (address.OriginalString is [] or [<= ' ', ..] or [.., <= ' '] || address.OriginalString.Any(char.IsWhiteSpace))
        {
            return false;
        }

        // Some names in other letters are none once they are turned into ASCII, and then the sending throws.
        if (!address.IsAbsoluteUri || !Ascii.IsValid(address.Host) || address.UserInfo.Length > 0 || address.Fragment.Length > 0 || address.Query.Length > 0)
        {
            return false;
        }

        if (configuration.IsAnonymousLocal)
        {
            return IsWeb(address) && AccessPolicy.IsLoopbackHost(address.Host);
        }

        return AllowsLoopback(address)
            || (address.Scheme == Uri.UriSchemeHttps
                && address.IsDefaultPort
                && address.HostNameType == UriHostNameType.Dns
                && Array.Exists(_names, name => IsSame(address.Host, name) || (!OpenZones.Hold(name) && IsUnder(address.Host, name))));
    }

    /// <summary>Whether an address is this machine's and somebody who tries things out named it.</summary>
    public bool AllowsLoopback(Uri address) =>
        configuration.IsDevelopment && IsWeb(address) && Array.Exists(_loopback, name => IsSame(address.Host, name));

    /// <summary>Whether a setting may name this address: https, or in Development http on this machine.</summary>
    public static bool IsSafe(Uri address, bool isDevelopment) =>
        address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps
            || (isDevelopment && address.Scheme == Uri.UriSchemeHttp && AccessPolicy.IsLoopbackHost(address.Host)));

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;

    private static bool IsUnder(string host, string suffix) => host.EndsWith("." + suffix, StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
