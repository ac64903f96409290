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
    public static CitedPlace Find(SourceDocument document, string? span, string? version)
    {
        Citation? quote = ReadSpan(span) is { } place ? QuoteFinder.Find(document, place) : null;
        if (CitationStamp.Read(version) is not { } stamp || stamp.Document == CitationStamp.Hash(document))
        {
            return new CitedPlace(quote, null, null);
        }

        Paragraph? there = document.Paragraphs.ElementAtOrDefault(stamp.Paragraph - 1);
        if (there is not null && CitationStamp.Hash(there.Text) == stamp.Text)
        {
            return new CitedPlace(quote?.Paragraph == there ? quote : null, null, null);
        }

        // The offsets are those of an earlier text: nothing is marked by them any more.
        Paragraph? moved = document.Paragraphs.FirstOrDefault(paragraph => CitationStamp.Hash(paragraph.Text) == stamp.Text);
        return new CitedPlace(null, stamp.Paragraph, moved?.Number);
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
