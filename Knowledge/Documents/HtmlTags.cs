using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CampaignBot.Knowledge.Documents;

/// <summary>
/// Tells the tags that lay a Markdown document out from what only looks like one: what no reader would miss is left out of a quote, and
/// all else that an author wrote is shown as it stands.
/// </summary>
internal static partial class HtmlTags
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            "a", "abbr", "acronym", "address", "area", "article", "aside", "audio", "b", "base", "bdi", "bdo", "big", "blockquote", "body", "br", "button", "canvas", "caption", "center",
            "cite", "code", "col", "colgroup", "data", "datalist", "dd", "del", "details", "dfn", "dialog", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font",
            "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "legend", "li", "link",
            "main", "map", "mark", "menu", "meta", "meter", "nav", "noscript", "object", "ol", "optgroup", "option", "output", "p", "param", "picture", "pre", "progress", "q", "rp", "rt",
            "ruby", "s", "samp", "section", "select", "small", "source", "span", "strike", "strong", "sub", "summary", "sup", "svg", "table", "tbody", "td", "template", "textarea", "tfoot",
            "th", "thead", "time", "title", "tr", "track", "tt", "u", "ul", "var", "video", "wbr",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a name is that of a tag that lays out.</summary>
    public static bool Lays(string name) => Names.Contains(name);

    /// <summary>Whether a tag between the words of a line is none that lays out: it is text.</summary>
    /// <param name="tag">The tag, from its first bracket to its last; a comment or a declaration has no name and is no text.</param>
    public static bool IsText(string tag) => Name().Match(tag) is { Success: true } name && !Lays(name.Groups["name"].Value);

    /// <summary>The tags of a block of HTML whose content is for a browser and is not read.</summary>
    public static IEnumerable<string> Unread(string block) => Program().Matches(block).Select(tag => tag.Value.ToLowerInvariant() + ">");

    [GeneratedRegex("^</?(?<name>[a-z][a-z0-9-]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Name();

    [GeneratedRegex(@"<(?:script|style)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Program();
}
