using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.Bot.Conversation;

/// <summary>What a person says to the bot in a group, without the mention that called it.</summary>
internal static partial class MentionText
{
    /// <summary>The text without the mentions of the bot; mentions of others lose their tags and keep their names.</summary>
    public static string WithoutRecipient(Activity activity)
    {
        string typed = activity.Text ?? string.Empty;
        string text = (activity.Entities ?? [])
            .Select(entity => MentionOf(entity, activity.Recipient?.Id))
            .OfType<string>()
            .Aggregate(typed, WithoutFirst);

        // Only Teams writes markup into what a person typed, and others where somebody is mentioned.
        return activity.ChannelId == Channels.Msteams || text != typed || AtTag().IsMatch(text) ? Plain(text) : text;
    }

    // The sender writes the entity: only what looks like a mention is taken out of what the person said.
    private static string? MentionOf(JsonElement entity, string? recipient)
    {
        if (entity.ValueKind != JsonValueKind.Object
            || Text(entity, "type") != "mention"
            || !entity.TryGetProperty("mentioned", out JsonElement mentioned)
            || mentioned.ValueKind != JsonValueKind.Object
            || Text(mentioned, "id") is not { } id
            || id != recipient)
        {
            return null;
        }

        string mention = Text(entity, "text") ?? $"<at>{Text(mentioned, "name")}</at>";
        return Mention().IsMatch(mention) ? mention : null;
    }

    private static string WithoutFirst(string text, string mention)
    {
        int at = text.IndexOf(mention, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), " ", text.AsSpan(at + mention.Length));
    }

    private static string Plain(string text) =>
        Blank().Replace(WebUtility.HtmlDecode(AtTag().Replace(text, string.Empty)).Normalize(NormalizationForm.FormC), " ").Trim();

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex("^<at(?:\\s[^>]*)?>.*</at>$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Mention();

    // A tag that never ends is given up at the next one, so that many of them are read once.
    [GeneratedRegex("</?at(?:\\s[^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtTag();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blank();
}
