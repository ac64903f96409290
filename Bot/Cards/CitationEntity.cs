using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Bot.Cards;

/// <summary>The schema.org entity that carries the citation of a message. It bears no « AI generated » label: nothing is generated.</summary>
internal static class CitationEntity
{
    private const int MostName = 80;
    private const int MostAbstract = 160;

    /// <summary>The entity of a message whose text holds the mark <c>[1]</c>.</summary>
    public static JsonElement Create(Citation citation, string? url)
    {
        var appearance = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = FrenchText.Shorten(citation.Document.Title, MostName),
            ["abstract"] = FrenchText.Shorten(citation.Paragraph.Text, MostAbstract),
        };
        if (url is not null)
        {
            appearance["url"] = url;
        }

        return JsonSerializer.SerializeToElement(new JsonObject
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = string.Empty,
            ["citation"] = new JsonArray(new JsonObject { ["@type"] = "Claim", ["position"] = 1, ["appearance"] = appearance }),
        });
    }
}
