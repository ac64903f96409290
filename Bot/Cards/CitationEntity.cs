using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
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
    public static JsonElement Create(IEnumerable<Citation> citations, Func<Citation, string?> url, string? answered)
    {
        var entity = new JsonObject
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = string.Empty,
            ["citation"] = new JsonArray([.. citations.Select((citation, i) => Claim(citation, i + 1, url(citation)))]),
        };
        if (answered is not null)
        {
            entity["potentialAction"] = new JsonArray(Thumb(likes: true, answered), Thumb(likes: false, answered));
        }

        return JsonSerializer.SerializeToElement(entity);
    }

    private static JsonObject Thumb(bool likes, string answered) => new()
    {
        ["@type"] = likes ? "LikeAction" : "DislikeAction",
        ["actionStatus"] = "PotentialActionStatus",
        ["target"] = new JsonObject { ["@type"] = "EntryPoint", ["urlTemplate"] = Feedback.Address(likes, answered) },
    };

    private static JsonObject Claim(Citation citation, int position, string? url)
    {
        var appearance = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = FrenchText.Shorten(citation.Document.Title, MostName),
            ["abstract"] = FrenchText.Shorten(citation.Paragraph.Text, MostAbstract),
            ["keywords"] = new JsonArray([.. Keywords(citation)]),
        };
        if (url is not null)
        {
            appearance["url"] = url;
        }

        return new JsonObject { ["@type"] = "Claim", ["position"] = position, ["appearance"] = appearance };
    }

    // Three at most: the place, as short as a card that opens over a mark has room for.
    private static IEnumerable<JsonNode?> Keywords(Citation citation)
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
