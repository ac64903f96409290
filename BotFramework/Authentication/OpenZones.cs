namespace CampaignBot.BotFramework.Authentication;

/// <summary>Parts of the network where anyone can take a name: as suffixes they would hand the bot's token to anyone.</summary>
internal static class OpenZones
{
    private static readonly string[] Zones =
    [
        "azure-api.net", "azure.com", "azurecontainerapps.io", "azurecontainerapps.us", "azureedge.net", "azurefd.net", "azurefd.us", "azurestaticapps.net", "azurewebsites.net",
        "azurewebsites.us", "cloudapp.azure.com", "cloudapp.net", "devtunnels.ms", "trafficmanager.net", "usgovcloudapp.net", "usgovtrafficmanager.net", "windows.net",
    ];

    // Before the two letters of a country: « co.uk », « asso.fr ».
    private static readonly string[] SecondLevels = ["ac", "asso", "co", "com", "edu", "gob", "gouv", "gov", "ltd", "me", "ne", "net", "nom", "or", "org", "sch"];

    /// <summary>Whether a host name is that of a zone.</summary>
    public static bool Has(string host) =>
        Zones.Contains(host, StringComparer.OrdinalIgnoreCase)
        || (host.Split('.') is [var second, { Length: 2 }] && SecondLevels.Contains(second, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether a host has its name under a zone of the cloud; what is under that name may again be anyone's, as a region's is.</summary>
    public static bool Hold(string host) => Array.Exists(Zones, zone => host.EndsWith("." + zone, StringComparison.OrdinalIgnoreCase));
}
