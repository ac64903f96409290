using System.Buffers;
using System.Collections.Frozen;
using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Whether a paragraph says how many there are of what « combien de » counts: « 140 nationalités », and neither « résolution 1325 » nor « 92 % des écoles ».</summary>
internal static class CountSaid
{
    // « Deux grands ports », « trois centaines de jeunes médecins ».
    private const int Before = 3;

    // « Groupes religieux : 17 ».
    private const int After = 2;

    // Where a paragraph names journalists, « deux reporters » are some of them, unless they do all that is asked; where it does not, an equivalent counts as well, but no mere relative.
    private const double EquivalentFrom = 0.6;

    // « Le nombre de détenus est de 4 300 ».
    private const int AfterTotal = 5;

    private static readonly FrozenSet<string> Of = QuestionFormReader.Set("de des");
    private static readonly FrozenSet<string> Wholes = QuestionFormReader.Set("million millions milliard milliards millier milliers centaine centaines dizaine dizaines douzaine douzaines quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine");
    private static readonly FrozenSet<string> Fractions = QuestionFormReader.Set("moitie tiers quart quarts");
    private static readonly FrozenSet<string> Totals = QuestionFormReader.Set("nombre effectif effectifs total");

    // « Combien d’écoles compte le pays ? » asks of nothing but schools.
    private static readonly FrozenSet<string> Empty = QuestionFormReader.Set("compte comptent comptez comptait possede possedent possedez pays royaume etat nation territoire total");

    private static readonly FrozenSet<string> Currencies = QuestionFormReader.Set("argent euro euros dollar dollars franc francs couronne couronnes");
    private static readonly FrozenSet<string> Units = QuestionFormReader.Set("km kilometre kilometres metre metres hectare hectares tonne tonnes kilo kilos litre litres degre degres pages");
    private static readonly FrozenSet<string> People = QuestionFormReader.Set("personne personnes gens individus monde");

    private static readonly (string Feminine, string Masculine)[] Genders =
        [("trice", "teur"), ("euse", "eur"), ("enne", "en"), ("onne", "on")];

    private static readonly SearchValues<char> Marks = SearchValues.Create(":(|=");

    /// <summary>Whether a question is put so: « combien de », « combien y a-t-il de » and what is counted.</summary>
    /// <param name="question">The question.</param>
    /// <param name="counted">The term that is counted.</param>
    public static bool IsAsked(AnalyzedQuestion question, int counted)
    {
        int combien = question.Tokens.FindIndex(token => token.Folded == "combien");
        int at = question.Tokens.FindIndex(token => token.Folded == question.Terms[counted].Typed);

        // « Combien coûte la visite ? » counts neither visits nor costs. The « d’ » of « combien d’écoles » is part of no word, and stands between them all the same.
        return combien >= 0 && combien < at && !char.IsAsciiDigit(question.Terms[counted].Folded[0])
            && (Of.Contains(question.Tokens[at - 1].Folded) || question.Tokens[at].Start > question.Tokens[at - 1].End + 1)
            && question.Tokens[(combien + 1)..at].TrueForAll(token => QuestionWords.Contains(token.Folded) && !Determiners.Contains(token.Folded));
    }

    /// <summary>Whether nothing is asked for but the count: every other word only says that something has so many.</summary>
    /// <param name="question">The question.</param>
    /// <param name="counted">The term that is counted.</param>
    public static bool IsBare(AnalyzedQuestion question, int counted) => Others(question, counted).All(other => question.Terms[other].IsCarried);

    /// <summary>Whether what is counted are people, whatever they are: any paragraph may count some.</summary>
    /// <param name="question">The question.</param>
    /// <param name="counted">The term that is counted.</param>
    public static bool ArePeople(AnalyzedQuestion question, int counted) => People.Contains(question.Terms[counted].Typed);

    /// <summary>
    /// Whether a paragraph that holds no word for what is counted may still say how many there are, in another unit (« combien de jours » by « trois semaines ») or, for
    /// « combien de personnes », by what they are (« 86 passagers »).
    /// </summary>
    /// <param name="passage">The paragraph's words.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="counted">The term that is counted.</param>
    public static bool SaysOtherwise(MatchedPassage passage, Paragraph paragraph, int counted)
    {
        string asked = passage.Question.Terms[counted].Typed;
        SentenceScorer sentences = passage.SentencesOf(paragraph.Text);
        return TimeAndPlace.Speaking(passage, paragraph).Any(sentence =>
            TimeWords.IsDuration(asked) ? TimeWords.SayHowLong(TimeAndPlace.Text(passage, paragraph, sentence))
            : Currencies.Contains(asked) ? TableRowWords.SayAmount(TimeAndPlace.Text(passage, paragraph, sentence))
            : People.Contains(asked) ? CountsBeings(passage.Question, sentences[sentence].Words, paragraph.Text)
            : Units.Contains(asked) && sentences[sentence].HoldsQuantity);
    }

