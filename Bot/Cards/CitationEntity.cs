using System.Globalization;
using System.Text.Json;
using CampaignBot.Bot.Insights;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Bot.Cards;

/// <summary>The schema.org entity that carries the citation of a message. It bears no « AI generated » label: nothing is generated.</summary>
internal static class CitationEntity
{
    private const int MostName = 80;
    private const int MostAbstract = 160;
    private const int MostKeyword = 28;

    /// <summary>The entity of a message whose text holds the marks <c>[1]</c>, <c>[2]</c>… of the citations.</summary>
    /// <param name="citations">The citations.</param>
    /// <param name="url">The link to a citation, or null for none.</param>
    /// <param name="answered">The message answered, which the thumbs then name; null for no thumbs.</param>
    public static JsonElement Create(IReadOnlyList<Citation> citations, Func<Citation, string?> url, string? answered) => CardJson.Create(json =>
    {
        json.WriteStartObject();
        json.WriteString("type", "https://schema.org/Message");
        json.WriteString("@type", "Message");
        json.WriteString("@context", "https://schema.org");
        json.WriteString("@id", string.Empty);
        json.WriteStartArray("citation");
        for (int i = 0; i < citations.Count; i++)
        {
            WriteClaim(json, citations[i], i + 1, url(citations[i]));
        }

        json.WriteEndArray();
        if (answered is not null)
        {
            json.WriteStartArray("potentialAction");
            WriteThumb(json, likes: true, answered);
            WriteThumb(json, likes: false, answered);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    });

    private static void WriteThumb(Utf8JsonWriter json, bool likes, string answered)
    {
        json.WriteStartObject();
        json.WriteString("@type", likes ? "LikeAction" : "DislikeAction");
        json.WriteString("actionStatus", "PotentialActionStatus");
        json.WriteStartObject("target");
        json.WriteString("@type", "EntryPoint");
        json.WriteString("urlTemplate", Feedback.Address(likes, answered));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteClaim(Utf8JsonWriter json, Citation citation, int position, string? url)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Claim");
        json.WriteNumber("position", position);
        json.WriteStartObject("appearance");
        json.WriteString("@type", "DigitalDocument");
        json.WriteString("name", FrenchText.Shorten(citation.Document.Title, MostName));
        json.WriteString("abstract", FrenchText.Shorten(citation.Paragraph.Text, MostAbstract));
        json.WriteStartArray("keywords");
        foreach (string keyword in Keywords(citation))
        {
            json.WriteStringValue(keyword);
        }

        json.WriteEndArray();
        if (url is not null)
        {
            json.WriteString("url", url);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Three at most: the place, as short as a card that opens over a mark has room for.
    private static IEnumerable<string> Keywords(Citation citation)
    {
        if (citation.Document.Date is { } date)
        {
            yield return FrenchText.Date(date);
        }

        if (citation.Paragraph.Location.Headings is [.., var heading])
        {
            yield return FrenchText.Shorten(heading, MostKeyword);
        }

        yield return Messages.Paragraph(citation.Paragraph.Number.ToString(CultureInfo.InvariantCulture));
    }
}
