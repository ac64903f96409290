using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Finds where the documents say why.</summary>
public static class CauseFinder
{
    /// <summary>
    /// What states a cause under the heading of a quote: in the same paragraph first, then in the others of the section, and in the quote
    /// itself, which has been read, when nothing else does.
    /// </summary>
    /// <param name="quoted">The quote whose reason is asked for.</param>
    /// <returns>
    /// The sentence, with those it cannot be read without; its whole paragraph where the sentence says that the cause stands before it (« c’est pourquoi »); null when nothing
    /// under the heading says why.
    /// </returns>
    public static Citation? Find(Citation quoted)
    {
        ArgumentNullException.ThrowIfNull(quoted);
        IReadOnlyList<string> headings = quoted.Paragraph.Location.Headings;
        IEnumerable<Paragraph> section = headings.Count == 0
            ? []
            : quoted.Document.Paragraphs.Where(paragraph => paragraph != quoted.Paragraph && paragraph.Location.Headings.SequenceEqual(headings, StringComparer.Ordinal));
        Citation[] causes = [.. section.Prepend(quoted.Paragraph).SelectMany(paragraph => In(quoted.Document, paragraph))];
        return causes.FirstOrDefault(cause => !quoted.QuoteSpan.Covers(cause.QuoteSpan)) ?? causes.FirstOrDefault();
    }

    private static IEnumerable<Citation> In(SourceDocument document, Paragraph paragraph)
    {
        IReadOnlyList<SourceSpan> sentences = SentenceSplitter.Split(paragraph.Text);
        IReadOnlyList<SourceSpan> readable = BackReference.Readable(paragraph.Text, sentences);
        for (int i = 0; i < sentences.Count; i++)
        {
            string sentence = paragraph.Text[sentences[i].Start..sentences[i].End];
            if (CauseWords.States(sentence))
            {
                yield return QuoteFinder.Stretch(document, paragraph, readable[i]);
            }
            else if (i > 0 && CauseWords.RefersBack(sentence))
            {
                yield return QuoteFinder.Whole(document, paragraph);
            }
        }
    }
}
