using System.Net;
using System.Text.RegularExpressions;
using CampaignBot.Knowledge.Documents;
using CsCheck;
using Markdig;

namespace CampaignBot.Tests.Knowledge.Documents;

/// <summary>
/// The property of quoting held against an oracle of its own: the contract compares a paragraph with the very function
/// that made it. Here, what is shown of a whole document holds exactly the letters and digits that a reader of its HTML sees.
/// </summary>
public sealed class NothingLostTests
{
    [Fact]
    public void Markdown_ShowsExactlyTheWordsOfItsHtml()
    {
        string[] pieces =
        [
            "Une phrase. ", "mot ", "**gras** ", "\n", "\n\n", "# Titre\n\n", "> cité\n", "- point\n", "  - sous\n", "1. un\n", "    retrait\n", "```\ncode\n```\n", "`tic` ",
            "[lien](http://a.b \"x y\"), ", "![image](c.png) ", "<http://a.b> ", "\\* ", "| a | b |\n|---|---|\n| c | d |\n", "\t", "fin\\\n", "deux  \n", "Souligné\n===\n", "\r\n", "é\u00A0: ", "***\n",
        ];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 14].Select(string.Concat).Sample(source =>
        {
            string html = Markdown.ToHtml(source, MarkdownLoader.Pipeline);
            html = Regex.Replace(html, "<img[^>]* alt=\"([^\"]*)\"[^>]*>", "$1");
            Assert.Equal(Letters(WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]*>", string.Empty))), Letters(Shown(new MarkdownLoader().Load("d", "d.md", source).Document)));
        }, iter: 5_000);
    }

    [Fact]
    public void MarkdownWithoutCodeBlocks_ShowsExactlyTheWordsOfItsHtml()
    {
        string[] pieces =
        [
            "Une phrase. ", "mot ", "**gras** ", "*x*", "_y_", "\n", "\n\n", "# Titre\n\n", "> cité\n", "- point\n", "1. un\n", "`tic` ", "``a`b`` ", "` c `",
            "[lien](http://a.b \"x y\"), ", "![image](c.png) ", "<http://a.b> ", "\\* ", "\\", "\n\n| a | b |\n|---|---|\n| c | d |\n\n", "fin\\\n", "deux  \n", "Souligné\n===\n", "\r\n", "é\u00A0: ",
            "***\n", "[r]: http://x.y\n", "[r]", "[", "]", "(", ")", "**", "http://a.b/(c) ", "\uD83D\uDE00", "\0",
        ];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 14].Select(string.Concat).Where(source => !source.Contains("    ", StringComparison.Ordinal)).Sample(source =>
        {
            string html = Markdown.ToHtml(source, MarkdownLoader.Pipeline);
            html = Regex.Replace(html, "<img[^>]* alt=\"([^\"]*)\"[^>]*>", "$1");
            Assert.Equal(Letters(WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]*>", string.Empty))), Letters(Shown(new MarkdownLoader().Load("d", "d.md", source).Document)));
        }, iter: 5_000);
    }

    [Fact]
    public void PlainText_ShowsEveryWord()
    {
        string[] pieces = ["Une phrase. ", "mot ", "\n", "\n\n", "Titre\n\n", "- point\n", "  - sous\n", "1. un\n", "----\n", "\t", "«\u00A0cité\u00A0» ", "\r\n", "M.\n", "64/\n35 ", "LE TITRE\n"];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 14].Select(string.Concat).Sample(source =>
            Assert.Equal(Letters(source), Letters(Shown(new PlainTextLoader().Load("d", "d.txt", source).Document))), iter: 5_000);
    }

    private static string Shown(SourceDocument document) => string.Join(' ', document.Headings.Select(heading => (heading.Span.Start, heading.Text))
        .Concat(document.Paragraphs.Select(paragraph => (paragraph.Location.Span.Start, paragraph.Text)))
        .OrderBy(part => part.Start)
        .Select(part => part.Text));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit).Order()); // Sorted: Markdig renders some tables out of order.
}
