using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CampaignBot.Bot.Cards;

/// <summary>Writes the JSON of a message: without a tree of nodes, which costs as much again.</summary>
internal static class CardJson
{
    // What is written here is written once more, inside the message, and escaped there as the message is.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Every answer needs room for some thousand bytes, for a moment: each thread keeps its own.
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _content;

    /// <summary>The element that is written.</summary>
    public static JsonElement Create(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> content = _content ??= new ArrayBufferWriter<byte>(8192);
        content.ResetWrittenCount();
        using var json = new Utf8JsonWriter(content, Options);
        write(json);
        json.Flush();
        return JsonElement.Parse(content.WrittenSpan);
    }
}
