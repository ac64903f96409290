using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace CampaignBot.BotFramework.Schema;

/// <summary>How activities are read and written.</summary>
public static class ActivityJson
{
    private const int MaxDepth = 64;

    // What a request brings may go back in a list of replies, two levels deeper.
    private const int MaxRepliesDepth = MaxDepth + 8;

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    private static readonly JsonSerializerOptions Options = Create(MaxDepth);
    private static readonly JsonTypeInfo<Activity> ActivityInfo = TypeInfo<Activity>();
    private static readonly JsonTypeInfo<ExpectedReplies> RepliesInfo = (JsonTypeInfo<ExpectedReplies>)Create(MaxRepliesDepth).GetTypeInfo(typeof(ExpectedReplies));
    private static readonly JsonTypeInfo<AdaptiveCardInvokeValue> CardActionInfo = TypeInfo<AdaptiveCardInvokeValue>();
    private static readonly JsonTypeInfo<AdaptiveCardInvokeResponse> CardAnswerInfo = TypeInfo<AdaptiveCardInvokeResponse>();
    private static readonly JsonTypeInfo<ResourceResponse> ResourceInfo = TypeInfo<ResourceResponse>();

    /// <summary>Reads an activity.</summary>
    /// <param name="utf8">UTF-8 JSON.</param>
    /// <exception cref="JsonException">It is not JSON, not an object, deeper than 64 levels, names a field twice, or a known field has the wrong type.</exception>
    public static Activity Read(ReadOnlySpan<byte> utf8)
    {
        if (!Utf8.IsValid(utf8))
        {
            throw new JsonException("The text is not UTF-8.");
        }

        // Some writers begin with the mark of their encoding.
        utf8 = utf8.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;
        return JsonSerializer.Deserialize(LoneSurrogates.Repair(utf8) ?? utf8, ActivityInfo) ?? throw new JsonException("An activity was expected.");
    }

    /// <summary>Writes an activity; nulls and empty lists are left out.</summary>
    /// <param name="activity">The activity.</param>
    public static byte[] Write(Activity activity) => JsonSerializer.SerializeToUtf8Bytes(activity, ActivityInfo);

    /// <summary>Writes the replies of a turn.</summary>
    /// <param name="replies">The replies.</param>
    public static byte[] Write(ExpectedReplies replies) => JsonSerializer.SerializeToUtf8Bytes(replies, RepliesInfo);

    /// <summary>Reads a connector's answer; null when it says nothing that can be read.</summary>
    /// <param name="utf8">Body of the answer, possibly empty.</param>
    public static ResourceResponse? ReadResource(ReadOnlySpan<byte> utf8) => TryRead(utf8, ResourceInfo);

    /// <summary>Writes what a conversation is to be.</summary>
    internal static byte[] Write(ConversationParameters parameters) => JsonSerializer.SerializeToUtf8Bytes(parameters, TypeInfo<ConversationParameters>());

    /// <summary>Reads which conversation a connector opened; null when it names none.</summary>
    internal static ConversationResourceResponse? ReadConversation(byte[] utf8) => TryRead(utf8, TypeInfo<ConversationResourceResponse>()) is { Id.Length: > 0 } read ? read : null;

    /// <summary>Reads a page of members; null when it is none.</summary>
    internal static PagedMembersResult? ReadMembers(byte[] utf8) => TryRead(utf8, TypeInfo<PagedMembersResult>()) is { Members: not null } read ? read : null;

    /// <summary>Reads a member; null when it is none.</summary>
    internal static ChannelAccount? ReadMember(byte[] utf8) => TryRead(utf8, TypeInfo<ChannelAccount>()) is { Id.Length: > 0 } read ? read : null;

    /// <summary>Reads an entity as a mention; null when it names nobody.</summary>
    internal static Mention? ReadMention(JsonElement entity) => TryRead(entity, TypeInfo<Mention>()) is { Mentioned.Id.Length: > 0 } read ? read : null;

    private static JsonTypeInfo<T> TypeInfo<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));

    private static T? TryRead<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return utf8.IsEmpty ? null : JsonSerializer.Deserialize(LoneSurrogates.Repair(utf8) ?? utf8, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static T? TryRead<T>(JsonElement? value, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return value?.Deserialize(type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Reads what the invoke <c>adaptiveCard/action</c> brings; null when that is no action.</summary>
    /// <param name="value">The value of the invoke.</param>
    internal static AdaptiveCardInvokeValue? ReadCardAction(JsonElement? value) => TryRead(value, CardActionInfo) is { Action: not null } read ? read : null;

    /// <summary>The answer to the invoke <c>adaptiveCard/action</c>, as JSON.</summary>
    /// <param name="response">The answer.</param>
    internal static JsonElement ToElement(AdaptiveCardInvokeResponse response) => JsonSerializer.SerializeToElement(response, CardAnswerInfo);

    private static JsonSerializerOptions Create(int maxDepth) => new()
    {
        TypeInfoResolver = ActivityJsonContext.Default.WithAddedModifier(TidyLists),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowDuplicateProperties = false,
        MaxDepth = maxDepth,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new LenientStringConverter(), new JsonElementConverter() },
    };

    // Empty lists are not written; nothing in a list (« [null] ») is not read.
    private static void TidyLists(JsonTypeInfo type)
    {
        // The list of a turn's replies is there even when it is empty.
        if (type.Type == typeof(ExpectedReplies))
        {
            return;
        }

        foreach (JsonPropertyInfo property in type.Properties.Where(property => !property.IsExtensionData && property.PropertyType.IsAssignableTo(typeof(IEnumerable)) && property.PropertyType != typeof(string)))
        {
            property.ShouldSerialize = (_, value) => value is ICollection { Count: > 0 };
            if (property.Set is { } set)
            {
                property.Set = (activity, value) => set(activity, WithoutNulls(value as IList));
            }
        }
    }

    private static IList? WithoutNulls(IList? list)
    {
        for (int i = (list?.Count ?? 0) - 1; i >= 0; i--)
        {
            if (list![i] is null)
            {
                list.RemoveAt(i);
            }
        }

        return list;
    }
}

/// <summary>Source-generated readers and writers.</summary>
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ExpectedReplies))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationResourceResponse))]
[JsonSerializable(typeof(PagedMembersResult))]
[JsonSerializable(typeof(Mention))]
[JsonSerializable(typeof(AdaptiveCardInvokeValue))]
[JsonSerializable(typeof(AdaptiveCardInvokeResponse))]
internal sealed partial class ActivityJsonContext : JsonSerializerContext;
