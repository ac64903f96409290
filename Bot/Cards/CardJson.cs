using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CampaignBot.Bot.Cards;

/// <summary>Writes the JSON of a message: without a tree of nodes, which costs as much again.</summary>
internal static class CardJson
{
    // What is written here is written once more, inside the message, and escaped there as the message is.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The element that is written.</summary>
    public static JsonElement Create(Action<Utf8JsonWriter> write)
    {
        var content = new ArrayBufferWriter<byte>(4096);
        using var json = new Utf8JsonWriter(content, Options);
        write(json);
        json.Flush();
        return JsonElement.Parse(content.WrittenSpan);
    }
}
