namespace CampaignBot.Bot.Startup;

/// <summary>Where somebody at this machine finds the server, by the addresses it listens on.</summary>
internal static class ServedAddress
{
    /// <summary>The first address on this machine, a wildcard being one as well; null where there is none.</summary>
    /// <param name="addresses">Addresses as settings write them.</param>
    public static string? Of(IEnumerable<string> addresses) => addresses
        .Select(BindingAddress.Parse)
        .Where(address => !address.IsUnixPipe)
        .Select(address => new UriBuilder(address.Scheme, IsWildcard(address.Host) ? "localhost" : address.Host, address.Port).Uri)
        .FirstOrDefault(address => address.IsLoopback)?
        .GetLeftPart(UriPartial.Authority);

    /// <summary>The same for a server that would be started with these settings; null where they say nothing.</summary>
    /// <param name="configuration">The settings of a command, which hosts read under these names too.</param>
    public static string? Of(IConfiguration configuration)
    {
        try
        {
            return Of((configuration["urls"] ?? configuration["ASPNETCORE_URLS"] ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }
        catch (FormatException)
        {
            // The server will say so; a command does without.
            return null;
        }
    }

    private static bool IsWildcard(string host) => host is "*" or "+" or "0.0.0.0" or "[::]";
}
