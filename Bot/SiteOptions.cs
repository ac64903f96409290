namespace CampaignBot.Bot;

/// <summary>Where the public finds the bot. Bound from the section <c>Site</c>.</summary>
internal sealed class SiteOptions
{
    /// <summary>
    /// Address of the site, http or https, path allowed. Default: empty; the chat then follows the address of each request, and links
    /// in answers go to where the program listens.
    /// </summary>
    public string PublicUrl { get; set; } = string.Empty;

    /// <summary>Origins of the other sites whose pages may show the chat, such as <c>https://exemple.fr</c>. Default: none.</summary>
    public IList<string> AllowedOrigins { get; set; } = [];

    /// <summary>Where the program listens when nobody says otherwise.</summary>
    public const string LocalUrl = "http://localhost:3978";

    /// <summary>Where this machine finds the program. Not a setting: it follows from what the program was told to listen on.</summary>
    internal string ListeningUrl { get; set; } = LocalUrl;

    /// <summary>The address links are built on.</summary>
    public string LinkUrl => (PublicUrl.Length > 0 ? PublicUrl : ListeningUrl).TrimEnd('/');

    /// <summary>Whether <see cref="PublicUrl"/> is empty or an address links can be built on.</summary>
    public bool IsValid() =>
        PublicUrl.Length == 0
        || (Uri.TryCreate(PublicUrl, UriKind.Absolute, out Uri? url)
            && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            && url.Query.Length == 0
            && url.Fragment.Length == 0);
}
