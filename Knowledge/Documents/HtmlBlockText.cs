using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Syntax;

namespace CampaignBot.Knowledge.Documents;

/// <summary>Reads a block of HTML inside Markdown: its text, parted where a tag starts a new paragraph.</summary>
internal sealed partial class HtmlBlockText
{
    private readonly List<(VisibleText Text, int HeadingLevel)> _pieces = [];
    private readonly List<int> _offsets = [];
    private VisibleText _open = new();

    private HtmlBlockText()
    {
    }

    /// <summary>The headings (level above 0) and paragraphs (level 0) of a block.</summary>
    public static IReadOnlyList<(VisibleText Text, int HeadingLevel)> Read(HtmlBlock block, string source)
    {
        var reader = new HtmlBlockText();
        string html = reader.Join(block, source);
        reader.Read(html);
        return reader._pieces;
    }

    /// <summary>The character references in a text, which are shown raw.</summary>
    public static IEnumerable<string> Entities(string text) => Entity().Matches(text).Select(match => match.Value);

    // The lines without the marks of a quotation or a list before them, and where each character stands.
    private string Join(HtmlBlock block, string source)
    {
        var html = new StringBuilder();
        for (int i = 0; i < block.Lines.Count; i++)
        {
            SourceSpan line = MarkdownLines.Of(block.Lines.Lines[i], source);
            for (int at = line.Start; at < line.End; at++)
            {
                html.Append(source[at]);
                _offsets.Add(at);
            }

            html.Append('\n');
            _offsets.Add(Math.Min(line.End, source.Length - 1));
        }

        return html.ToString();
    }

    private void Read(string html)
    {
        int from = 0;
        int level = 0;
        foreach (Match tag in Tag().Matches(html))
        {
            See(html, from, tag.Index);
            from = tag.Index + tag.Length;
            string name = tag.Groups["name"].Value;
            if (name.Equals("br", StringComparison.OrdinalIgnoreCase))
            {
                _open.Break(_offsets[tag.Index], _offsets[from - 1] + 1);
            }
            else if (Inline().IsMatch(name) || name.Length == 0)
            {
                Hide(tag.Index, from);
            }
            else if (!HtmlTags.Lays(name))
            {
                See(html, tag.Index, from);
            }
            else
            {
                Close(level);
                level = tag.Groups["close"].Success || !Heading().IsMatch(name) ? 0 : int.Parse(name.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture);
            }
        }

        See(html, from, html.Length);
        Close(level);
    }

    private void Close(int level)
    {
        if (!_open.IsEmpty)
        {
            _pieces.Add((_open, level));
        }

        _open = new VisibleText();
    }

    private void See(string html, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(html[i]))
            {
                _open.See(_offsets[i], _offsets[i] + 1);
            }
        }
    }

    private void Hide(int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            _open.Hide(_offsets[i], _offsets[i] + 1);
        }
    }

    [GeneratedRegex(
        @"<!--.*?(?:-->|\z)|<(?:script|style)\b.*?(?:</(?:script|style)\s*>|\z)|<[!?][^>]{0,2000}>|<(?<close>/)?(?<name>[a-z][a-z0-9-]*)(?>[^<>""']{1,500}|""[^""]{0,2000}""|'[^']{0,2000}'){0,200}>",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex("^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|font|i|img|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("^h[1-6]$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    [GeneratedRegex("&(?:[a-z][a-z0-9]{1,30}|#[0-9]{1,7}|#x[0-9a-f]{1,6});", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Entity();
}
