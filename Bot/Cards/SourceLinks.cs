using System.Globalization;
using Microsoft.Extensions.Options;

namespace CampaignBot.Bot.Cards;

/// <summary>Links to the place of a quote on the site.</summary>
internal sealed class SourceLinks(IOptions<SiteOptions> options)
{
    private readonly string _site = options.Value.LinkUrl;

    /// <summary>Link to a paragraph of a document.</summary>
    public string To(string documentId, int paragraph) =>
        string.Create(CultureInfo.InvariantCulture, $"{_site}/documents/{documentId}#p{paragraph}");

    /// <summary>Whether a card may open the links: https, or this machine.</summary>
    public bool CanOpen => Uri.TryCreate(_site, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback);
}
