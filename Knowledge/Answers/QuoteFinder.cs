using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Finds again the quote that a link points at.</summary>
public static class QuoteFinder
{
    /// <summary>The citation whose quote stands at a place of a document.</summary>
    /// <param name="document">The document as it is now.</param>
    /// <param name="span">The place, from <see cref="Citation.QuoteSpan"/>; any two numbers at all.</param>
    /// <returns>
    /// The citation, when the place is exactly one or several sentences in a row, or one paragraph; null otherwise, so that after an edit nothing is taken for what
    /// was quoted.
    /// </returns>
    public static Citation? Find(SourceDocument document, SourceSpan span)
    {
        ArgumentNullException.ThrowIfNull(document);
        Paragraph? paragraph = document.Paragraphs.FirstOrDefault(paragraph =>
            paragraph.Location.Span.Start <= span.Start && span.End <= paragraph.Location.Span.End && span.Start < span.End);
        if (paragraph is null)
        {
            return null;
        }

        SourceSpan whole = paragraph.Location.Span;
        ShownText shown = document.Text.Map(whole.Start, whole.End);
        if (span == whole || (shown.Text.Length > 0 && span == shown.ToSource(0, shown.Text.Length)))
        {
            return Cite(document, paragraph, new SourceSpan(0, shown.Text.Length), span);
        }

        // Whichever are in a row: links outlast the rules that say which sentences are quoted together.
        IReadOnlyList<SourceSpan> sentences = SentenceSplitter.Split(shown.Text);
        SourceSpan? first = sentences.Where(sentence => shown.ToSource(sentence.Start, sentence.End).Start == span.Start).Cast<SourceSpan?>().FirstOrDefault();
        SourceSpan? last = sentences.Where(sentence => shown.ToSource(sentence.Start, sentence.End).End == span.End).Cast<SourceSpan?>().FirstOrDefault();
        return first is { } from && last is { } to ? Cite(document, paragraph, new SourceSpan(from.Start, to.End), span) : null;
    }

    /// <summary>The sentences, alone or with those they cannot be read without, and whole paragraphs of a document whose text is what was quoted, in document order.</summary>
    /// <param name="document">The document as it is now.</param>
    /// <param name="isQuote">Tells the text.</param>
    public static IEnumerable<Citation> FindAll(SourceDocument document, Predicate<string> isQuote)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(isQuote);
        return document.Paragraphs.SelectMany(paragraph => Stretches(paragraph.Text)
            .Where(stretch => isQuote(paragraph.Text[stretch.Start..stretch.End]))
            .Select(stretch => Stretch(document, paragraph, stretch))
            .Concat(isQuote(paragraph.Text) ? [Whole(document, paragraph)] : []));
    }

    /// <summary>The sentences of a paragraph, each alone, in order.</summary>
    /// <param name="document">Its document.</param>
    /// <param name="paragraph">The paragraph.</param>
    public static IEnumerable<Citation> Sentences(SourceDocument document, Paragraph paragraph)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(paragraph);
        return SentenceSplitter.Split(paragraph.Text).Select(sentence => Stretch(document, paragraph, sentence));
    }

    /// <summary>The citation of a whole paragraph.</summary>
    /// <param name="document">Its document.</param>
    /// <param name="paragraph">The paragraph.</param>
    public static Citation Whole(SourceDocument document, Paragraph paragraph)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(paragraph);
        return Cite(document, paragraph, () => new QuotedStretch(paragraph.Text, 0, paragraph.Location.Span));
    }

    /// <summary>The citation of a sentence of a paragraph, or of several that follow each other.</summary>
    internal static Citation Stretch(SourceDocument document, Paragraph paragraph, SourceSpan stretch)
    {
        SourceSpan whole = paragraph.Location.Span;
        return Cite(document, paragraph, stretch, document.Text.Map(whole.Start, whole.End).ToSource(stretch.Start, stretch.End));
    }

    // What may have been quoted of a paragraph, but for the whole.
    private static IEnumerable<SourceSpan> Stretches(string text)
    {
        IReadOnlyList<SourceSpan> sentences = SentenceSplitter.Split(text);
        return sentences.Concat(BackReference.Readable(text, sentences)).Distinct();
    }

    private static Citation Cite(SourceDocument document, Paragraph paragraph, SourceSpan quote, SourceSpan span) =>
        Cite(document, paragraph, () => new QuotedStretch(paragraph.Text[quote.Start..quote.End], quote.Start, span));

    private static Citation Cite(SourceDocument document, Paragraph paragraph, Func<QuotedStretch> stretch) => new(document, paragraph, stretch) { Score = 0, IsNear = true };
}
