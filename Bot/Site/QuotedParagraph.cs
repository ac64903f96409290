using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Bot.Site;

/// <summary>A paragraph with its quoted sentence marked.</summary>
internal static class QuotedParagraph
{
    /// <summary>The paragraph's text.</summary>
    public static Markup Draw(Citation citation)
    {
        string text = citation.Paragraph.Text;
        int end = citation.QuoteIndex + citation.Quote.Length;
        return Markup.Of($"{text[..citation.QuoteIndex]}<mark>{citation.Quote}</mark>{text[end..]}");
    }
}
