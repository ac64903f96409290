using System.Text.Encodings.Web;
using System.Text.Json;
using CampaignBot.Bot.Cards;
using CampaignBot.Bot.Conversation;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Bot.Commands;

/// <summary>A reply as one JSON object on one line, for programs.</summary>
internal static class AnswerJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the object, without line end.</summary>
    public static byte[] Write(string question, Reply reply, SourceLinks links, double elapsedMs)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteString("question", question);
            json.WriteString("status", Status(reply));
            json.WriteString("reason", reply is RefusalReply refusal ? Reason(refusal.Answer.Reason) : null);
            Answer? answer = reply switch { AnswerReply found => found.Answer, SourceReply source => new FoundAnswer { Citations = source.Quoted, SubjectCount = source.Quoted.Count, NotFound = [] }, RefusalReply none => none.Answer, _ => null };
            WriteAnswers(json, answer, links);
            json.WriteStartArray("notFound");
            foreach (string word in answer?.NotFound ?? [])
            {
                json.WriteStringValue(word);
            }

            json.WriteEndArray();
            json.WriteString("message", reply switch { AnswerReply found => found.Lead, SourceReply source => string.Join(' ', source.Quoted.Select(quoted => Messages.QuoteComesFrom(Place.Of(quoted.Document, quoted.Paragraph)))), RefusalReply none => none.Message, SmallTalkReply talk => talk.Message, _ => null });
            WriteNearest(json, answer, links);
            json.WriteString("carriedSubject", answer?.CarriedSubject);
            json.WriteNumber("elapsedMs", Math.Round(elapsedMs, 3));
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static string Status(Reply reply) => reply switch
    {
        AnswerReply or SourceReply => "answered",
        RefusalReply => "refused",
        _ => "smalltalk",
    };

    private static string Reason(NoAnswerReason reason) => reason switch
    {
        NoAnswerReason.Empty => "empty",
        NoAnswerReason.TooLong => "too-long",
        NoAnswerReason.NoSubject => "no-subject",
        _ => "nothing-near",
    };

    private static void WriteAnswers(Utf8JsonWriter json, Answer? answer, SourceLinks links)
    {
        json.WriteStartArray("answers");
        var found = answer as FoundAnswer;
        foreach ((int index, Citation citation) in (found?.Citations ?? []).Index())
        {
            json.WriteStartObject();
            json.WriteString("document", citation.Document.Id);
            json.WriteString("title", citation.Document.Title);
            json.WriteString("date", citation.Document.Date?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteStartArray("headings");
            foreach (string heading in citation.Paragraph.Location.Headings)
            {
                json.WriteStringValue(heading);
            }

            json.WriteEndArray();
            json.WriteNumber("paragraph", citation.Paragraph.Number);
            json.WriteNumber("start", citation.Paragraph.Location.Span.Start);
            json.WriteNumber("end", citation.Paragraph.Location.Span.End);
            json.WriteString("text", citation.Paragraph.Text);
            json.WriteString("quote", citation.Quote);
            json.WriteNumber("quoteStart", citation.QuoteSpan.Start);
            json.WriteNumber("quoteEnd", citation.QuoteSpan.End);
            json.WriteString("url", links.To(citation.Document.Id, citation.Paragraph.Number));
            json.WriteNumber("score", citation.Score);

            // The further paragraphs are ranked below the answer, and are none.
            json.WriteBoolean("quoted", index < found!.SubjectCount);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteNearest(Utf8JsonWriter json, Answer? answer, SourceLinks links)
    {
        if (answer is not NoAnswer { Nearest: { } nearest })
        {
            json.WriteNull("nearest");
            return;
        }

        json.WriteStartObject("nearest");
        json.WriteString("document", nearest.Document.Id);
        json.WriteString("heading", nearest.Heading);
        json.WriteString("url", links.To(nearest.Document.Id, nearest.Paragraph));
        json.WriteEndObject();
    }
}
