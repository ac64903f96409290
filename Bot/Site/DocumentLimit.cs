using Microsoft.Extensions.Options;

namespace CampaignBot.Bot.Site;

/// <summary>How often one address may open a document: a long one is drawn anew each time.</summary>
internal sealed class DocumentLimit(IOptions<SiteOptions> options) : AddressLimit(options.Value.DocumentsPerMinute);
