using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CampaignBot.BotFramework.Schema;

/// <summary>What a person says to the bot in a group, without the mention that called it.</summary>
internal static partial class MentionText
{
    // Nobody calls upon more in one message, and each call is looked for in the whole text; those of the bot first.
    private const int MostMentions = 20;

    // Longer than any name; a hostile one is not looked for again and again.
    private const int LongestName = 256;

    /// <summary>The text without the mentions of the bot; mentions of others lose their tags and keep their names.</summary>
    public static string WithoutRecipient(Activity activity) => Without(activity, mention => mention.Mentioned?.Id == activity.Recipient?.Id);

    /// <summary>The text without any mention.</summary>
    public static string WithoutAnybody(Activity activity) => Without(activity, _ => true);

    private static string Without(Activity activity, Func<Mention, bool> concerned)
    {
        string typed = activity.Text ?? string.Empty;
        string text = activity.GetMentions()
            .Where(concerned)
            .OrderByDescending(mention => mention.Mentioned?.Id == activity.Recipient?.Id)
            .Select(mention => (Text: mention.Text ?? $"<at>{mention.Mentioned?.Name}</at>", mention.Mentioned?.Name))
            .Where(mention => Tagged().IsMatch(mention.Text) || IsName(mention.Text, mention.Name))
            .Take(MostMentions)
            .Aggregate(typed, (left, mention) => WithoutFirst(left, mention.Text));

        // Only Teams writes markup into what a person typed, and others where somebody is mentioned.
        return activity.ChannelId == Channels.Msteams || AtTag().IsMatch(typed) ? Plain(text)
            : text == typed ? typed
            : Blank().Replace(text, " ").Trim();
    }

    // As others than Teams write it: one word, or the name as it is known.
    private static bool IsName(string mention, string? name) =>
        mention.Length <= LongestName && (Called().IsMatch(mention) || (mention is ['@', .. string rest] && rest.Equals(name, StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(rest)));

    private static string WithoutFirst(string text, string mention)
    {
        for (int from = 0; text.IndexOf(mention, from, StringComparison.OrdinalIgnoreCase) is >= 0 and int at; from = at + 1)
        {
            int end = at + mention.Length;
            if (mention[^1] == '>' || ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))))
            {
                return string.Concat(text.AsSpan(0, at), " ", text.AsSpan(end));
            }
        }

        return text;
    }

    private static string Plain(string text) =>
        Blank().Replace(WebUtility.HtmlDecode(AtTag().Replace(text, string.Empty)).Normalize(NormalizationForm.FormC), " ").Trim();

    // The sender writes the entity: only what looks like a mention is taken out of what the person said.
    [GeneratedRegex("^<at(?:\\s[^>]*)?>.*</at>$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Tagged();

    // « @Bot », « <@U123> » and « <@U123|bot> ».
    [GeneratedRegex("^(?:@[^\\s@<>]+|<@[^\\s@<>]+>)$", RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    // A tag that never ends is given up at the next one, so that many of them are read once.
    [GeneratedRegex("</?at(?:\\s[^<>]*)?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtTag();

    [GeneratedRegex("\\s+")]
    private static partial Regex Blank();
}
