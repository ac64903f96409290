using System.ComponentModel.DataAnnotations;

namespace CampaignBot.Bot;

/// <summary>Where the public finds the bot. Bound from the section <c>Site</c>.</summary>
internal sealed class SiteOptions
{
    /// <summary>Address of the site, http or https, path allowed. Default: <c>http://localhost:3978</c>.</summary>
    [Required]
    public string PublicUrl { get; set; } = "http://localhost:3978";

    /// <summary>Whether <see cref="PublicUrl"/> is an address links can be built on.</summary>
    public bool IsValid() =>
        Uri.TryCreate(PublicUrl, UriKind.Absolute, out Uri? url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url.Query.Length == 0
        && url.Fragment.Length == 0;
}
