using System.Diagnostics;
using System.Text.RegularExpressions;
using CampaignBot.Bot.Cards;
using Markdig;

namespace CampaignBot.Tests.Bot.Cards;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("Voir guide.md pour suivre.", @"Voir guide\.md pour suivre.")]
    [InlineData("Voir http://x.org/a_b pour suivre.", @"Voir http\:\/\/x\.org\/a\_b pour suivre.")]
    [InlineData("Voir www.x.org, ou jean@x.org.", @"Voir www\.x\.org, ou jean\@x\.org\.")]
    [InlineData("Il a 3.5 ans : oui/non. Fin.", "Il a 3.5 ans : oui/non. Fin.")]
    [InlineData("<b> \"a\" & *b*", @"&lt;b&gt; &quot;a&quot; &amp; \*b\*")]
    [InlineData("Adultes | 120 euros", "Adultes | 120 euros")]
    [InlineData("a | b\n--- | ---", "a \\| b\n--- \\| ---")]
    [InlineData("a | b\r--- | ---", "a \\| b\r--- \\| ---")]
    [InlineData("(voir:guide.md,puis) mailto:a", @"(voir\:guide\.md,puis) mailto\:a")]
    public void Escape_MarkupAndAddresses_AreBroken(string text, string expected) => Assert.Equal(expected, MarkdownText.Escape(text));

    [Theory]
    [InlineData("Voir http://x.org/a_b, https://x.org/(a)?b=c&d#e, ftp://x.y/z ou //x.org.")]
    [InlineData("www.x.org et jean@x.org, mailto:jean@x.org, guide.md")]
    [InlineData("{{DATE(2017)}} \\* \"citation\" &lt;b&gt; <b>gras</b> [ici](https://evil.test)")]
    public void Escape_AnyText_IsShownAsItIsAndWithoutALink(string text)
    {
        string html = Markdown.ToHtml("« " + MarkdownText.Escape(text), new MarkdownPipelineBuilder().UseAutoLinks().Build());
        Assert.DoesNotContain("<a ", html, StringComparison.Ordinal);
        Assert.Equal("« " + text, System.Net.WebUtility.HtmlDecode(Regex.Replace(html, "</?p>", string.Empty)).Trim());
    }

    [Fact]
    public void Escape_LongWord_IsReadOnce()
    {
        string word = string.Concat(Enumerable.Repeat("a:", 20_000));
        long start = Stopwatch.GetTimestamp();
        Assert.Equal(word, MarkdownText.Escape(word));
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 5);
    }
}
