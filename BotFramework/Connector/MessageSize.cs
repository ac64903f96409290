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
        Stretch[] stretches = Stretches(whole);
        for (int length = stretches.Sum(one => one.Text.Length); length > 0 && Of(json) > budget;)
        {
            length = (int)((long)length * budget / Of(json)) - (stretches.Length * Cut.Length);
            int most = Longest(stretches, Math.Max(length, 0));
            shorter.Text = string.Concat(stretches.Select(one => (one.Text.Length > most ? Start(one.Text, most) + Cut : one.Text) + one.Tail));
            json = ActivityJson.Write(shorter);
        }

        return json;
    }

    /// <summary>Size of a JSON text, in bytes of UTF-16.</summary>
    public static int Of(byte[] json) => Encoding.UTF8.GetCharCount(json) * sizeof(char);

    // No byte of UTF-8 is more than a character: most messages need no counting.
    private static bool Fits(byte[] json, int budget) => json.Length * sizeof(char) <= budget || Of(json) <= budget;

    // What a cut must leave: the definitions of links (« [1]: https://… ») at the end of a text, and the marks of citations before them, each
    // behind what it cites with the quotation mark that closes it. A claim whose mark is missing is refused.
    private static Stretch[] Stretches(string text)
    {
        int at = text.LastIndexOf("\n\n[", StringComparison.Ordinal);
        bool isDefined = at >= 0 && text[at..].Split('\n', StringSplitOptions.RemoveEmptyEntries).All(line => line[0] == '[' && line.Contains("]: ", StringComparison.Ordinal));
        int end = isDefined ? at : text.Length;
        var stretches = new List<Stretch>();
        int from = 0;
        foreach (Match mark in Mark().Matches(text[..end]))
        {
            stretches.Add(new Stretch(text[from..mark.Index], mark.Value));
            from = mark.Index + mark.Length;
        }

        return [.. stretches, new Stretch(text[from..end], text[end..])];
    }

    // The length up to which each may stay for all of them to be so long together: what is short stays whole.
    private static int Longest(Stretch[] stretches, int together)
    {
        int left = together;
        int count = stretches.Length;
        foreach (int length in stretches.Select(one => one.Text.Length).Order())
        {
            if (length > left / count)
            {
                return left / count;
            }

            left -= length;
            count--;
        }

        return int.MaxValue;
    }

    /// <summary>A part of a text that may be cut at its end.</summary>
    /// <param name="Text">What may be cut.</param>
    /// <param name="Tail">What stays behind it.</param>
    private readonly record struct Stretch(string Text, string Tail);

    [GeneratedRegex(@"(?:\s?»)?(?:\s?\[[0-9]{1,2}\])+(?=\n\n|\z)|\s?»\z", RegexOptions.CultureInvariant)]
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
