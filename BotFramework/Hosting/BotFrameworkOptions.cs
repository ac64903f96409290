namespace CampaignBot.BotFramework.Hosting;

/// <summary>
/// Settings of the endpoint. The names that start with <c>Microsoft</c>, and <c>ChannelService</c>, stand at the root of the
/// configuration, as in the SDK; the rest is in the section <c>BotFramework</c>. They are checked when the host starts; every fault
/// is reported at once.
/// </summary>
public sealed class BotFrameworkOptions
{
    /// <summary>How the bot proves who it is: <c>SingleTenant</c>, <c>MultiTenant</c> or <c>UserAssignedMSI</c>. Default: <c>SingleTenant</c>.</summary>
    public string MicrosoftAppType { get; set; } = "SingleTenant";

    /// <summary>The bot's app id; empty for none, and then no channel can reach the bot.</summary>
    public string MicrosoftAppId { get; set; } = string.Empty;

    /// <summary>The bot's secret. Default: empty, for a certificate or a managed identity.</summary>
    public string MicrosoftAppPassword { get; set; } = string.Empty;

    /// <summary>The bot's Entra tenant.</summary>
    public string MicrosoftAppTenantId { get; set; } = string.Empty;

    /// <summary>The cloud: empty for the public one, <c>https://botframework.azure.us</c> for the US government's. Default: empty.</summary>
    public string ChannelService { get; set; } = string.Empty;

    /// <summary>File of the certificate that stands for the secret, with its private key: PEM (<c>.pem</c>) or PKCS #12. Default: none.</summary>
    public string CertificatePath { get; set; } = string.Empty;

    /// <summary>Password of the PKCS #12 file. Default: none.</summary>
    public string CertificatePassword { get; set; } = string.Empty;

    /// <summary>Where the keys of the channels' tokens are described. Default: the cloud's.</summary>
    public string ChannelOpenIdMetadataUrl { get; set; } = string.Empty;

    /// <summary>Where the keys of Entra's tokens are described. Default: the cloud's, for the tenant of the token.</summary>
    public string EmulatorOpenIdMetadataUrl { get; set; } = string.Empty;

    /// <summary>Issuer of the channels' tokens. Default: the cloud's.</summary>
    public string ChannelIssuer { get; set; } = string.Empty;

    /// <summary>The authority that gives the bot its tokens, tenant included. Default: the cloud's, with <see cref="MicrosoftAppTenantId"/>.</summary>
    public string LoginUrl { get; set; } = string.Empty;

    /// <summary>What the bot's tokens are for; it ends in <c>/.default</c>. Default: the cloud's connector.</summary>
    public string OAuthScope { get; set; } = string.Empty;

    /// <summary>
    /// Hosts that may get the bot's replies and its token, beside those of the cloud: with their sub-domains, but for a name that a cloud
    /// or a tunnel gives to whoever asks first (<c>x.azurewebsites.net</c>, <c>x.ngrok.app</c>). In Development,
    /// <c>localhost</c>, <c>127.0.0.1</c> and <c>[::1]</c> may be named, and are then allowed over http and on any port. Default: none.
    /// A list, or one value with commas.
    /// </summary>
    public IList<string> AllowedServiceHosts { get; set; } = [];

    /// <summary>App ids of the other programs that may call the bot with a token of Entra. A list, or one value with commas. Default: none.</summary>
    public IList<string> AllowedCallers { get; set; } = [];

    /// <summary>
    /// Entra tenants whose people may talk to the bot in Teams. A list, or one value with commas. Default: none, which stands for all.
    /// </summary>
    public IList<string> AllowedTenants { get; set; } = [];

    /// <summary>Whether a token that Entra gave for the bot's own app id is accepted, as the Emulator sends. Default: in Development only.</summary>
    public bool? AllowEmulator { get; set; }

    /// <summary>
    /// Whether programs on this machine may talk to the bot without a token. Only in Development, without app id, on loopback
    /// addresses. Default: false.
    /// </summary>
    public bool AllowAnonymousLocal { get; set; }
}
