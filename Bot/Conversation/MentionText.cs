using System.Net;
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
        string text = activity.Text ?? string.Empty;
        foreach (JsonElement entity in activity.Entities ?? [])
        {
            if (entity.ValueKind == JsonValueKind.Object
                && Text(entity, "type") == "mention"
                && entity.TryGetProperty("mentioned", out JsonElement mentioned)
                && mentioned.ValueKind == JsonValueKind.Object
                && Text(mentioned, "id") is { } id
                && id == activity.Recipient?.Id)
            {
                // The sender writes the entity: only what looks like a mention is taken out of what the person said.
                string mention = Text(entity, "text") ?? $"<at>{Text(mentioned, "name")}</at>";
                text = Mention().IsMatch(mention) ? text.Replace(mention, " ", StringComparison.OrdinalIgnoreCase) : text;
            }
        }

        return AtTag().IsMatch(text) || activity.ChannelId == Channels.Msteams
            ? WebUtility.HtmlDecode(AtTag().Replace(text, string.Empty)).Trim()
            : text;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    [GeneratedRegex("^<at(?:\\s[^>]*)?>.*</at>$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Mention();

    [GeneratedRegex("</?at(?:\\s[^>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtTag();
}
