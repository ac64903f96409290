using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignBot.BotFramework.Schema;

/// <summary>How activities are read and written.</summary>
public static class ActivityJson
{
    private const int MaxDepth = 64;

    private static readonly ActivityJsonContext Context = new(Create());

    /// <summary>Reads an activity.</summary>
    /// <param name="utf8">UTF-8 JSON.</param>
    /// <exception cref="JsonException">It is not JSON, not an object, deeper than 64 levels, names a field twice, or a known field has the wrong type.</exception>
    public static Activity Read(ReadOnlySpan<byte> utf8)
    {
        Activity activity = JsonSerializer.Deserialize(utf8, Context.Activity) ?? throw new JsonException("An activity was expected.");

        // The wire cannot say who called: that is for authentication to find out.
        activity.Properties?.Remove("callerId");
        return activity;
    }

    /// <summary>Writes an activity; nulls and empty lists are left out.</summary>
    /// <param name="activity">The activity.</param>
    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, Context.Activity);

    /// <summary>Writes the replies of a turn.</summary>
    /// <param name="replies">The replies.</param>
    public static byte[] Write(ExpectedReplies replies) => JsonSerializer.SerializeToUtf8Bytes(replies, Context.ExpectedReplies);

    /// <summary>Reads a connector's answer; null when it says nothing that can be read.</summary>
    /// <param name="utf8">Body of the answer, possibly empty.</param>
    public static ResourceResponse? ReadResource(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return utf8.IsEmpty ? null : JsonSerializer.Deserialize(utf8, Context.ResourceResponse);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonSerializerOptions Create() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        AllowDuplicateProperties = false,
        MaxDepth = MaxDepth,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new LenientStringConverter() },
    };
}

/// <summary>Source-generated readers and writers.</summary>
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ResourceResponse))]
internal sealed partial class ActivityJsonContext : JsonSerializerContext;
