using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CampaignBot.BotFramework.Schema;

/// <summary>What a person says to the bot in a group, without the mention that called it.</summary>
internal static partial class MentionText
{
    // Nobody calls the bot more often in one message, and each call is looked for in the whole text.
    private const int MostMentions = 20;

    /// <summary>The text without the mentions of the bot; mentions of others lose their tags and keep their names.</summary>
    public static string WithoutRecipient(Activity activity)
    {
        string typed = activity.Text ?? string.Empty;
        string text = activity.GetMentions()
            .Where(mention => mention.Mentioned?.Id == activity.Recipient?.Id)
            .Select(mention => mention.Text ?? $"<at>{mention.Mentioned?.Name}</at>")
            .Where(mention => Mention().IsMatch(mention))
            .Take(MostMentions)
            .Aggregate(typed, WithoutFirst);

        // Only Teams writes markup into what a person typed, and others where somebody is mentioned.
        return activity.ChannelId == Channels.Msteams || text != typed || AtTag().IsMatch(text) ? Plain(text) : text;
    }

    private static string WithoutFirst(string text, string mention)
    {
        int at = text.IndexOf(mention, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), " ", text.AsSpan(at + mention.Length));
    }

    private static string Plain(string text) =>
        Blank().Replace(WebUtility.HtmlDecode(AtTag().Replace(text, string.Empty)).Normalize(NormalizationForm.FormC), " ").Trim();

    // The sender writes the entity: only what looks like a mention is taken out of what the person said.
    [GeneratedRegex("^<at(?:\\s[^>]*)?>.*</at>$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Mention();

    // A tag that never ends is given up at the next one, so that many of them are read once.
    [GeneratedRegex("</?at(?:\\s[^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtTag();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blank();
}
