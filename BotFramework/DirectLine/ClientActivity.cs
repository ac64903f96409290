using System.Text.Json;
using CampaignBot.BotFramework.Schema;
using Microsoft.AspNetCore.Http;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>Takes from what a client posts what a client may say; what only a channel may say is left out.</summary>
internal static class ClientActivity
{
    private const int MostEntities = 16;

    /// <summary>Reads a posted activity.</summary>
    /// <param name="utf8">The body of the request.</param>
    /// <param name="options">Limits.</param>
    /// <returns>The activity, or why it is refused.</returns>
    public static (Activity? Activity, IResult? Refusal) Read(ReadOnlySpan<byte> utf8, DirectLineOptions options)
    {
        Activity posted;
        try
        {
            posted = ActivityJson.Read(utf8);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return (null, DirectLineError.BadArgument("Une activité JSON est attendue."));
        }

        if (Fault(posted) is { } fault)
        {
            return (null, DirectLineError.BadArgument(fault));
        }

        return posted.Text?.Length > options.TextCharacters ? (null, DirectLineError.TooLarge) : (Clean(posted), null);
    }

    private static string? Fault(Activity posted) => posted.Type switch
    {
        null or "" => "Le type de l’activité manque.",

        // These say who takes part: the channel's word, not a client's.
        ActivityTypes.ConversationUpdate or ActivityTypes.InstallationUpdate or "contactRelationUpdate" => "Un client n’envoie pas d’activité de ce type.",
        ActivityTypes.Event or ActivityTypes.Invoke when string.IsNullOrEmpty(posted.Name) => "Le nom de l’activité manque.",
        _ => null,
    };

    private static Activity Clean(Activity posted) => new()
    {
        Type = posted.Type,
        Text = posted.Text,
        TextFormat = posted.TextFormat,
        Locale = posted.Locale,
        LocalTimestamp = posted.LocalTimestamp,
        InputHint = posted.InputHint,
        ReplyToId = posted.ReplyToId,
        Entities = posted.Entities is { Count: > 0 } entities ? [.. entities.Take(MostEntities)] : null,
        ChannelData = posted.ChannelData,
        Value = posted.Value,
        Name = posted.Name,
        Properties = posted.Properties?
            .Where(property => !property.Key.Equals("callerId", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(StringComparer.Ordinal),

        // Only for its name, where the conversation knows none.
        From = new ChannelAccount { Name = posted.From?.Name },
    };
}
