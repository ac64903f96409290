using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Passages;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Turns the trace of an answer into words an editor can read.</summary>
internal static class Explainer
{
    private const int Shown = 3;

    // Words of one name with at most so many characters between them are shown with what stands between.
    private const int NameGap = 8;

    /// <summary>Explains.</summary>
    public static Explanation Explain(QuestionTrace trace, IReadOnlyList<Passage> passages) => new(
        [.. Merged(trace.Question?.Terms.Select((term, i) => Term(term, i, trace.Ranked, passages)) ?? [])],
        [.. trace.Ranked.Take(Shown).Select(ranked => Candidate(ranked, passages[ranked.Ordinal]))],
        trace.Confidence,
        AnswerThreshold.Answer)
    {
        Question = trace.Text,
        Equivalent = trace.Rewording is { } rewording ? new ExplainedEquivalent(rewording.Asked, rewording.Equivalent.Text) : null,
        Lacking = trace.Ranked.Count > 0 ? [.. AskedFor.Lacking(trace.Ranked[0].Matched, passages[trace.Ranked[0].Ordinal].Paragraph)] : [],
        Subjects = [.. trace.Subjects.Select(subject => Explain(subject, passages))],
    };

    // « Bombe atomique » is one thing, found once.
    private static IEnumerable<ExplainedTerm> Merged(IEnumerable<ExplainedTerm> terms)
    {
        ExplainedTerm? last = null;
        foreach (ExplainedTerm term in terms)
        {
            bool isSame = last is { Kind: TermMatchKind.Equivalent } && term.Kind == TermMatchKind.Equivalent && term.FoundAs == last.FoundAs && term.FoundAs?.Contains(' ', StringComparison.Ordinal) == true;
            if (last is not null && !isSame)
            {
                yield return last;
            }

            last = isSame ? last! with { Word = last.Word + " " + term.Word } : term;
        }

        if (last is not null)
        {
            yield return last;
        }
    }

    private static ExplainedPassage Candidate(RankedPassage ranked, Passage passage) => new(
        passage.Document,
        passage.Paragraph,
        ranked.Score,
        [.. PassageRanker.Names.Zip(ranked.Shares, KeyValuePair.Create).Where(share => share.Value != 0).OrderByDescending(share => Math.Abs(share.Value))]);

    private static ExplainedTerm Term(QuestionTerm term, int index, IReadOnlyList<RankedPassage> ranked, IReadOnlyList<Passage> passages)
    {
        string? correction = term.IsCorrected ? term.Folded : null;
        if (ranked.Count == 0)
        {
            return new ExplainedTerm(term.Word, correction, term.IsKnown ? TermMatchKind.Elsewhere : TermMatchKind.Unknown, null);
        }

        MatchedPassage first = ranked[0].Matched;
        bool isTyped = term.IsCorrected || term.Typed == term.Folded;
        TermMatchKind kind = first.PassageLevels[index] switch
        {
            >= 1 => isTyped ? TermMatchKind.Exact : TermMatchKind.OtherForm,
            > 0 when Best(index, first) is { } best && IsQualified(best, first) => TermMatchKind.Qualified,
            _ when first.Matches.Any(match => match.Term == index && first.Terms.Stems[match.Position] == term.StemId) => TermMatchKind.OtherForm,
            > 0 => TermMatchKind.Equivalent,
            _ when first.StandsInHeading(index) => TermMatchKind.Heading,
            _ => term.IsKnown ? TermMatchKind.Elsewhere : TermMatchKind.Unknown,
        };
        return new ExplainedTerm(term.Word, correction, kind, FoundAs(term, index, first, passages[ranked[0].Ordinal].Paragraph.Text));
    }

    // The best match, the first of equals; for an equivalent of several words, all its words in the order of the text.
    private static string? FoundAs(QuestionTerm term, int index, MatchedPassage passage, string text)
    {
        if (passage.PassageLevels[index] <= 0)
        {
            return null;
        }

        List<FrenchToken> tokens = FrenchTokenizer.Tokenize(text);
        if (Best(index, passage) is { } word && word.Level >= passage.PassageLevels[index])
        {
            int from = IsQualified(word, passage) ? word.Position - 1 : word.Position;
            return text[tokens[from].Start..tokens[word.Position].End];
        }

        Alternative? phrase = term.Alternatives.FirstOrDefault(alternative => Array.TrueForAll(alternative.Stems, stem => Array.IndexOf(passage.Terms.Stems, stem) >= 0));
        return phrase is null ? null : Joined([.. phrase.Stems.Select(stem => tokens[Array.IndexOf(passage.Terms.Stems, stem)]).OrderBy(token => token.Start)], text);
    }

    private static TermMatch? Best(int term, MatchedPassage passage) =>
        passage.Matches.Where(match => match.Term == term).Select(match => (TermMatch?)match).MaxBy(match => match!.Value.Level);

    private static bool IsQualified(TermMatch match, MatchedPassage passage) =>
        match.Position > 0 && passage.Question.Qualifiers.Contains(passage.Terms.Folded[match.Position - 1]);

    // « Organisation des Nations unies » as it stands; words far from each other with an ellipsis.
    private static string Joined(FrenchToken[] words, string text)
    {
        string joined = text[words[0].Start..words[0].End];
        for (int i = 1; i < words.Length; i++)
        {
            int gap = words[i].Start - words[i - 1].End;
            joined += (gap is >= 0 and <= NameGap ? text[words[i - 1].End..words[i].Start] : " … ") + text[words[i].Start..words[i].End];
        }

        return joined;
    }
}
