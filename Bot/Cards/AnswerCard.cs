using System.Globalization;
using System.Text.Json;
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

    // Of a paragraph that is longer, so many characters before the sentence and after it: the card is to fit into a message with its text.
    private const int MostAround = 1500;
    private const string Omitted = "…";

    /// <summary>The card of an answer: what is quoted, each with its mark where there are several, and the way further.</summary>
    public JsonElement Create(IReadOnlyList<Citation> quoted, IEnumerable<Citation> seeAlso) => CardJson.Create(json =>
    {
        json.WriteStartObject();
        json.WriteString("type", "AdaptiveCard");
        json.WriteString("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        json.WriteString("version", "1.5");
        json.WriteString("fallbackText", MarkdownText.Escape(string.Join("\u202F; ", quoted.Select(citation => Place.Of(citation.Document, citation.Paragraph)))));
        json.WriteStartArray("body");
        for (int i = 0; i < quoted.Count; i++)
        {
            WriteQuoted(json, quoted[i], quoted.Count > 1 ? $"[{i + 1}]" : string.Empty);
        }

        // « La suite » leads there already.
        int next = quoted.Count == 1 ? quoted[0].Paragraph.Number + 1 : 0;
        foreach (Citation other in seeAlso.Where(other => other.Document != quoted[0].Document || other.Paragraph.Number != next))
        {
            WriteSeeAlso(json, other);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private void WriteQuoted(Utf8JsonWriter json, Citation citation, string mark)
    {
        string text = citation.Paragraph.Text;
        if (citation.Quote != text)
        {
            WriteParagraph(json, citation, text);
        }

        WriteLine(json, $"{mark} {citation.Document.Title}".TrimStart(), bolder: true);
        WriteLine(json, Place.BelowTitle(citation.Document, citation.Paragraph), bolder: false);
        if (citation.Document.Source is { } source)
        {
            WriteLine(json, Messages.PageSource(source), bolder: false);
        }

        bool canOpen = links.CanOpen;
        bool hasNext = mark.Length == 0 && citation.Paragraph.Number < citation.Document.Paragraphs.Count;
        if (!canOpen && !hasNext)
        {
            return;
        }

        WriteStartButtons(json);
        if (canOpen)
        {
            json.WriteStartObject();
            json.WriteString("type", "Action.OpenUrl");
            json.WriteString("title", $"{Messages.OpenSource} {mark}".TrimEnd());
            json.WriteString("url", links.To(citation));
            json.WriteEndObject();
        }

        if (hasNext)
        {
            WriteSubmit(json, Messages.Next, CardButton.Next, citation);
        }

        WriteEndButtons(json);
    }

    private static void WriteSeeAlso(Utf8JsonWriter json, Citation other)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $", §\u00A0{other.Paragraph.Number}");
        WriteStartButtons(json);
        WriteSubmit(json, FrenchText.Shorten($"{Messages.SeeAlso}\u00A0: {Place.Subject(other.Document, other.Paragraph)}", ButtonTitle - place.Length) + place, CardButton.SeeAlso, other);
        WriteEndButtons(json);
    }

    // A row of its own, for clients do not wrap rows: on a telephone the buttons beyond its edge could not be reached.
    private static void WriteStartButtons(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "ActionSet");
        json.WriteStartArray("actions");
    }

    private static void WriteEndButtons(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteParagraph(Utf8JsonWriter json, Citation best, string text)
    {
        int end = best.QuoteIndex + best.Quote.Length;
        (string before, string after) = (text[..best.QuoteIndex], text[end..]);
        if (before.Length > MostAround)
        {
            int from = before.IndexOf(' ', before.Length - MostAround);
            before = Omitted + (from < 0 ? " " : before[from..]);
        }

        if (after.Length > MostAround)
        {
            int to = after.LastIndexOf(' ', MostAround);
            after = (to < 0 ? " " : after[..(to + 1)]) + Omitted;
        }

        WriteStartLine(json);
        WriteRuns(json, before);
        WriteRuns(json, best.Quote, run => run.WriteString("weight", "Bolder"));
        WriteRuns(json, after);
        WriteEndLine(json);
    }

    private static void WriteLine(Utf8JsonWriter json, string text, bool bolder)
    {
        WriteStartLine(json, bolder ? "Medium" : "None");
        WriteRuns(json, text, bolder ? WriteTitleStyle : WritePlaceStyle);
        WriteEndLine(json);
    }

    private static void WriteTitleStyle(Utf8JsonWriter json)
    {
        json.WriteString("size", "Small");
        json.WriteString("weight", "Bolder");
    }

    private static void WritePlaceStyle(Utf8JsonWriter json)
    {
        json.WriteString("size", "Small");
        json.WriteBoolean("isSubtle", true);
    }

    private static void WriteStartLine(Utf8JsonWriter json, string? spacing = null)
    {
        json.WriteStartObject();
        json.WriteString("type", "RichTextBlock");
        if (spacing is not null)
        {
            json.WriteString("spacing", spacing);
        }

        json.WriteStartArray("inlines");
    }

    private static void WriteEndLine(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // A card fills in « {{DATE(…)}} » even in plain runs; between two runs the braces are only braces.
    private static void WriteRuns(Utf8JsonWriter json, ReadOnlySpan<char> text, Action<Utf8JsonWriter>? style = null)
    {
        for (int end; (end = text.IndexOf("{{", StringComparison.Ordinal)) >= 0; text = text[(end + 1)..])
        {
            WriteRun(json, text[..(end + 1)], style);
        }

        if (!text.IsEmpty)
        {
            WriteRun(json, text, style);
        }
    }

    private static void WriteRun(Utf8JsonWriter json, ReadOnlySpan<char> text, Action<Utf8JsonWriter>? style)
    {
        json.WriteStartObject();
        json.WriteString("type", "TextRun");
        json.WriteString("text", text);
        style?.Invoke(json);
        json.WriteEndObject();
    }

    private static void WriteSubmit(Utf8JsonWriter json, string title, string action, Citation citation)
    {
        json.WriteStartObject();
        json.WriteString("type", "Action.Submit");
        json.WriteString("title", title);
        json.WriteStartObject("data");
        json.WriteString("action", action);
        json.WriteString("document", citation.Document.Id);
        json.WriteNumber("paragraph", citation.Paragraph.Number);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
