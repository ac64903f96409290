using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignBot.BotFramework.Schema;

/// <summary>JSON of a shape nobody here knows: it goes out as it came in, without being written anew value by value.</summary>
internal sealed class JsonElementConverter : JsonConverter<JsonElement>
{
    private static readonly JsonSerializerOptions Strict = new() { AllowDuplicateProperties = false, TypeInfoResolver = ActivityJsonContext.Default };

    public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<JsonElement>(ref reader, Strict);

    public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options)
    {
        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && IsCompact(JsonMarshal.GetRawUtf8Value(value)))
        {
            writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);
        }
        else
        {
            value.WriteTo(writer);
        }
    }

    // Line breaks stand between values only, and a comment is read by some readers and refused by most: neither is sent on.
    private static bool IsCompact(ReadOnlySpan<byte> json) => !json.ContainsAny((byte)'\n', (byte)'\r', (byte)'\t') && json.IndexOf("/*"u8) < 0;
}
