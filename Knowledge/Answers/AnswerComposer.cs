using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.Passages;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Turns ranked passages into an answer that can be checked: quotes with their places, or an honest « no ».</summary>
internal sealed class AnswerComposer(IReadOnlyList<Passage> passages, Lexicon lexicon, Predicate<string> isCampaign)
{
    private const int Citations = 3;

    /// <summary>Composes the answer.</summary>
    public Answer Compose(AnalyzedQuestion question, IReadOnlyList<RankedPassage> ranked, double confidence, string? carriedSubject)
    {
        string[] notFound =
        [
            .. question.Terms.Where(term => !term.IsKnown && !term.IsCarried).Select(term => term.Word).Distinct(StringComparer.Ordinal),
        ];
        if (confidence < AnswerThreshold.Answer || !SpeaksOfBoth(ranked[0].Matched))
        {
            return new NoAnswer
            {
                Reason = NoAnswerReason.NothingNear,
                NotFound = notFound,
                Nearest = ranked.Count > 0 && AnswerThreshold.Nearness(ranked[0].Matched) >= AnswerThreshold.Nearest ? Nearest(passages[ranked[0].Ordinal]) : null,
                CarriedSubject = carriedSubject,
            };
        }

        return new FoundAnswer
        {
            Citations = [.. FillUp(question, ranked).Take(Citations).Select(Cite)],
            NotFound = notFound,
            LacksCause = AskedFor.LacksCause(ranked[0].Matched, passages[ranked[0].Ordinal].Paragraph),
            CarriedSubject = IsOfAnother(ranked[0].Matched) ? null : carriedSubject,
        };
    }

    /// <summary>The citation of a candidate.</summary>
    public Citation Cite(RankedPassage ranked)
    {
        Passage passage = passages[ranked.Ordinal];
        return new Citation(passage.Document, passage.Paragraph, () => Quote(passage, ranked.Matched))
        {
            Score = Math.Round(ranked.Score, 6),
            IsNear = AnswerThreshold.Nearness(ranked.Matched) >= AnswerThreshold.SeeAlso,
        };
    }

    /// <summary>Where the best sentence of a candidate stands in its source, without those that its quote begins with.</summary>
    public SourceSpan Highlight(RankedPassage ranked)
    {
        Passage passage = passages[ranked.Ordinal];
        ShownText shown = Shown(passage);
        SourceSpan best = QuoteExtractor.Best(ranked.Matched, shown.Text);
        return shown.ToSource(best.Start, best.End);
    }

    private QuotedStretch Quote(Passage passage, MatchedPassage matched)
    {
        ShownText shown = Shown(passage);
        SourceSpan quote = QuoteExtractor.Quote(matched, shown.Text, isCampaign);
        return new QuotedStretch(shown.Text[quote.Start..quote.End], quote.Start, shown.ToSource(quote.Start, quote.End));
    }

    private static ShownText Shown(Passage passage) => passage.Document.Text.Map(passage.Paragraph.Location.Span.Start, passage.Paragraph.Location.Span.End);

    // « Et en 2010 ? »: a paragraph that holds the year says nothing of the subject that was carried over, nor does that subject of « et la presse ? ».
    private static bool SpeaksOfBoth(MatchedPassage passage)
    {
        List<QuestionTerm> terms = passage.Question.Terms;
        return !terms.Any(term => term.IsCarried) || (Speaks(carried: true) && (terms.All(term => term.IsCarried) || Speaks(carried: false)));

        bool Speaks(bool carried) => Enumerable.Range(0, terms.Count).Any(i => terms[i].IsCarried == carried && passage.BestLevel(i) >= AnswerThreshold.Carried);
    }

    // Who presided over another body that year is no « à propos de : Présidence de l’OSCE ».
    private static bool IsOfAnother(MatchedPassage passage) =>
        passage.Question.Terms.Index().Any(term => term.Item.IsCarried && IsAcronym(term.Item.Word) && passage.BestLevel(term.Index) < AnswerThreshold.Carried);

    private static bool IsAcronym(string word) => word.Length > 1 && word.All(char.IsUpper);

    // A program always gets the next paragraphs; where the search found fewer, those that follow the answer fill up.
    private IEnumerable<RankedPassage> FillUp(AnalyzedQuestion question, IReadOnlyList<RankedPassage> ranked)
    {
        foreach (RankedPassage passage in ranked)
        {
            yield return passage;
        }

        int first = ranked[0].Ordinal;
        for (int step = 1; step < passages.Count && step <= Citations + ranked.Count; step++)
        {
            int ordinal = (first + step) % passages.Count;
            if (ranked.All(passage => passage.Ordinal != ordinal))
            {
                yield return RankedPassage.Unsearched(question, ordinal, lexicon);
            }
        }
    }

    private static NearestHeading Nearest(Passage passage)
    {
        IReadOnlyList<string> headings = passage.Paragraph.Location.Headings;
        string heading = headings.Count > 0 ? headings[^1] : passage.Document.Title;
        return new NearestHeading(passage.Document, heading, passage.Paragraph.Number);
    }
}
