using System.Net;
using System.Net.Sockets;

namespace CampaignBot.BotFramework.Hosting;

/// <summary>What counts as one address where requests are counted.</summary>
public static class ClientAddress
{
    /// <summary>The name an address is counted under: a subscriber with IPv6 has a whole network of them, which is one.</summary>
    /// <param name="address">Where the request comes from; null within a process.</param>
    public static string Key(IPAddress? address)
    {
        if (address is null)
        {
            return "in-process";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4().ToString();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6 && !IPAddress.IsLoopback(address)
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
