using System.Text;
using System.Text.RegularExpressions;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Connector;

/// <summary>
/// Keeps messages within what channels take. Teams counts UTF-16; over the budget the summary goes first, which says what the text says, then
/// a card that is long itself, then the end of the text.
/// </summary>
internal static partial class MessageSize
{
    /// <summary>Most bytes of a message, in UTF-16.</summary>
    public const int Budget = 24 * 1024;

    private const string Cut = "\n\n…";

    /// <summary>Writes the replies of a turn, each so that it fits.</summary>
    public static byte[] Write(ExpectedReplies replies)
    {
        byte[] json = ActivityJson.Write(replies);
        return Fits(json, Budget) ? json : ActivityJson.Write(new ExpectedReplies
        {
            Activities = [.. replies.Activities.Select(reply => ActivityJson.Read(Write(reply, Budget)))],
            Body = replies.Body,
        });
    }

    /// <summary>Writes an activity so that it fits, where shortening can do that.</summary>
    /// <param name="activity">The activity, which is left as it is.</param>
    /// <param name="budget">Most bytes, in UTF-16.</param>
    public static byte[] Write(Activity activity, int budget)
    {
        byte[] json = ActivityJson.Write(activity);
        if (Fits(json, budget))
        {
            return json;
        }

        Activity shorter = ActivityJson.Read(json);
        if (string.IsNullOrEmpty(shorter.Text))
        {
            return json;
        }

        // It repeats the text for who shows nothing else.
        shorter.Summary = null;
        string whole = shorter.Text;
        shorter.Text = string.Empty;
        if (Of(ActivityJson.Write(shorter)) > budget / 2)
        {
            shorter.Attachments = null;
        }

        shorter.Text = whole;
        json = ActivityJson.Write(shorter);
        int end = EndFrom(whole);
        (string text, string tail) = (whole[..end], whole[end..]);
        for (int length = text.Length; length > 0 && Of(json) > budget;)
        {
            length = (int)((long)length * budget / Of(json)) - Cut.Length;
            shorter.Text = Start(text, Math.Max(length, 0)) + Cut + tail;
            json = ActivityJson.Write(shorter);
        }

        return json;
    }

    /// <summary>Size of a JSON text, in bytes of UTF-16.</summary>
    public static int Of(byte[] json) => Encoding.UTF8.GetCharCount(json) * sizeof(char);

    // No byte of UTF-8 is more than a character: most messages need no counting.
    private static bool Fits(byte[] json, int budget) => json.Length * sizeof(char) <= budget || Of(json) <= budget;

    // What a cut must leave: the definitions of links (« [1]: https://… ») at the end of a text, and the mark of a citation before them, with
    // the quotation mark that closes it. A claim whose mark is missing is refused.
    private static int EndFrom(string text)
    {
        int at = text.LastIndexOf("\n\n[", StringComparison.Ordinal);
        bool isDefined = at >= 0 && text[at..].Split('\n', StringSplitOptions.RemoveEmptyEntries).All(line => line[0] == '[' && line.Contains("]: ", StringComparison.Ordinal));
        return Mark().Match(text[..(isDefined ? at : text.Length)]).Index;
    }

    [GeneratedRegex(@"(?:\s?»)?(?:\s?\[[0-9]{1,2}\])*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();

    /// <summary>The start of a text, up to the end of a paragraph or at least of a word.</summary>
    private static string Start(string text, int length)
    {
        string start = text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
        int end = start.LastIndexOf("\n\n", StringComparison.Ordinal);
        end = end > start.Length / 2 ? end : start.LastIndexOf(' ');
        return end > start.Length / 2 ? start[..end] : start;
    }
}
