using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Site;

/// <summary>The address that a document gives as its source.</summary>
internal static class SourceAddress
{
    /// <summary>The address; null where the source is told in words, or there is none.</summary>
    public static Uri? Of(SourceDocument document) =>
        Uri.TryCreate(document.Source, UriKind.Absolute, out Uri? address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp) ? address : null;
}
