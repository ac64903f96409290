using System.Globalization;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Site;

/// <summary>Where a place of a document is found on the site.</summary>
internal static class DocumentAddress
{
    /// <summary>A document.</summary>
    public static string Of(string documentId) => "/documents/" + documentId;

    /// <summary>A paragraph.</summary>
    public static string Of(string documentId, int paragraph) =>
        string.Create(CultureInfo.InvariantCulture, $"/documents/{documentId}#p{paragraph}");

    /// <summary>A quote, which the page marks where it still finds it.</summary>
    public static string Of(Citation citation) => string.Create(
        CultureInfo.InvariantCulture,
        $"/documents/{citation.Document.Id}?s={citation.QuoteSpan.Start}-{citation.QuoteSpan.End}&v={CitationStamp.Of(citation)}#p{citation.Paragraph.Number}");

    /// <summary>A whole paragraph, with what tells later whether it has changed.</summary>
    public static string Lasting(string documentId, Paragraph paragraph) => string.Create(
        CultureInfo.InvariantCulture, $"/documents/{documentId}?v={CitationStamp.Of(paragraph.Number, paragraph.Text)}#p{paragraph.Number}");
}
