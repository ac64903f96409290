using CampaignBot.BotFramework.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace CampaignBot.BotFramework.Authentication;

/// <summary>Whom the bot trusts and how it proves who it is: the settings, with the cloud's values where they say nothing.</summary>
internal sealed class AuthenticationConfiguration
{
    public AuthenticationConfiguration(IOptions<BotFrameworkOptions> settings, IHostEnvironment environment)
    {
        BotFrameworkOptions options = settings.Value;
        Options = options;
        Cloud = CloudEnvironment.Find(options.ChannelService)!;
        IsDevelopment = environment.IsDevelopment();
        IsAnonymousLocal = options.AllowAnonymousLocal && options.MicrosoftAppId.Length == 0 && IsDevelopment;
        AllowEmulator = options.AllowEmulator ?? IsDevelopment;
        ChannelIssuer = Or(options.ChannelIssuer, Cloud.ChannelIssuer);
        ChannelMetadata = new Uri(Or(options.ChannelOpenIdMetadataUrl, Cloud.ChannelMetadata));
        OAuthScope = Or(options.OAuthScope, Cloud.OAuthScope);
        string tenant = AppTypes.Is(options, AppTypes.MultiTenant) ? Cloud.MultiTenantAuthority : options.MicrosoftAppTenantId;
        Authority = new Uri(Or(options.LoginUrl, $"{Cloud.Login}/{tenant}"));
        EntraIssuers = (
            from own in Cloud.Tenants.Append(options.MicrosoftAppTenantId.ToLowerInvariant()).Distinct(StringComparer.Ordinal)
            where own.Length > 0
            from issuer in Cloud.Issuers(own)
            select (issuer, own)).ToDictionary(pair => pair.issuer, pair => pair.own, StringComparer.Ordinal);
    }

    /// <summary>The settings as they were written.</summary>
    public BotFrameworkOptions Options { get; }

    /// <summary>The cloud.</summary>
    public CloudEnvironment Cloud { get; }

    /// <summary>The bot's app id; empty for none.</summary>
    public string AppId => Options.MicrosoftAppId;

    /// <summary>Whether somebody is trying things out.</summary>
    public bool IsDevelopment { get; }

    /// <summary>Whether programs on this machine may talk to the bot without a token.</summary>
    public bool IsAnonymousLocal { get; }

    /// <summary>Whether Entra's token for the bot's own app id is accepted.</summary>
    public bool AllowEmulator { get; }

    /// <summary>Issuer of the channels' tokens.</summary>
    public string ChannelIssuer { get; }

    /// <summary>Where the keys of the channels' tokens are described.</summary>
    public Uri ChannelMetadata { get; }

    /// <summary>What the bot's tokens are for.</summary>
    public string OAuthScope { get; }

    /// <summary>Who gives the bot its tokens, tenant included.</summary>
    public Uri Authority { get; }

    /// <summary>Issuers of Entra that are read, and the tenant of each. The list never learns from a token.</summary>
    public IReadOnlyDictionary<string, string> EntraIssuers { get; }

    /// <summary>Where the keys of a tenant of <see cref="EntraIssuers"/> are described.</summary>
    public Uri EntraMetadata(string tenant) =>
        new(Or(Options.EmulatorOpenIdMetadataUrl, $"{Cloud.Issuer(tenant)}/.well-known/openid-configuration"));

    private static string Or(string value, string fallback) => value.Length > 0 ? value : fallback;
}
