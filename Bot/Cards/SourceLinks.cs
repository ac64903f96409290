using CampaignBot.Bot.Site;
using CampaignBot.Knowledge.Answers;
using Microsoft.Extensions.Options;

namespace CampaignBot.Bot.Cards;

/// <summary>Links to the place of a quote on the site.</summary>
internal sealed class SourceLinks(IOptions<SiteOptions> options)
{
    private readonly string _site = options.Value.LinkUrl;

    /// <summary>Link to a paragraph of a document.</summary>
    public string To(string documentId, int paragraph) => _site + DocumentAddress.Of(documentId, paragraph);

    /// <summary>Link to a quote, which the page it opens marks.</summary>
    public string To(Citation citation) => _site + DocumentAddress.Of(citation);

    /// <summary>Whether a card may open the links: https, or this machine.</summary>
    public bool CanOpen => Uri.TryCreate(_site, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback);
}
