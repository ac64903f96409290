namespace CampaignBot.Bot.Startup;

/// <summary>Where this machine finds the program, from what it was told to listen on.</summary>
internal static class LocalAddress
{
    /// <summary>The first address of the settings that links can be built on; null when there is none.</summary>
    public static string? From(IConfiguration configuration) =>
        Addresses(configuration).Select(ForLinks).FirstOrDefault(address => address is not null);

    private static IEnumerable<string> Addresses(IConfiguration configuration) =>
    [
        .. Parts(configuration["urls"]),
        .. Parts(configuration["http_ports"]).Select(port => "http://localhost:" + port),
        .. Parts(configuration["https_ports"]).Select(port => "https://localhost:" + port),
    ];

    private static string[] Parts(string? setting) =>
        setting?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    // Listening on every interface is written in four ways, none of which is an address to go to.
    private static string? ForLinks(string address)
    {
        string named = address.Replace("//*", "//localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal);
        if (!Uri.TryCreate(named, UriKind.Absolute, out Uri? url) || url.Port <= 0 || url.Host == "unix")
        {
            return null;
        }

        string host = url.Host is "0.0.0.0" or "[::]" ? "localhost" : url.Host;
        return url.IsDefaultPort ? $"{url.Scheme}://{host}" : FormattableString.Invariant($"{url.Scheme}://{host}:{url.Port}");
    }
}
