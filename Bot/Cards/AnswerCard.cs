using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Cards;

/// <summary>
/// The Adaptive Card below an answer: what the message's text does not hold, that is the paragraph around the sentence, its
/// place, the link, and the way to further passages. Document text stands in text runs, which know no markup.
/// </summary>
internal sealed class AnswerCard(SourceLinks links)
{
    private const int ButtonTitle = 40;

    /// <summary>The card of an answer.</summary>
    public JsonElement Create(Citation best, IEnumerable<Citation> seeAlso)
    {
        var body = new JsonArray();
        if (best.Quote != best.Paragraph.Text)
        {
            body.Add(Paragraph(best));
        }

        body.Add(Line(best.Document.Title, bolder: true));
        body.Add(Line(PlaceBelowTitle(best.Document, best.Paragraph), bolder: false));
        var actions = new JsonArray();
        if (links.CanOpen)
        {
            actions.Add(new JsonObject
            {
                ["type"] = "Action.OpenUrl",
                ["title"] = Messages.OpenSource,
                ["url"] = links.To(best),
            });
        }

        foreach (Citation other in seeAlso)
        {
            actions.Add(SeeAlso(other));
        }

        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["fallbackText"] = Place.Of(best.Document, best.Paragraph),
            ["body"] = body,
            ["actions"] = actions,
        };
        return JsonSerializer.SerializeToElement(card);
    }

    private static JsonObject Paragraph(Citation best)
    {
        string text = best.Paragraph.Text;
        int end = best.QuoteIndex + best.Quote.Length;
        var runs = new JsonArray();
        Run(runs, text[..best.QuoteIndex], bolder: false);
        Run(runs, text[best.QuoteIndex..end], bolder: true);
        Run(runs, text[end..], bolder: false);
        return new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = runs };
    }

    private static void Run(JsonArray runs, string text, bool bolder)
    {
        if (text.Length > 0)
        {
            var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
            if (bolder)
            {
                run["weight"] = "Bolder";
            }

            runs.Add(run);
        }
    }

    private static JsonObject Line(string text, bool bolder)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text, ["size"] = "Small" };
        if (bolder)
        {
            run["weight"] = "Bolder";
        }
        else
        {
            run["isSubtle"] = true;
        }

        return new JsonObject { ["type"] = "RichTextBlock", ["spacing"] = bolder ? "Medium" : "None", ["inlines"] = new JsonArray(run) };
    }

    private static string PlaceBelowTitle(SourceDocument document, Paragraph paragraph)
    {
        string?[] parts =
        [
            document.Date is { } date ? Messages.PublishedOn(FrenchText.Date(date)) : null,
            Place.Headings(paragraph),
            Messages.Paragraph(paragraph.Number.ToString(CultureInfo.InvariantCulture)),
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }

    private static JsonObject SeeAlso(Citation citation)
    {
        string heading = Place.Headings(citation.Paragraph) ?? citation.Document.Title;
        string title = Messages.SeeAlso + "\u00A0: " + heading;
        return new JsonObject
        {
            ["type"] = "Action.Submit",
            ["title"] = title.Length <= ButtonTitle ? title : title[..(ButtonTitle - 1)].TrimEnd() + "…",
            ["data"] = new JsonObject
            {
                ["action"] = "voirAussi",
                ["document"] = citation.Document.Id,
                ["paragraph"] = citation.Paragraph.Number,
            },
        };
    }
}
