using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignBot.Bot.Conversation;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Bot.Cards;

/// <summary>
/// The Adaptive Card below an answer: what the message's text does not hold, that is the paragraph around the sentence, its
/// place, the link, and the way to further passages. Document text stands in text runs, which know no markup.
/// </summary>
internal sealed class AnswerCard(SourceLinks links)
{
    private const int ButtonTitle = 40;

    /// <summary>The card of an answer: what is quoted, each with its mark where there are several, and the way further.</summary>
    public JsonElement Create(IReadOnlyList<Citation> quoted, IEnumerable<Citation> seeAlso)
    {
        var body = new JsonArray();
        for (int i = 0; i < quoted.Count; i++)
        {
            AddQuoted(body, quoted[i], quoted.Count > 1 ? $"[{i + 1}]" : string.Empty);
        }

        foreach (Citation other in seeAlso)
        {
            string heading = Place.Headings(other.Paragraph) ?? other.Document.Title;
            AddButtons(body, Submit(FrenchText.Shorten(Messages.SeeAlso + "\u00A0: " + heading, ButtonTitle), CardButton.SeeAlso, other));
        }

        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["fallbackText"] = string.Join("\u202F; ", quoted.Select(citation => Place.Of(citation.Document, citation.Paragraph))),
            ["body"] = body,
        };
        return JsonSerializer.SerializeToElement(card);
    }

    private void AddQuoted(JsonArray body, Citation citation, string mark)
    {
        if (citation.Quote != citation.Paragraph.Text)
        {
            body.Add(Paragraph(citation));
        }

        body.Add(Line($"{mark} {citation.Document.Title}".TrimStart(), bolder: true));
        body.Add(Line(Place.BelowTitle(citation.Document, citation.Paragraph), bolder: false));
        var buttons = new List<JsonNode>();
        if (links.CanOpen)
        {
            buttons.Add(new JsonObject
            {
                ["type"] = "Action.OpenUrl",
                ["title"] = $"{Messages.OpenSource} {mark}".TrimEnd(),
                ["url"] = links.To(citation),
            });
        }

        if (mark.Length == 0 && citation.Paragraph.Number < citation.Document.Paragraphs.Count)
        {
            buttons.Add(Submit(Messages.Next, CardButton.Next, citation));
        }

        AddButtons(body, [.. buttons]);
    }

    // A row of its own, for clients do not wrap rows: on a telephone the buttons beyond its edge could not be reached.
    private static void AddButtons(JsonArray body, params JsonNode[] buttons)
    {
        if (buttons.Length > 0)
        {
            body.Add(new JsonObject { ["type"] = "ActionSet", ["actions"] = new JsonArray(buttons) });
        }
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

    private static JsonObject Line(string text, bool bolder)
    {
        var runs = new JsonArray();
        foreach (JsonObject run in Runs(text))
        {
            run["size"] = "Small";
            run[bolder ? "weight" : "isSubtle"] = bolder ? "Bolder" : true;
            runs.Add(run);
        }

        return new JsonObject { ["type"] = "RichTextBlock", ["spacing"] = bolder ? "Medium" : "None", ["inlines"] = runs };
    }

    private static void Run(JsonArray runs, string text, bool bolder)
    {
        foreach (JsonObject run in Runs(text))
        {
            if (bolder)
            {
                run["weight"] = "Bolder";
            }

            runs.Add(run);
        }
    }

    // A card fills in « {{DATE(…)}} » even in plain runs; between two runs the braces are only braces.
    private static IEnumerable<JsonObject> Runs(string text)
    {
        int start = 0;
        for (int end; (end = text.IndexOf("{{", start, StringComparison.Ordinal)) >= 0; start = end + 1)
        {
            yield return TextRun(text[start..(end + 1)]);
        }

        if (start < text.Length)
        {
            yield return TextRun(text[start..]);
        }
    }

    private static JsonObject TextRun(string text) => new() { ["type"] = "TextRun", ["text"] = text };

    private static JsonObject Submit(string title, string action, Citation citation) => new()
    {
        ["type"] = "Action.Submit",
        ["title"] = title,
        ["data"] = new JsonObject
        {
            ["action"] = action,
            ["document"] = citation.Document.Id,
            ["paragraph"] = citation.Paragraph.Number,
        },
    };
}
