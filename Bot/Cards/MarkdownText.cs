using System.Text;

namespace CampaignBot.Bot.Cards;

/// <summary>Text of documents inside Markdown: shown as it is, whatever marks or tags it holds.</summary>
internal static class MarkdownText
{
    /// <summary>Escapes what Markdown or HTML would take for markup.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (char c in text)
        {
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '~' or '|' => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A link with an escaped title.</summary>
    public static string Link(string title, string url) => $"[{Escape(title)}]({url})";
}
