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
            bool[] said = SaidIn(passage, paragraph.Text);
            bool isTheirs = paragraph.Location.Headings is [.., var heading] && Attribution.IsPosition(heading) && IsNamedIn(heading, actor);
            return (!isTheirs && !said.Contains(true)) || !IsOfSubject(passage, paragraph, actor, isTheirs ? null : said);
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

        HashSet<int> naming = NamingIn(passage, actor);
        if (naming.Count == 0)
        {
            return said;
        }

        bool isSubject = false;
        for (int i = 0; i < said.Length; i++)
        {
            SourceSpan span = passage.Terms.Sentences[i];
            string sentence = text[span.Start..span.End];
            FrenchToken[] named = [.. NamedIn(passage, text, i, naming)];
            bool opens = Array.Exists(named, word => Attribution.IsOpening(sentence, word.Start - span.Start, word.IsName));
            said[i] = (actor.MayAct && opens)
                || Array.Exists(named, word => Attribution.IsThinker(sentence, word.Start - span.Start, word.End - span.Start, word.IsName))
                || (isSubject && Attribution.IsTheirs(sentence));
            isSubject = opens || said[i];
        }

        return said;
    }

    // What is asked besides them and the verb is held for the most part: by the passage, of whose heading no word tells alone, and by a sentence in which they say it.
    private static bool IsOfSubject(MatchedPassage passage, Paragraph paragraph, AskedActor actor, bool[]? said)
    {
        AnalyzedQuestion question = passage.Question;
        HashSet<string> heading = [.. FrenchTokenizer.Tokenize(paragraph.Location.Headings is [.., var innermost] ? innermost : string.Empty).Select(token => token.Stem)];
        int[] asked = AskedBesides(passage, paragraph.Text, actor);
        return IsHeld(term => StandsIn(passage.PassageLevels, term))
            && (said is null || Enumerable.Range(0, said.Length).Any(i => said[i] && IsHeld(term => StandsIn(passage.SentenceLevels[i], term) || (i > 0 && StandsIn(passage.SentenceLevels[i - 1], term) && TakesUp(i)))));

        bool IsHeld(Predicate<int> holds) => Array.TrueForAll(asked, term => holds(term) || heading.Contains(question.Terms[term].Stem))
            || asked.Where(term => holds(term)).Sum(term => question.Weights[term]) >= LeastShare * asked.Sum(term => question.Weights[term]);

        // « L’association le trouve trop large »: of what the sentence before says.
        bool TakesUp(int sentence)
        {
            SourceSpan span = passage.Terms.Sentences[sentence];
            string text = paragraph.Text[span.Start..span.End];
            return BackReference.Opens(text) || Attribution.IsTheirs(text) || NamedIn(passage, paragraph.Text, sentence, NamingIn(passage, actor)).Any(word => Attribution.TakesUp(text, word.End - span.Start));
        }
    }

    private static bool StandsIn(double[] levels, int term) => levels[term] >= AskedFor.RelativeFrom;

    // « De Port-Aubry » behind « l’université » is its name, in the question as in the passage, and nothing that is asked of it.
    private static int[] AskedBesides(MatchedPassage passage, string text, AskedActor actor)
    {
        List<QuestionTerm> terms = passage.Question.Terms;
        List<int> asked = [.. Enumerable.Range(0, terms.Count).Where(term => term != passage.Question.Verb && !actor.Names(terms[term]))];
        if (terms.FindLastIndex(actor.Names) is not (>= 0 and var last))
        {
            return [.. asked];
        }

        Dictionary<int, HashSet<int>> at = [];
        foreach (TermMatch match in passage.Matches.Where(match => match.Level >= MatchedPassage.HeldFrom))
        {
            (at.TryGetValue(match.Position, out HashSet<int>? held) ? held : at[match.Position] = []).Add(match.Term);
        }

        int named = last;
        for (int i = 0; i < passage.Terms.Sentences.Count; i++)
        {
            List<FrenchToken> words = passage.SentencesOf(text)[i].Words;
            for (int word = 0; word < words.Count; word++)
            {
                if (!Holds(word, last))
                {
                    continue;
                }

                int term = last;
                for (int next = word + 1; next < words.Count && (words[next].IsVariant || QuestionWords.Contains(words[next].Folded) || (term + 1 < terms.Count && Holds(next, term + 1))); next++)
                {
                    term += !words[next].IsVariant && !QuestionWords.Contains(words[next].Folded) ? 1 : 0;
                }

                named = Math.Max(named, term);
            }

            bool Holds(int word, int term) => at.TryGetValue(passage.Terms.FirstTerms[i] + word, out HashSet<int>? held) && held.Contains(term);
        }

        return [.. asked.Where(term => term <= last || term > named)];
    }

    private static bool IsOfAsMuch(MatchedPassage passage, MatchedPassage first) =>
        Enumerable.Range(0, first.PassageLevels.Length).All(i => passage.Question.Actor?.Names(passage.Question.Terms[i]) == true || first.BestLevel(i) < MatchedPassage.HeldFrom || passage.BestLevel(i) >= MatchedPassage.HeldFrom);

    private static IEnumerable<FrenchToken> NamedIn(MatchedPassage passage, string text, int sentence, HashSet<int> naming) =>
        passage.SentencesOf(text)[sentence].Words.Where((_, i) => naming.Contains(passage.Terms.FirstTerms[sentence] + i));

    // Where words name them: the first word of their name or a proper noun in it, where the passage holds what else is said of them (« pays membres »). Looked up once for a
    // passage: a paragraph without a full stop has as many words as a book.
    private static HashSet<int> NamingIn(MatchedPassage passage, AskedActor actor)
    {
        int[] heads = [.. actor.Words.Take(actor.Heads).Select(TermOf)];
        if (heads.Length == 0 || !heads.All(head => head >= 0 && (passage.BestLevel(head) >= MatchedPassage.HeldFrom)))
        {
            return [];
        }

        HashSet<int> naming = [.. heads.Where((head, i) => i == 0 || actor.Words[i].IsName)];
        return [.. passage.Matches.Where(match => match.Level >= MatchedPassage.HeldFrom && naming.Contains(match.Term)).Select(match => match.Position), .. naming.SelectMany(head => PhrasesAt(passage, head))];

        int TermOf(FrenchToken word) => passage.Question.Terms.FindIndex(term => !term.IsCarried && term.Typed == word.Folded);
    }

    // Where an equivalent of several words begins (« Nations unies » for « ONU »).
    private static IEnumerable<int> PhrasesAt(MatchedPassage passage, int term) =>
        from other in passage.Question.Terms[term].Alternatives
        where other.Stems.Length > 1
        from position in Enumerable.Range(0, passage.Terms.Length)
        where passage.Terms.Stems[position] == other.Stems[0]
        where other.Stems.All(stem => passage.Terms.Stems.AsSpan(position, Math.Min(((SmallWords + 1) * (other.Stems.Length - 1)) + 1, passage.Terms.Length - position)).Contains(stem))
        select position;

    private static bool IsNamedIn(string heading, AskedActor actor) =>
        actor.Words.Take(actor.Heads).All(word => FrenchTokenizer.Tokenize(heading).Exists(token => token.Stem == word.Stem));
}
