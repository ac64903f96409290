namespace CampaignBot.Bot.Teams;

/// <summary>What the Teams app says of the campaign. Bound from the section <c>Teams</c>, for <c>teams-package</c> alone.</summary>
internal sealed class TeamsOptions
{
    /// <summary>Name of the app, at most 30 characters. Default: CampaignBot.</summary>
    public string Name { get; set; } = "CampaignBot";

    /// <summary>Its full name, another one than <see cref="Name"/>, at most 100 characters. Default: empty, which stands for <c>Site:Name</c>.</summary>
    public string FullName { get; set; } = string.Empty;

    /// <summary>Version, to be raised at each change. Default: 1.0.0.</summary>
    public string Version { get; set; } = "1.0.0";

    /// <summary>Who publishes the app, at most 32 characters.</summary>
    public string DeveloperName { get; set; } = string.Empty;

    /// <summary>The publisher's site, https. Default: empty, which stands for <c>Site:PublicUrl</c>.</summary>
    public string WebsiteUrl { get; set; } = string.Empty;

    /// <summary>What the publisher says about personal data, https.</summary>
    public string PrivacyUrl { get; set; } = string.Empty;

    /// <summary>Terms of use, https.</summary>
    public string TermsOfUseUrl { get; set; } = string.Empty;

    /// <summary>Colour around the icon. Default: that of the icon.</summary>
    public string AccentColor { get; set; } = "#1f4e8c";
}
