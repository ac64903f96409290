using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Passages;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Turns the trace of an answer into words an editor can read.</summary>
internal static class Explainer
{
    private const int Shown = 3;

    /// <summary>Explains.</summary>
    public static Explanation Explain(QuestionTrace trace, IReadOnlyList<Passage> passages) => new(
        [.. trace.Question?.Terms.Select((term, i) => Term(term, i, trace.Ranked, passages)) ?? []],
        [.. trace.Ranked.Take(Shown).Select(ranked => Candidate(ranked, passages[ranked.Ordinal]))],
        trace.Confidence,
        AnswerThreshold.Answer);

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
        TermMatchKind kind = first.PassageLevels[index] switch
        {
            >= 1 => TermMatchKind.Exact,
            _ when first.Matches.Any(match => match.Term == index && first.Terms.Stems[match.Position] == term.StemId) => TermMatchKind.OtherForm,
            > 0 => TermMatchKind.Equivalent,
            _ when first.ContextLevels[index] > 0 => TermMatchKind.Heading,
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
        TermMatch? best = passage.Matches.Where(match => match.Term == index).Select(match => (TermMatch?)match).MaxBy(match => match!.Value.Level);
        if (best is { } word && word.Level >= passage.PassageLevels[index])
        {
            return text[tokens[word.Position].Start..tokens[word.Position].End];
        }

        Alternative? phrase = term.Alternatives.FirstOrDefault(alternative => Array.TrueForAll(alternative.Stems, stem => Array.IndexOf(passage.Terms.Stems, stem) >= 0));
        return phrase is null
            ? null
            : string.Join(' ', phrase.Stems.Select(stem => Array.IndexOf(passage.Terms.Stems, stem)).Order().Select(position => text[tokens[position].Start..tokens[position].End]));
    }
}
