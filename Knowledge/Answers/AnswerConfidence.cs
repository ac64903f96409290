using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>How sure it is that the first candidate answers the question, from 0 to 1.</summary>
/// <remarks>
/// A logistic regression over what follows, fitted by the command <c>fit</c> on questions whose answer is in the index and on
/// two kinds whose answer is not: of other documents, and of paragraphs that were taken out. The size of the index is one
/// of the measures, because a large one holds something near to any question; its weight and the constant are then shifted so that the
/// shipped threshold lets the same share of near misses through in an index of any size (<see cref="Evaluation.ConfidenceCalibration"/>).
/// </remarks>
internal static class AnswerConfidence
{
    // By hand, not fitted on the few questions of campaigns: a wrong country is worse than a lost answer.
    private const double MissingNameFactor = 0.6;

    // By hand as well: a year does not say how many, and without a number at all nothing does.
    private const double MissingNumberFactor = 0.6;

    // By hand as well: who holds less than a fifth of the question (a verb of every day, a word of the family) hardly speaks of it.
    private const double LeastHeld = 0.2;
    private const double LittleHeldFactor = 0.65;

    /// <summary>Hardly an index of fewer passages is fitted on: what the confidence says of them is a guess.</summary>
    public const int LeastFitted = 15;

    /// <summary>The measure that is always 1.</summary>
    public const string ConstantName = "constante";

    /// <summary>The logarithm of the size of the index.</summary>
    public const string SizeName = "taille de l’index";

