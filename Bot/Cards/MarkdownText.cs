using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace CampaignBot.Bot.Cards;

/// <summary>Text of documents inside Markdown: shown as it is, whatever marks, tags or addresses it holds.</summary>
internal static partial class MarkdownText
{
    private static readonly SearchValues<char> AddressMarks = SearchValues.Create(".:/@");

    /// <summary>Escapes what Markdown or HTML would take for markup, and what a client would take for an address and make a link of.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        int addressEnd = 0;
        bool isSeveralLines = text.AsSpan().ContainsAny('\n', '\r');
        Match address = MayHoldAddress(text) ? Address().Match(text) : Match.Empty;
        for (int i = 0; i < text.Length; i++)
        {
            if (address.Success && i == address.Index)
            {
                addressEnd = address.Index + address.Length;
                address = address.NextMatch();
            }

            char c = text[i];
            _ = c switch
            {
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '&' => escaped.Append("&amp;"),
                '"' => escaped.Append("&quot;"),
                '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '~' => escaped.Append('\\').Append(c),

                // On one line no table begins: there a bar is a bar, and who reads the text as it is sees no backslash before it.
                '|' when isSeveralLines => escaped.Append('\\').Append(c),
                '.' or ':' or '/' or '@' when i < addressEnd => escaped.Append('\\').Append(c),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A link with an escaped title.</summary>
    public static string Link(string title, string url) => $"[{Escape(title)}]({url})";

    /// <summary>A link that shows its address: nothing in it is escaped that a client without Markdown would show.</summary>
    public static string Link(Uri address)
    {
        string url = string.Concat(address.AbsoluteUri.Select(c => c is '(' or ')' or '[' or ']' or '*' or '~' ? Uri.HexEscape(c) : c.ToString()));
        return $"[{url.Replace("_", "\\_", StringComparison.Ordinal)}]({url})";
    }

    // Most sentences show at once that they hold none.
    private static bool MayHoldAddress(ReadOnlySpan<char> text)
    {
        for (int i; (i = text.IndexOfAny(AddressMarks)) >= 0; text = text[(i + 1)..])
        {
            if (text[i] != '.' || (i + 1 < text.Length && char.IsLetter(text[i + 1])))
            {
                return true;
            }
        }

        return false;
    }

    // Clients make links of bare addresses, and of names such as guide.md (clients.md §2). An escaped dot stops them all. Sought from the start of a word alone:
    // from each of its letters, a word of thousands would take seconds.
    [GeneratedRegex(@"(?<!\S)\S*(?:\w:/\S|\w\.\p{L}|\w@\w|(?<!\S)//\w)\S*|(?<!\w)(?:mailto|xmpp|tel|sip):\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
