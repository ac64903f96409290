using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignBot.BotFramework.Schema;

/// <summary>The channel's time: read as leniently as any other, written in UTC with a Z and at least milliseconds.</summary>
internal sealed class UtcDateConverter : JsonConverter<DateTimeOffset?>
{
    private static readonly LenientDateConverter Lenient = new();

    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Lenient.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } date)
        {
            writer.WriteStringValue(date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffFFFF'Z'", CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