    /// <summary>Whether a paragraph says how much of something, in a sentence that speaks of it: « 17 % de la population », « un habitant sur dix », « la moitié ».</summary>
    /// <param name="passage">The paragraph's words.</param>
    /// <param name="paragraph">The paragraph.</param>
    public static bool SaysShare(MatchedPassage passage, Paragraph paragraph) =>
        TimeAndPlace.Speaking(passage, paragraph).Any(sentence => SharesAny(passage, paragraph, sentence));

    private static bool SharesAny(MatchedPassage passage, Paragraph paragraph, int sentence)
    {
        List<FrenchToken> words = passage.SentencesOf(paragraph.Text)[sentence].Words;
        return TimeAndPlace.Text(passage, paragraph, sentence).Contains('%') || words.Index().Any(word => IsFraction(word.Item) || OutOf(words, word.Index));
    }

    /// <summary>Whether a paragraph counts anything at all where it speaks of what is counted: « les élèves prépareront les repas » does not.</summary>
    /// <param name="passage">The paragraph's words.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="counted">The term that is counted.</param>
    public static bool SaysAny(MatchedPassage passage, Paragraph paragraph, int counted)
    {
        SentenceScorer sentences = passage.SentencesOf(paragraph.Text);
        return TimeAndPlace.SentencesOn(passage, paragraph, [counted]).Any(sentence => sentences[sentence].HoldsQuantity || SharesAny(passage, paragraph, sentence));
    }

    /// <summary>Whether a paragraph says how many there are.</summary>
    /// <param name="passage">The paragraph's words.</param>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="counted">The term that is counted.</param>
    public static bool Says(MatchedPassage passage, Paragraph paragraph, int counted)
    {
        SentenceScorer sentences = passage.SentencesOf(paragraph.Text);
        bool isBare = IsBare(passage.Question, counted);
        bool isNamed = passage.PassageLevels[counted] >= AskedFor.ExactFrom;

        // « Trois personnes fondent une association » says nothing of how many are detained.
        int[] others = ArePeople(passage.Question, counted) ? [.. Others(passage.Question, counted)] : [];
        return Enumerable.Range(0, passage.Terms.Sentences.Count).Where(sentence => others.Length == 0 || others.Any(other => passage.SentenceLevels[sentence][other] >= AskedFor.RelativeFrom)).Any(sentence =>
        {
            int first = passage.Terms.FirstTerms[sentence];
            List<FrenchToken> words = sentences[sentence].Words;
            bool holdsRest = !isBare && Others(passage.Question, counted).All(other => passage.SentenceLevels[sentence][other] >= MatchedPassage.HeldFrom);
            double saidFrom = isNamed && !holdsRest ? AskedFor.ExactFrom : EquivalentFrom;
            return passage.Matches.Any(match => match.Term == counted && match.Level >= saidFrom && match.Position - first is >= 0 and var at && at < words.Count
                && (passage.Terms.Stems[match.Position] != passage.Question.Terms[counted].StemId || IsForm(passage.Question.Terms[counted].Folded, words[at].Folded)) && IsCounted(words, at, paragraph.Text, takesShare: holdsRest));
        });
    }

    // « 86 passagers », and neither « trois ans », « 300 euros », « 14 kilomètres » nor « 12 % ».
    private static bool CountsBeings(AnalyzedQuestion question, List<FrenchToken> words, string text) => words.Index().Any(word =>
        IsNumber(word.Item) && !IsShareOrRate(word.Item, text) && !MeasuresThings(words, word.Index + 1) && !question.Tokens.Exists(token => token.Folded == word.Item.Folded));

    private static bool IsShareOrRate(FrenchToken number, string text) => IsFraction(number) || text.AsSpan(number.End).TrimStart().StartsWith('%');

    // « La moitié », « dix pour cent », which is read as one word; « cent élèves » is no share of them.
    private static bool IsFraction(FrenchToken word) => Fractions.Contains(word.Folded) || word.Folded.EndsWith('%');

