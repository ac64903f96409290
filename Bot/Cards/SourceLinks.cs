using CampaignBot.Bot.Site;
using CampaignBot.Bot.Startup;
using CampaignBot.Knowledge.Answers;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace CampaignBot.Bot.Cards;

/// <summary>Links to the place of a quote on the site.</summary>
/// <param name="options">Where the site is, when the settings say so.</param>
/// <param name="server">The server whose own address stands for the site otherwise; null for a command.</param>
internal sealed class SourceLinks(IOptions<SiteOptions> options, IServer? server = null)
{
    private string? _site = options.Value.PublicUrl is { Length: > 0 } site ? site.TrimEnd('/') : null;
    private bool _isAsked;

    /// <summary>The links for somebody who reached the site at an address: where the settings say, else there.</summary>
    /// <param name="site">The address; null where it is not known.</param>
    public SourceLinks At(string? site) => site is null || options.Value.PublicUrl.Length > 0 ? this : new SourceLinks(options, server) { _site = site, _isAsked = true };

    /// <summary>Link to a paragraph of a document.</summary>
    public string To(string documentId, int paragraph) => Site + DocumentAddress.Of(documentId, paragraph);

    /// <summary>Link to a quote, which the page it opens marks.</summary>
    public string To(Citation citation) => Site + DocumentAddress.Of(citation);

    /// <summary>Whether a card may open the links: https, this machine, or where the person is already.</summary>
    public bool CanOpen => _isAsked || Uri.TryCreate(Site, UriKind.Absolute, out Uri? url) && (url.Scheme == Uri.UriSchemeHttps || url.IsLoopback);

    private string Site => (_site ??= Served()) ?? SiteOptions.DefaultAddress;

    private string? Served() => server?.Features.Get<IServerAddressesFeature>()?.Addresses is { } addresses ? ServedAddress.Of(addresses) : null;
}
