using System.Globalization;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Bot.Site;

/// <summary>Where a place of a document is found on the site.</summary>
internal static class DocumentAddress
{
    /// <summary>A document.</summary>
    public static string Of(string documentId) => "/documents/" + documentId;

    /// <summary>A paragraph.</summary>
    public static string Of(string documentId, int paragraph) =>
        string.Create(CultureInfo.InvariantCulture, $"/documents/{documentId}#p{paragraph}");

    /// <summary>A quote, which the page marks.</summary>
    public static string Of(Citation citation) => string.Create(
        CultureInfo.InvariantCulture,
        $"/documents/{citation.Document.Id}?s={citation.QuoteSpan.Start}-{citation.QuoteSpan.End}#p{citation.Paragraph.Number}");

    /// <summary>A paragraph and possibly its quote, with what tells later whether they have changed.</summary>
    public static string Lasting(string documentId, CitationStamp stamp, Citation? quote) => string.Create(
        CultureInfo.InvariantCulture,
        $"/documents/{documentId}?{(quote is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"s={quote.QuoteSpan.Start}-{quote.QuoteSpan.End}&"))}v={stamp}#p{stamp.Paragraph}");
}