    /// <summary>What is measured, in the order of <see cref="Measure"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        ConstantName, "mots trouvés", "mots dans le texte", "mots dans une phrase", "mots dans 24 mots", "formes exactes", "équivalents", "titre",
        "noms et nombres absents", "mots inconnus", "mot absent le plus rare", "nombre de mots", "mots trouvés sans poids", "avance", "score", "réponse du genre demandé",
        "genre demandé absent", SizeName, "taille de l’index et mots absents", "noms trouvés", "autres candidats", "longueur",
        "nombre demandé absent", "nombre à côté de ce qui est compté", "date demandée absente", "objet dans la phrase", "objet dans le texte",
        "mots voisins", "un seul mot", "deux mots", "écart aux autres", "premier de la recherche", "part de la phrase", "aucun mot absent", "nombre de mots trouvés",
        "petits mots", "petits mots du meilleur", "mots côte à côte", "mots du titre seul", "noms non demandés",
        "dernier mot absent", "objet absent", "complément absent", "avance sur les autres documents", "meilleure phrase",
        "force de la recherche", "part de la recherche", "noms absents", "aucune quantité", "mots rares trouvés", "mots de la phrase que le titre n’a pas",
        "autres noms dans la phrase", "autres nombres dans la phrase", "mots absents d’une date ou d’un lieu", "mots absents d’un choix", "avance en mots trouvés",
        "avance en mots absents du titre", "avance au dernier mot", "grande avance", "noms tels quels", "mots venus tard",
        "sans mot interrogatif", "verbe absent",
    ];

    // A score stands out from the others' mean by so many of their standard deviations, at most.
    private const double MostDeviations = 6;
    private const double LeastDeviation = 0.3;

    private const double MostLead = 4;

    // Near misses score higher in a larger index, but from a hundred passages on the less so: with six tenths of the logarithm from there to a thousand,
    // a line goes through all sizes fitted on. No larger index is, and in a hundred thousand passages they have risen a third as much.
    private const double SmallSize = 2;
    private const double LargestFitted = 3;
    private const double BeyondSmall = 0.6;
    private const double BeyondFitted = 0.36;

    // What the first candidate has more of than the best of so many that follow it.
    private const int Followers = 4;

    private const double UsualLead = 3;
    private const double MostBeyond = 5;

    // Words as near to each other as in the question are about the same thing.
    private const int NeighbourDistance = 3;
    private const int FarNeighbourDistance = 6;

    /// <summary>The measures of the first candidate.</summary>
    /// <param name="question">The question.</param>
    /// <param name="ranked">The candidates, best first, at least one.</param>
    /// <param name="passages">Passages in the index.</param>
    public static double[] Measure(AnalyzedQuestion question, IReadOnlyList<RankedPassage> ranked, int passages)
    {
        MatchedPassage first = ranked[0].Matched;
        double covered = first.Mean(first.BestLevel);
        double best = first.SentenceCoverages.DefaultIfEmpty().Max();
        double size = SizeOf(passages);
        double kind = new AnswerKind().Measure(first);
        int terms = question.Terms.Count;
        int sentence = Array.IndexOf(first.SentenceCoverages, best);
        double lead = ranked.Count > 1 ? ranked[0].Score - ranked[1].Score : UsualLead;
        double second = ranked.Skip(1).Select(other => other.Matched.SentenceCoverages.DefaultIfEmpty().Max()).DefaultIfEmpty().Max();
        return
        [
            1,
            covered,
            first.Mean(i => first.PassageLevels[i]),
            best,
            new WindowCoverage(string.Empty, 24).Measure(first),
            first.Mean(i => first.PassageLevels[i] >= 1 ? 1 : 0),
            first.Mean(i => first.PassageLevels[i] is > 0 and < 0.9 ? 1 : 0),
            first.Mean(i => first.ContextLevels[i]),
            first.Mean(i => question.Terms[i].IsName && first.BestLevel(i) < 0.5 ? 1 : 0),
            first.Mean(i => question.Terms[i].IsKnown ? 0 : 1),
            Enumerable.Range(0, question.Terms.Count).Select(i => (1 - first.BestLevel(i)) * question.Terms[i].Weight).Max() / Math.Max(1, question.TotalWeight),
            Math.Log2(1 + question.Terms.Count),
            Enumerable.Range(0, question.Terms.Count).Average(first.BestLevel),
            Math.Min(UsualLead, lead),
            ranked[0].Score / 10,
            kind,
            question.Expected != WordKinds.None && kind < 0.7 ? 1 : 0,
            size,
            size * (1 - covered),
            first.Mean(i => question.Terms[i].IsName ? first.BestLevel(i) : 0),
            second,
            Math.Log2(1 + first.Terms.Length) / 10,
            question.Expected == WordKinds.Number && !HoldsNew(first, WordKinds.Number) ? 1 : 0,
            question is { Expected: WordKinds.Number, Focus: { } counted } && IsCounted(first, counted) ? 1 : 0,
            question.Expected == WordKinds.Date && !HoldsNew(first, WordKinds.Date) ? 1 : 0,
            question.Focus is { } focus && sentence >= 0 ? first.SentenceLevels[sentence][focus] : 0,
            question.Focus is { } asked ? first.BestLevel(asked) : 0,
            Neighbours(first),
            terms == 1 ? 1 : 0,
            terms == 2 ? 1 : 0,
            Deviations(ranked),
            first.SearchShare >= 1 ? 1 : 0,
            covered > 0 ? best / covered : 0,
            Enumerable.Range(0, terms).All(i => first.BestLevel(i) > 0.3) ? 1 : 0,
            Enumerable.Range(0, terms).Count(i => first.BestLevel(i) >= 0.5),
            first.LinkWords,
            first.MostLinkWords,
            new WordPairs().Measure(first),
            new HeadingOnlyMatch().Measure(first),
            new UnaskedNames().Measure(first),
            first.Mean(i => i == terms - 1 ? 1 - first.BestLevel(i) : 0),
            first.Mean(i => i == question.Focus ? 1 - first.BestLevel(i) : 0),
            MissingComplement(first),
            Lead(ranked),
            new SentenceScore().Measure(first),
            Math.Log(1 + first.Hit.Score),
            first.SearchShare,
            MissingNames(first),
            LacksQuantity(first) ? 1 : 0,
            RareWords(first),
            OutsideHeadings(first),
            OthersInSentence(first, WordKinds.Name),
            OthersInSentence(first, WordKinds.Number),
            question.Form == QuestionForm.TimeOrPlace ? 1 - covered : 0,
            question.Form == QuestionForm.Choice ? 1 - covered : 0,
            Ahead(ranked, static passage => passage.Mean(passage.BestLevel)),
            Ahead(ranked, new OutsideHeading().Measure),
            Ahead(ranked, new LastTerm().Measure),
            Math.Clamp(lead - UsualLead, 0, MostBeyond),
            ExactNames(first),
            new LateWords().Measure(first),
            question.Form == QuestionForm.Keywords ? 1 : 0,
            question.Verb is { } verb ? 1 - first.BestLevel(verb) : 0,
        ];
    }

    // Share of the question that is found, by squared rarity: its rarest words alone.
    private static double RareWords(MatchedPassage passage)
    {
        double[] weights = passage.Question.Weights;
        double found = 0;
        double all = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            found += weights[i] * weights[i] * passage.BestLevel(i);
            all += weights[i] * weights[i];
        }

        return all > 0 ? found / all : 0;
    }

    private static double ExactNames(MatchedPassage passage)
    {
        int[] names = [.. Enumerable.Range(0, passage.Question.Terms.Count).Where(i => passage.Question.Terms[i].IsName)];
        return names.Length > 0 ? (double)names.Count(i => passage.BestLevel(i) >= 1) / names.Length : 0;
    }

    // How many of the question's words that no heading holds the best sentence does: log₂(1 + words).
    private static double OutsideHeadings(MatchedPassage passage) => passage.BestSentence is { } best
        ? Math.Log2(1 + Enumerable.Range(0, passage.ContextLevels.Length).Count(i => !passage.StandsInHeading(i) && passage.SentenceLevels[best.Sentence][i] > MatchedPassage.HeldFrom))
        : 0;

    // Words of a kind in the best sentence that stand for no word of the question, log₂(1 + words): where there are many, few are what is asked for.
    private static double OthersInSentence(MatchedPassage passage, WordKinds kind)
    {
        if (passage.BestSentence is not { } best)
        {
            return 0;
        }

        int from = passage.Terms.FirstTerms[best.Sentence];
        int to = passage.Terms.FirstTerms[best.Sentence + 1];
        int held = passage.Matches.Where(match => match.Position >= from && match.Position < to && (passage.Terms.Kinds[match.Position] & kind) != WordKinds.None).DistinctBy(match => match.Position).Count();
        return Math.Log2(1 + passage.Terms.CountIn(best.Sentence, kind) - held);
    }

    private static double Ahead(IReadOnlyList<RankedPassage> ranked, Func<MatchedPassage, double> measure) =>
        measure(ranked[0].Matched) - ranked.Skip(1).Take(Followers).Select(other => measure(other.Matched)).DefaultIfEmpty().Max();

    // A word of the kind that is not one of the question's own.
    private static bool HoldsNew(MatchedPassage passage, WordKinds kind) =>
        Enumerable.Range(0, passage.Terms.Sentences.Count).Any(sentence => SentenceScorer.HoldsNew(passage, sentence, kind));

    /// <summary>Whether a number stands near a word of the question: « trente-deux stations », « un village sur cinq ».</summary>
    public static bool IsCounted(MatchedPassage passage, int term) =>
        passage.Matches.Any(match => match.Term == term
            && Enumerable.Range(match.Position - NeighbourDistance, (2 * NeighbourDistance) + 1).Any(i => i >= 0 && i < passage.Terms.Length && (passage.Terms.Kinds[i] & WordKinds.Number) != WordKinds.None));

    // Share of the question's pairs of neighbouring words, by weight, that stand near to each other.
    private static double Neighbours(MatchedPassage passage)
    {
        double[] weights = passage.Question.Weights;
        double found = 0;
        double sum = 0;
        for (int i = 0; i + 1 < weights.Length; i++)
        {
            double best = 0;
            foreach (TermMatch left in passage.Matches.Where(match => match.Term == i))
            {
                foreach (TermMatch right in passage.Matches.Where(match => match.Term == i + 1))
                {
                    int distance = Math.Abs(right.Position - left.Position);
                    double nearness = distance <= NeighbourDistance ? 1 : distance <= FarNeighbourDistance ? 0.6 : 0;
                    best = Math.Max(best, nearness * Math.Min(left.Level, right.Level));
                }
            }

            found += best * (weights[i] + weights[i + 1]);
            sum += weights[i] + weights[i + 1];
        }

        return sum > 0 ? found / sum : passage.Mean(passage.BestLevel);
    }

    // Share of the question's weight in words that follow another searched one (« énergie solaire ») and that the passage lacks: they say which.
    private static double MissingComplement(MatchedPassage passage)
    {
        List<QuestionWord> words = passage.Question.Words;
        return passage.Mean(i => Enumerable.Range(1, Math.Max(0, words.Count - 1)).Any(at => words[at - 1].IsTerm && Is(words[at], passage.Question.Terms[i])) ? 1 - passage.BestLevel(i) : 0);
    }

    private static bool Is(QuestionWord word, QuestionTerm term) => word.IsTerm && word.StemId == term.StemId && word.FoldedId == term.FoldedId;

    // How far the first candidate leads the best one of another document: other paragraphs of its own may well be as near.
    private static double Lead(IReadOnlyList<RankedPassage> ranked)
    {
        DocumentTerms document = ranked[0].Matched.Terms.Document;
        RankedPassage? other = ranked.FirstOrDefault(passage => !ReferenceEquals(passage.Matched.Terms.Document, document));
        return other is null ? MostLead : Math.Min(MostLead, ranked[0].Score - other.Score);
    }

    private static double Deviations(IReadOnlyList<RankedPassage> ranked)
    {
        if (ranked.Count < 3)
        {
            return 3;
        }

        double mean = ranked.Skip(1).Average(other => other.Score);
        double deviation = Math.Sqrt(ranked.Skip(1).Average(other => (other.Score - mean) * (other.Score - mean)));
        return Math.Min(MostDeviations, (ranked[0].Score - mean) / Math.Max(LeastDeviation, deviation));
    }

    /// <summary>Size of an index as it is measured: its logarithm, of which what lies beyond a hundred passages counts six tenths, and beyond a thousand a third.</summary>
    public static double SizeOf(int passages)
    {
        double size = Math.Log10(Math.Max(1, passages));
        return Math.Min(size, SmallSize) + (BeyondSmall * Math.Clamp(size - SmallSize, 0, LargestFitted - SmallSize)) + (BeyondFitted * Math.Max(0, size - LargestFitted));
    }

    /// <summary>The confidence.</summary>
    /// <param name="question">The question.</param>
    /// <param name="ranked">The candidates, best first.</param>
    /// <param name="passages">The passages of the index.</param>
    /// <param name="campaignPart">How much the weights of a campaign's documents count (<see cref="CampaignConfidence.Part"/>).</param>
    public static double Of(AnalyzedQuestion question, IReadOnlyList<RankedPassage> ranked, IReadOnlyList<Passages.Passage> passages, double campaignPart)
    {
        // What only shares letters with the question (« crime » for « Crimée ») speaks of nothing it asks.
        if (ranked.Count == 0 || Enumerable.Range(0, question.Terms.Count).All(i => ranked[0].Matched.BestLevel(i) <= 0))
        {
            return 0;
        }

        MatchedPassage first = ranked[0].Matched;
        double[] measures = Measure(question, ranked, passages.Count);
        if (campaignPart <= 0)
        {
            return UnknownNamesFactor(question) / (1 + Math.Exp(-ShippedWeights.Confidence.Sum(measures)));
        }

        double general = ShippedWeights.CampaignGeneralConfidence.Sum(measures);
        double campaign = ShippedWeights.CampaignConfidence.Sum(CampaignConfidence.Measure(first, measures, general, passages[ranked[0].Ordinal].Paragraph));
        return Factor(first) / (1 + Math.Exp(-(general + (campaignPart * (campaign - general)))));
    }

    /// <summary>What the chance is multiplied by for names that no document holds, set by hand: « Ukraine : quelle est votre position sur les sanctions ? »</summary>
    public static double UnknownNamesFactor(AnalyzedQuestion question) =>
        Math.Pow(MissingNameFactor, question.Terms.Count(term => term is { IsName: true, IsCarried: false, IsKnown: false }));

    /// <summary>What the chance is multiplied by in few and long documents, set by hand: elsewhere the regression weighs the same measures.</summary>
    public static double Factor(MatchedPassage first)
    {
        double number = LacksQuantity(first) ? MissingNumberFactor : 1;
        double held = first.Mean(first.BestLevel) < LeastHeld ? LittleHeldFactor : 1;
        return held * number * Math.Pow(MissingNameFactor, MissingNames(first));
    }

    private static bool LacksQuantity(MatchedPassage passage) => passage.Question.Expected == WordKinds.Number && !HoldsQuantity(passage);

    private static bool HoldsQuantity(MatchedPassage passage) => Array.Exists(passage.Terms.Kinds, WordKindsReader.IsQuantity);

    // « Le bataillon est-il intervenu en Syrie ? »: what is said of Irak is no answer, however near the rest is.
    private static int MissingNames(MatchedPassage passage) =>
        Enumerable.Range(0, passage.Question.Terms.Count).Count(i => passage.Question.Terms[i] is { IsName: true, IsCarried: false } && passage.BestLevel(i) < MatchedPassage.HeldFrom);
}
