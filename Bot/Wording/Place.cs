using System.Globalization;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Wording;

/// <summary>The place of a paragraph, for people: « title, publié le …, heading › heading, paragraphe 3 ».</summary>
internal static class Place
{
    /// <summary>Heading trail, or null where there is none.</summary>
    public static string? Headings(Paragraph paragraph) =>
        paragraph.Location.Headings.Count > 0 ? string.Join(" › ", paragraph.Location.Headings) : null;

    /// <summary>What a paragraph is about: its innermost heading, or its document's title where it has none.</summary>
    public static string Subject(SourceDocument document, Paragraph paragraph) =>
        paragraph.Location.Headings is [.., var innermost] ? innermost : document.Title;

    /// <summary>The whole place on one line.</summary>
    public static string Of(SourceDocument document, Paragraph paragraph) => document.Title + ", " + BelowTitle(document, paragraph);

    /// <summary>The place without the document's title, for where that stands above.</summary>
    public static string BelowTitle(SourceDocument document, Paragraph paragraph)
    {
        string?[] parts =
        [
            document.Date is { } date ? Messages.PublishedOn(FrenchText.Date(date)) : null,
            Headings(paragraph),
            Messages.Paragraph(paragraph.Number.ToString(CultureInfo.InvariantCulture)),
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }
}