    private static bool MeasuresThings(List<FrenchToken> words, int at)
    {
        int noun = words.FindIndex(Math.Min(at, words.Count), word => !IsNumber(word) && !Of.Contains(word.Folded));
        return noun >= 0 && (TimeWords.IsDuration(words[noun].Folded) || Currencies.Contains(words[noun].Folded) || Units.Contains(words[noun].Folded) || WordKindsReader.Of(words[noun]).HasFlag(WordKinds.Date));
    }

    // A noun in its singular, plural, masculine or feminine: a stem may be that of another (« réfugiés » for « refuges », « prisons » for « prisonniers »).
    private static bool IsForm(string asked, string word) => asked == word || Masculine(Singular(asked)) == Masculine(Singular(word));

    private static string Singular(string noun) => noun.EndsWith("aux", StringComparison.Ordinal) && !noun.EndsWith("eaux", StringComparison.Ordinal) ? noun[..^2] + "l" : noun.TrimEnd('s', 'x');

    private static string Masculine(string noun)
    {
        (string feminine, string masculine) = Array.Find(Genders, gender => noun.EndsWith(gender.Feminine, StringComparison.Ordinal));
        return feminine is null ? noun.TrimEnd('e') : noun[..^feminine.Length] + masculine;
    }

    private static IEnumerable<int> Others(AnalyzedQuestion question, int counted) =>
        Enumerable.Range(0, question.Terms.Count).Where(term => term != counted && !Empty.Contains(question.Terms[term].Typed));

    private static bool IsCounted(List<FrenchToken> words, int at, string text, bool takesShare) =>
        StandsBefore(words, at, text, takesShare)
        || (takesShare && IsShare(words, at))
        || (at > 1 && Of.Contains(words[at - 1].Folded) && Totals.Contains(words[at - 2].Folded) && Enumerable.Range(at + 1, AfterTotal).Any(i => i < words.Count && IsNumber(words[i]) && !IsFraction(words[i])))
        || Enumerable.Range(at + 1, After).Any(i => i < words.Count && IsNumber(words[i]) && Between(words, at, i, text).ContainsAny(Marks));

    // A number, then at most what qualifies the noun: « 860 infirmières », « deux autres ports », « une dizaine de médecins ». « Dix kilomètres de routes » counts no roads.
    private static bool StandsBefore(List<FrenchToken> words, int at, string text, bool takesShare)
    {
        bool isOf = false;
        for (int i = at - 1; i >= 0 && i >= at - Before && !Between(words, i, i + 1, text).ContainsAny(Marks); i--)
        {
            string word = words[i].Folded;
            if (IsNumber(words[i]) || (i > 0 && word is "un" or "une" && words[i - 1].Folded == "et"))
            {
                bool isShare = IsFraction(words[i]) || Between(words, i, i + 1, text).Contains('%');
                return isShare ? takesShare : !isOf || (Of.Contains(words[i + 1].Folded) && Wholes.Contains(word));
            }

            if (word is "aucun" or "aucune" || (i > 0 && word is "seul" or "seule" && words[i - 1].Folded is "un" or "une"))
            {
                return true;
            }

            // « La résolution 1325 et les femmes »: beyond a little word no number counts.
            bool isLittle = QuestionWords.Contains(word) && word is not ("autre" or "autres");
            if (isLittle && !Of.Contains(word))
            {
                return false;
            }

            isOf |= isLittle;
        }

        return false;
    }

    // « Un navire étranger sur cinq », « quatre ambassadeurs sur dix sont des femmes ».
    private static bool IsShare(List<FrenchToken> words, int at) => Enumerable.Range(at - Before, (2 * Before) + 1).Any(i =>
        i >= 0 && OutOf(words, i));

    private static bool OutOf(List<FrenchToken> words, int at) => at + 1 < words.Count && words[at].Folded == "sur" && IsNumber(words[at + 1]);

    // « 2 300 locuteurs »: no year is written in groups of digits.
    private static bool IsNumber(FrenchToken word) => (WordKindsReader.Of(word) & WordKinds.Number) != WordKinds.None && (WordKindsReader.Of(word).IsQuantity() || word.End - word.Start > word.Folded.Length);

    private static ReadOnlySpan<char> Between(List<FrenchToken> words, int from, int to, string text) =>
        words[from].End <= words[to].Start ? text.AsSpan(words[from].End, words[to].Start - words[from].End) : [];
}
