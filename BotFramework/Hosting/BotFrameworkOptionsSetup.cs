using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CampaignBot.BotFramework.Hosting;

/// <summary>Reads the settings from both of their places in the configuration.</summary>
internal sealed class BotFrameworkOptionsSetup(IConfiguration configuration) : IConfigureOptions<BotFrameworkOptions>
{
    /// <summary>The section of the settings that are ours alone.</summary>
    public const string Section = "BotFramework";

    private readonly IConfigurationSection _section = configuration.GetSection(Section);

    public void Configure(BotFrameworkOptions options)
    {
        options.MicrosoftAppType = configuration[nameof(options.MicrosoftAppType)] is { Length: > 0 } type ? type.Trim() : options.MicrosoftAppType;
        options.MicrosoftAppId = Text(configuration, nameof(options.MicrosoftAppId));
        options.MicrosoftAppPassword = configuration[nameof(options.MicrosoftAppPassword)] ?? string.Empty;
        options.MicrosoftAppTenantId = Text(configuration, nameof(options.MicrosoftAppTenantId));
        options.ChannelService = Text(configuration, nameof(options.ChannelService));
        options.CertificatePath = Text(_section, nameof(options.CertificatePath));
        options.CertificatePassword = _section[nameof(options.CertificatePassword)] ?? string.Empty;
        options.ChannelOpenIdMetadataUrl = Text(_section, nameof(options.ChannelOpenIdMetadataUrl));
        options.EmulatorOpenIdMetadataUrl = Text(_section, nameof(options.EmulatorOpenIdMetadataUrl));
        options.ChannelIssuer = Text(_section, nameof(options.ChannelIssuer));
        options.LoginUrl = Text(_section, nameof(options.LoginUrl));
        options.OAuthScope = Text(_section, nameof(options.OAuthScope));
        options.AllowedServiceHosts = ListSetting.Read(_section, nameof(options.AllowedServiceHosts));
        options.AllowedCallers = ListSetting.Read(_section, nameof(options.AllowedCallers));
        options.AllowedTenants = ListSetting.Read(_section, nameof(options.AllowedTenants));
        options.AllowEmulator = bool.TryParse(_section[nameof(options.AllowEmulator)], out bool emulator) ? emulator : null;
        options.AllowAnonymousLocal = bool.TryParse(_section[nameof(options.AllowAnonymousLocal)], out bool local) && local;
    }

    /// <summary>Whether a switch is written as neither true nor false; the reading leaves it alone, so that its fault is told with the others.</summary>
    public bool IsUnreadable(string name) => _section[name] is { Length: > 0 } text && !bool.TryParse(text, out _);

    private static string Text(IConfiguration configuration, string name) => configuration[name]?.Trim() ?? string.Empty;
}
