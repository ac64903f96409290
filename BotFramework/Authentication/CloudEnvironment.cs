namespace CampaignBot.BotFramework.Authentication;

/// <summary>What differs from one of Microsoft's clouds to the next.</summary>
internal sealed record CloudEnvironment
{
    /// <summary>Value of <c>ChannelService</c> for the US government's cloud.</summary>
    public const string UsGovernmentService = "https://botframework.azure.us";

    /// <summary>End of every scope.</summary>
    public const string DefaultScope = "/.default";

    private static readonly CloudEnvironment Public = new()
    {
        ChannelIssuer = "https://api.botframework.com",
        ChannelMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration",
        OAuthScope = "https://api.botframework.com/.default",
        Login = "https://login.microsoftonline.com",
        MultiTenantAuthority = "botframework.com",

        // The Bot Framework's own tenants; the third is listed by the successor of the SDK.
        Tenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a", "69e9b82d-4842-4902-8d1e-abc5b98a55e8"],
        Hosts = [],
        CallerId = "urn:botframework:azure",
    };

    private static readonly CloudEnvironment UsGovernment = new()
    {
        ChannelIssuer = "https://api.botframework.us",
        ChannelMetadata = "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        OAuthScope = "https://api.botframework.us/.default",
        Login = "https://login.microsoftonline.us",
        MultiTenantAuthority = "MicrosoftServices.onmicrosoft.us",
        Tenants = ["cab8a31a-1906-4287-a0d8-4eef66b95f6e"],
        Hosts = ["botframework.azure.us", "teams.microsoft.us"],
        CallerId = "urn:botframework:azureusgov",
    };

    /// <summary>Issuer of the channels' tokens.</summary>
    public required string ChannelIssuer { get; init; }

    /// <summary>Where the keys of the channels' tokens are described.</summary>
    public required string ChannelMetadata { get; init; }

    /// <summary>What the bot's tokens are for.</summary>
    public required string OAuthScope { get; init; }

    /// <summary>Entra, without tenant and without slash at the end.</summary>
    public required string Login { get; init; }

    /// <summary>Tenant that gives tokens to the applications of every tenant.</summary>
    public required string MultiTenantAuthority { get; init; }

    /// <summary>Tenants whose tokens are read, beside the bot's own.</summary>
    public required IReadOnlyList<string> Tenants { get; init; }

    /// <summary>Hosts of connectors, beside those of the public cloud.</summary>
    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>What an activity of a channel is said to come from.</summary>
    public required string CallerId { get; init; }

    /// <summary>The cloud of a value of <c>ChannelService</c>; null for one we don't know.</summary>
    public static CloudEnvironment? Find(string channelService) => channelService.TrimEnd('/') switch
    {
        "" => Public,
        UsGovernmentService => UsGovernment,
        _ => null,
    };

    /// <summary>The two issuers of a tenant, of versions 1.0 and 2.0.</summary>
    public IEnumerable<string> Issuers(string tenant) => [$"https://sts.windows.net/{tenant}/", Issuer(tenant)];

    /// <summary>The issuer of a tenant in version 2.0, which its keys name too.</summary>
    public string Issuer(string tenant) => $"{Login}/{tenant}/v2.0";
}
