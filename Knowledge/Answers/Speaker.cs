using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Whether a candidate says the thought or side of those it is asked for: the campaign's is nobody else's, and nobody else's is the campaign's.</summary>
internal static class Speaker
{
    // Who says it, and is not only named, may be further behind.
    private const double SaidScore = 2;

    // What they say is of something else where it holds less of what is asked besides them.
    private const double LeastShare = 0.5;

    // « Organisation pour la sécurité et la coopération en Europe »: before each further word of a name stand at most two small ones.
    private const int SmallWords = 2;

    /// <summary>The candidates, one before the others in which those asked about say what is asked.</summary>
    /// <param name="ranked">The candidates, best first.</param>
    /// <param name="paragraphOf">The paragraph of one.</param>
    /// <param name="campaign">Whose campaign it is.</param>
    public static IReadOnlyList<RankedPassage> First(IReadOnlyList<RankedPassage> ranked, Func<RankedPassage, Paragraph> paragraphOf, CampaignName campaign) =>
        ranked.Count > 0 && ranked[0].Matched.Question is { OtherActor: not null } or { AsksCampaign: true } && IsAnother(ranked[0].Matched, paragraphOf(ranked[0]), campaign)
            ? RankedPassage.PutFirst(ranked, passage => !IsAnother(passage.Matched, paragraphOf(passage), campaign) && IsOfAsMuch(passage.Matched, ranked[0].Matched), SaidScore)
            : ranked;

    /// <summary>Whether what a candidate is quoted with is the thought of others than those asked about.</summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="paragraph">Its paragraph, whose text is read only where it is needed.</param>
    /// <param name="campaign">Whose campaign it is.</param>
    public static bool IsAnother(MatchedPassage passage, Paragraph paragraph, CampaignName campaign)
    {
        if (passage.Question.OtherActor is { } actor)
        {
            return !IsOfSubject(passage, paragraph, actor) || (!SaidIn(passage, paragraph.Text).Contains(true) && !(paragraph.Location.Headings is [.., var heading] && Attribution.IsPosition(heading) && IsNamedIn(heading, actor)));
        }

        if (!passage.Question.AsksCampaign || !campaign.HasVoice)
        {
            return false;
        }

        SourceSpan quote = QuoteExtractor.Quote(passage, paragraph.Text, campaign.IsSelf);
        return passage.Terms.Sentences.Where(sentence => sentence.Start >= quote.Start && sentence.End <= quote.End).All(sentence => Attribution.IsOthers(paragraph.Text[sentence.Start..sentence.End], campaign.IsSelf));
    }

    /// <summary>In which sentences those asked about say what they think; in none where nobody else than the campaign is asked about.</summary>
    /// <param name="passage">The candidate.</param>
    /// <param name="text">Its text.</param>
    public static bool[] SaidIn(MatchedPassage passage, string text)
    {
        bool[] said = new bool[passage.Terms.Sentences.Count];
        if (passage.Question.OtherActor is not { } actor)
        {
            return said;
        }

        bool isSubject = false;
        for (int i = 0; i < said.Length; i++)
        {
            SourceSpan span = passage.Terms.Sentences[i];
            string sentence = text[span.Start..span.End];
            FrenchToken[] named = [.. NamedIn(passage, passage.SentencesOf(text)[i].Words, passage.Terms.FirstTerms[i], actor)];
            bool opens = Array.Exists(named, word => Attribution.IsOpening(sentence, word.Start - span.Start, word.IsName));
            said[i] = (actor.MayAct && opens)
                || Array.Exists(named, word => Attribution.IsThinker(sentence, word.Start - span.Start, word.End - span.Start, word.IsName))
                || (isSubject && Attribution.IsTheirs(sentence));
            isSubject = opens || said[i];
        }

        return said;
    }

    // What is asked besides them and the verb is held for the most part.
    private static bool IsOfSubject(MatchedPassage passage, Paragraph paragraph, AskedActor actor)
    {
        AnalyzedQuestion question = passage.Question;
        HashSet<string> heading = [.. FrenchTokenizer.Tokenize(paragraph.Location.Headings is [.., var innermost] ? innermost : string.Empty).Select(token => token.Stem)];
        double held = 0;
        double all = 0;
        for (int i = 0; i < question.Terms.Count; i++)
        {
            if (i != question.Verb && !actor.Names(question.Terms[i]))
            {
                all += question.Weights[i];
                held += passage.PassageLevels[i] >= AskedFor.RelativeFrom || heading.Contains(question.Terms[i].Stem) ? question.Weights[i] : 0;
            }
        }

        return held >= LeastShare * all;
    }

    private static bool IsOfAsMuch(MatchedPassage passage, MatchedPassage first) =>
        Enumerable.Range(0, first.PassageLevels.Length).All(i => passage.Question.Actor?.Names(passage.Question.Terms[i]) == true || first.BestLevel(i) < MatchedPassage.HeldFrom || passage.BestLevel(i) >= MatchedPassage.HeldFrom);

    // The words of a sentence that name them: the first word of their name or a proper noun in it, where the passage holds what else is said of them (« pays membres »).
    private static IEnumerable<FrenchToken> NamedIn(MatchedPassage passage, List<FrenchToken> words, int from, AskedActor actor)
    {
        int[] heads = [.. actor.Words.Take(actor.Heads).Select(TermOf)];
        if (heads.Length == 0 || !heads.All(head => head >= 0 && (passage.BestLevel(head) >= MatchedPassage.HeldFrom)))
        {
            return [];
        }

        int[] naming = [.. heads.Where((head, i) => i == 0 || actor.Words[i].IsName)];
        return words.Where((_, i) => naming.Any(head => IsAt(passage, head, from + i)));

        int TermOf(FrenchToken word) => passage.Question.Terms.FindIndex(term => !term.IsCarried && term.Typed == word.Folded);
    }

    // Itself, an equivalent, or the first word of one of several (« Nations unies » for « ONU »).
    private static bool IsAt(MatchedPassage passage, int term, int position) =>
        passage.Matches.Exists(match => match.Term == term && match.Position == position && match.Level >= MatchedPassage.HeldFrom)
        || passage.Question.Terms[term].Alternatives.Any(other => other.Stems.Length > 1 && passage.Terms.Stems.AsSpan(position).StartsWith(other.Stems.AsSpan(0, 1)) && other.Stems.All(stem => passage.Terms.Stems.AsSpan(position, Math.Min(((SmallWords + 1) * (other.Stems.Length - 1)) + 1, passage.Terms.Length - position)).Contains(stem)));

    private static bool IsNamedIn(string heading, AskedActor actor) =>
        actor.Words.Take(actor.Heads).All(word => FrenchTokenizer.Tokenize(heading).Exists(token => token.Stem == word.Stem));
}
