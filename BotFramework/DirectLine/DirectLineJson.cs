using System.Text.Json.Serialization;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>Body of <c>POST conversations</c> and <c>POST tokens/generate</c>; all of it may be missing.</summary>
internal sealed class ConversationParameters
{
    /// <summary>The person; clients send an empty object when they know nothing.</summary>
    public ChannelAccount? User { get; set; }

    /// <summary>Language the client asks for.</summary>
    public string? Locale { get; set; }

    /// <summary>Origins the token may be used from.</summary>
    public IReadOnlyList<string>? TrustedOrigins { get; set; }
}

/// <summary>A conversation and the means to talk in it.</summary>
internal sealed class ConversationReply
{
    /// <summary>The conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>A token that opens it.</summary>
    public required string Token { get; init; }

    /// <summary>Life of the token, in seconds.</summary>
    [JsonPropertyName("expires_in")]
    public required int ExpiresIn { get; init; }

    /// <summary>Where a socket may be opened, once and soon; null where no conversation is started.</summary>
    public string? StreamUrl { get; init; }

    /// <summary>The person's identifier, told to the site's own page only.</summary>
    public string? UserId { get; init; }

    /// <summary>Address of the service, told to the site's own page only.</summary>
    public string? Domain { get; init; }
}

/// <summary>A refusal.</summary>
/// <param name="Error">Its code and what to tell a person.</param>
internal sealed record ErrorReply(ErrorDetail Error);

/// <summary>Code and message of a refusal.</summary>
/// <param name="Code">What programs go by.</param>
/// <param name="Message">What people read.</param>
internal sealed record ErrorDetail(string Code, string Message);

/// <summary>Readers and writers of what is not an activity.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(LenientStringConverter)])]
[JsonSerializable(typeof(ConversationParameters))]
[JsonSerializable(typeof(ConversationReply))]
[JsonSerializable(typeof(ErrorReply))]
[JsonSerializable(typeof(ResourceResponse))]
internal sealed partial class DirectLineJson : JsonSerializerContext;
