using System.Globalization;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Site;

/// <summary>Where a link into a document leads, checked against the document as it is now.</summary>
/// <param name="Quote">The sentence to mark; null when the link names none, or none that is still there.</param>
/// <param name="Changed">Number of the paragraph that is no longer what was cited; null when nothing is known to have changed.</param>
/// <param name="MovedTo">Number of the paragraph that now holds the text cited; null when it hasn't moved.</param>
internal sealed record CitedPlace(Citation? Quote, int? Changed, int? MovedTo)
{
    /// <summary>Reads the link's <c>s=start-end</c> and <c>v=stamp</c>; what cannot be read counts as absent.</summary>
    /// <remarks>The offsets of a link without a stamp are believed where a sentence stands there: nothing tells whether it is the one that was meant.</remarks>
    public static CitedPlace Find(SourceDocument document, string? span, string? version)
    {
        SourceSpan? place = ReadSpan(span);
        Citation? there = place is { } known ? QuoteFinder.Find(document, known) : null;
        return CitationStamp.Read(version) is not { } stamp ? new CitedPlace(there, null, null)
            : place is null ? FindParagraph(document, stamp)
            : FindQuote(document, stamp, place.Value.Start, there);
    }

    // The text cited, wherever it stands now; where it stands several times, the nearest to where it stood.
    private static CitedPlace FindQuote(SourceDocument document, CitationStamp stamp, int start, Citation? there)
    {
        Citation? quote = there is not null && stamp.IsOf(there.Quote)
            ? there
            : QuoteFinder.FindAll(document, stamp.IsOf).MinBy(citation => Math.Abs((long)citation.QuoteSpan.Start - start));
        return quote?.Paragraph.Number == stamp.Number
            ? new CitedPlace(quote, null, null)
            : new CitedPlace(quote, stamp.Number, quote?.Paragraph.Number);
    }

    private static CitedPlace FindParagraph(SourceDocument document, CitationStamp stamp)
    {
        Paragraph? paragraph = document.Paragraphs.Where(paragraph => stamp.IsOf(paragraph.Text)).MinBy(paragraph => Math.Abs((long)paragraph.Number - stamp.Number));
        return paragraph?.Number == stamp.Number
            ? new CitedPlace(null, null, null)
            : new CitedPlace(null, stamp.Number, paragraph?.Number);
    }

    private static SourceSpan? ReadSpan(string? text)
    {
        string[] parts = text?.Split('-') ?? [];
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int end)
            ? new SourceSpan(start, end)
            : null;
    }
}
