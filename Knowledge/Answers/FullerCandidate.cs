using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Puts a candidate before the first that holds all the first holds and, besides, what the first lacks of the question.</summary>
internal static class FullerCandidate
{
    // Who counts what is to be counted may be further behind.
    private const double CountingScore = 3;

    /// <summary>The candidates, one that holds every word before a first one that lacks some, where both are as near and the question is but words (« afghanistan processus »).</summary>
    /// <param name="ranked">The candidates, best first.</param>
    public static IReadOnlyList<RankedPassage> WholeFirst(IReadOnlyList<RankedPassage> ranked) =>
        ranked.Count > 0 && ranked[0].Matched.Question.Form == QuestionForm.Keywords && Lacks(ranked[0]) ? RankedPassage.PutFirst(ranked, passage => !Lacks(passage), RankedPassage.NearScore) : ranked;

    /// <summary>The candidates, one that counts what « combien » counts before a first one that only names it: « libertés des groupes ethniques » tells no number of them.</summary>
    /// <param name="ranked">The candidates, best first.</param>
    public static IReadOnlyList<RankedPassage> CountedFirst(IReadOnlyList<RankedPassage> ranked) =>
        ranked.Count > 0 && Counted(ranked[0].Matched.Question) is { } counted && !Counts(ranked[0].Matched, counted)
            ? RankedPassage.PutFirst(ranked, passage => Counts(passage.Matched, counted) && HoldsAlike(passage.Matched, ranked[0].Matched), CountingScore)
            : ranked;

    /// <summary>The candidates, one that says where before a first one that names no place, in a question with « où ».</summary>
    /// <param name="ranked">The candidates, best first.</param>
    /// <param name="paragraphOf">The paragraph of one.</param>
    public static IReadOnlyList<RankedPassage> PlacedFirst(IReadOnlyList<RankedPassage> ranked, Func<RankedPassage, Paragraph> paragraphOf) =>
        ranked.Count > 0 && ranked[0].Matched.Question.AsksWhere && !SaysWhere(ranked[0].Matched, paragraphOf(ranked[0]))
            ? RankedPassage.PutFirst(ranked, passage => HoldsAlike(passage.Matched, ranked[0].Matched) && SaysWhere(passage.Matched, paragraphOf(passage)), RankedPassage.NearScore)
            : ranked;

    /// <summary>Whether a passage is the first of the candidates or as near.</summary>
    /// <param name="ranked">The candidates, best first.</param>
    /// <param name="ordinal">The passage.</param>
    public static bool IsAsNear(IReadOnlyList<RankedPassage> ranked, int ordinal) => ranked.Any(passage => passage.Ordinal == ordinal && passage.Score > ranked[0].Score - RankedPassage.NearScore);

    /// <summary>Whether a candidate says the number of the one thing that is asked for, right before it: « 140 nationalités ».</summary>
    /// <param name="passage">The candidate.</param>
    public static bool SaysNumberOf(MatchedPassage passage) => passage.Question.Terms.Count == 1 && Counted(passage.Question) is { } counted && Counts(passage, counted);

    /// <summary>Whether a sentence of a candidate does.</summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="sentence">Which sentence.</param>
    public static bool SaysNumberOf(MatchedPassage passage, int sentence) => passage.Question.Terms.Count == 1 && Counted(passage.Question) is { } counted
        && CountedAt(passage, counted).Any(at => at >= passage.Terms.FirstTerms[sentence] && at < passage.Terms.FirstTerms[sentence + 1]);

    private static int? Counted(AnalyzedQuestion question) =>
        question is { Expected: WordKinds.Number, Essential: { } counted } && !QuestionFormReader.IsMeasure(question.Terms[counted].Typed) && !question.Terms[counted].IsName ? counted : null;

    private static bool Counts(MatchedPassage passage, int counted) => CountedAt(passage, counted).Any();

    // Where it stands right behind a number.
    private static IEnumerable<int> CountedAt(MatchedPassage passage, int counted) => passage.Matches
        .Where(match => match.Term == counted && match.Level >= MatchedPassage.HeldFrom && match.Position > 0 && passage.Terms.Kinds[match.Position - 1].IsQuantity())
        .Select(match => match.Position);

    private static bool SaysWhere(MatchedPassage passage, Paragraph paragraph) => !AskedFor.Lacking(passage, paragraph).Contains(AskedThing.Place);

    private static bool Lacks(RankedPassage passage) => Enumerable.Range(0, passage.Matched.PassageLevels.Length).Any(term => passage.Matched.BestLevel(term) < MatchedPassage.HeldFrom);

    private static bool HoldsAlike(MatchedPassage passage, MatchedPassage first) => Enumerable.Range(0, first.PassageLevels.Length)
        .All(term => first.BestLevel(term) < MatchedPassage.HeldFrom || passage.BestLevel(term) >= MatchedPassage.HeldFrom);
}
