using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Questions;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>Says how likely each sentence of a passage is to hold the answer.</summary>
internal sealed class SentenceScorer
{
    private const int Window = 12;

    // Words of the same beginning that share enough of their letters (« dessinateur », « dessin ») may be of one family.
    private const int ShortestFamilyWord = 5;
    private const int SharedBeginning = 3;
    private const double LeastShared = 0.3;
    private const double SharedFactor = 0.8;

    private readonly MatchedPassage _passage;
    private readonly SentenceWords[] _sentences;

    /// <summary>Reads the sentences of a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="text">Its text.</param>
    public SentenceScorer(MatchedPassage passage, string text)
    {
        _passage = passage;
        List<FrenchToken> words = FrenchTokenizer.Tokenize(text);
        HashSet<int> asked = [.. passage.Question.Words.Select(word => word.FoldedId)];
        _sentences = [.. passage.Terms.Sentences.Select((sentence, s) => Sentence(sentence, s, words, asked, text))];
    }

    // What the words' numbers alone tell: quick enough to be asked of every candidate.
    private static readonly string[] WordNames =
    [
        "mots de la question", "nombre de mots trouvés", "mots rares dans le passage", "mots de cette seule phrase", "mots dans 12 mots", "noms de la question",
        "petits mots", "mots de la phrase suivante", "mots déjà dits", "mots du titre seul", "mots absents du titre", "date demandée", "nombre demandé", "nom demandé",
        "cause demandée", "objet de la question", "longueur", "place", "première phrase", "première phrase, sans mot interrogatif",
    ];

    private static readonly string[] TextNames =
    [
        "mots apparentés", "année demandée", "circonstance demandée", "quantité demandée", "unité demandée", "nom à choisir", "agent demandé", "lieu demandé",
        "manière demandée", "titre demandé", "énumération demandée", "part de mots nouveaux", "pronom en tête",
    ];

    /// <summary>What is measured of a sentence, in the order of <see cref="Measure(int)"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. WordNames, .. TextNames];

    /// <summary>The best sentence of a passage by its words alone, without its text being read, the first of equals, and what it scores; null without sentences.</summary>
    /// <param name="passage">The passage.</param>
    public static (int Sentence, double Score)? Best(MatchedPassage passage)
    {
        Span<double> measures = stackalloc double[WordNames.Length];
        (int Sentence, double Score)? best = null;
        for (int sentence = 0; sentence < passage.Terms.Sentences.Count; sentence++)
        {
            MeasureWords(passage, sentence, measures);
            double score = ShippedWeights.Sentences.Sum(measures);
            best = best is { } before && before.Score >= score ? best : (sentence, score);
        }

        return best;
    }

    /// <summary>Share of the question's words that the title and headings lack and a sentence holds: every sentence is about the title, what it lacks tells them apart.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="levels">The level of each word in the sentence.</param>
    public static double OutsideTitle(MatchedPassage passage, double[] levels)
    {
        double held = 0;
        double all = 0;
        for (int i = 0; i < levels.Length; i++)
        {
            double weight = passage.StandsInHeading(i) ? 0 : passage.Question.Weights[i];
            held += weight * levels[i];
            all += weight;
        }

        return all > 0 ? held / all : 0;
    }

    /// <summary>The words of a sentence.</summary>
    public SentenceWords this[int sentence] => _sentences[sentence];

    /// <summary>Whether any sentence holds such a word.</summary>
    public bool Holds(Predicate<FrenchToken> isSuch) => Array.Exists(_sentences, sentence => sentence.Words.Exists(isSuch));

    /// <summary>What a sentence scores.</summary>
    public double Score(int sentence) => ShippedWeights.Sentences.Sum(Measure(sentence));

    /// <summary>The measures of a sentence.</summary>
    public double[] Measure(int sentence)
    {
        var measures = new double[Names.Count];
        MeasureWords(_passage, sentence, measures.AsSpan(0, WordNames.Length));
        MeasureText(sentence, measures.AsSpan(WordNames.Length));
        return measures;
    }

    private static void MeasureWords(MatchedPassage passage, int sentence, Span<double> measures)
    {
        double[] levels = passage.SentenceLevels[sentence];
        double[] coverages = passage.SentenceCoverages;
        AnalyzedQuestion question = passage.Question;
        int from = passage.Terms.FirstTerms[sentence];
        int to = passage.Terms.FirstTerms[sentence + 1];
        double onlyHere = 0;
        double names = 0;
        double before = 0;
        double titleOnly = 0;
        for (int term = 0; term < levels.Length; term++)
        {
            double weight = question.TotalWeight > 0 ? question.Weights[term] / question.TotalWeight : 0;
            onlyHere += levels[term] > MatchedPassage.SentenceHoldsFrom && passage.SentencesHolding[term] == 1 ? weight : 0;
            names += question.Terms[term].IsName ? weight * levels[term] : 0;
            before += levels[term] > 0 ? 0 : weight * Before(passage, sentence, term);
            titleOnly += levels[term] > 0 ? 0 : weight * passage.ContextLevels[term];
        }

        ReadOnlySpan<double> measured =
        [
            coverages[sentence],
            levels.Length > 0 ? levels.Sum() / levels.Length : 0,
            RareInPassage(passage, sentence),
            onlyHere,
            WindowCoverage.Best(passage, from, to, Window),
            names,
            LinkWords.Held(question.LinkWords, passage.Terms.Folded.AsSpan(from, to - from)),
            sentence + 1 < coverages.Length ? coverages[sentence + 1] : 0,
            before,
            titleOnly,
            OutsideTitle(passage, levels),
            Expected(passage, sentence, WordKinds.Date),
            Expected(passage, sentence, WordKinds.Number),
            Expected(passage, sentence, WordKinds.Name),
            Expected(passage, sentence, WordKinds.Cause),
            question.Focus is { } focus ? levels[focus] : 0,
            Math.Log2(1 + to - from) / 10,
            coverages.Length > 1 ? sentence / (coverages.Length - 1.0) : 0,
            sentence == 0 ? 1 : 0,
            sentence == 0 && question.AskingWord == AskingWord.None ? 1 : 0,
        ];
        measured.CopyTo(measures);
    }

    private void MeasureText(int sentence, Span<double> measures)
    {
        double[] levels = _passage.SentenceLevels[sentence];
        AnalyzedQuestion question = _passage.Question;
        SentenceWords words = _sentences[sentence];
        ReadOnlySpan<double> measured =
        [
            _passage.Mean(i => levels[i] >= SharedFactor ? levels[i] : Math.Max(levels[i], Related(question.Terms[i].Folded, words))),
            Asked(AskedKinds.Time, words, static it => it.HoldsYear),
            Asked(AskedKinds.Time, words, static it => it.HoldsCircumstance),
            Asked(AskedKinds.Quantity, words, static it => it.HoldsQuantity),
            Asked(AskedKinds.Quantity, words, static it => it.HoldsMeasure),
            Asked(AskedKinds.Choice, words, static it => it.HoldsName),
            Asked(AskedKinds.Person, words, static it => it.HoldsAgent),
            Asked(AskedKinds.Place, words, static it => it.HoldsPlace),
            Asked(AskedKinds.Manner, words, static it => it.HoldsManner),
            Asked(AskedKinds.Title, words, static it => it.HoldsQuotation),
            question.Asked.HasFlag(AskedKinds.Several) ? words.Enumeration : 0,
            words.NewShare,
            words.OpensWithPronoun ? 1 : 0,
        ];
        measured.CopyTo(measures);
    }

    /// <summary>Whether a sentence holds a word of the kind asked for that is not one of the question's own.</summary>
    public static bool HoldsExpected(MatchedPassage passage, int sentence) =>
        passage.Question.Expected != WordKinds.None && HoldsNew(passage, sentence, passage.Question.Expected);

    /// <summary>Whether a sentence holds a word of the kind that is not one of the question's own.</summary>
    public static bool HoldsNew(MatchedPassage passage, int sentence, WordKinds kind)
    {
        for (int i = passage.Terms.FirstTerms[sentence]; i < passage.Terms.FirstTerms[sentence + 1]; i++)
        {
            if ((passage.Terms.Kinds[i] & kind) != WordKinds.None && passage.Question.Terms.All(term => term.FoldedId != passage.Terms.Folded[i]))
            {
                return true;
            }
        }

        return false;
    }

    private SentenceWords Sentence(SourceSpan span, int sentence, List<FrenchToken> words, HashSet<int> asked, string text)
    {
        int from = _passage.Terms.FirstTerms[sentence];
        int to = _passage.Terms.FirstTerms[sentence + 1];
        var isNew = new bool[to - from];
        for (int i = from; i < to; i++)
        {
            isNew[i - from] = !words[i].IsVariant && !asked.Contains(_passage.Terms.Folded[i]);
        }

        return new SentenceWords(words.GetRange(from, to - from), isNew, text[span.Start..span.End]);
    }

    private static double Before(MatchedPassage passage, int sentence, int term)
    {
        double best = 0;
        for (int s = 0; s < sentence; s++)
        {
            best = Math.Max(best, passage.SentenceLevels[s][term]);
        }

        return best;
    }

    private double Asked(AskedKinds kind, SentenceWords words, Func<SentenceWords, bool> holds) => _passage.Question.Asked.HasFlag(kind) && holds(words) ? 1 : 0;

    private static double Expected(MatchedPassage passage, int sentence, WordKinds kind) =>
        passage.Question.Expected == kind && HoldsNew(passage, sentence, kind) ? 1 : 0;

    // A word that every sentence of the passage holds does not tell them apart: rarity counted in sentences, as a share of what the passage holds.
    private static double RareInPassage(MatchedPassage passage, int sentence)
    {
        double[][] sentences = passage.SentenceLevels;
        double held = 0;
        double all = 0;
        for (int term = 0; term < passage.PassageLevels.Length; term++)
        {
            int holding = passage.SentencesHolding[term];
            double rarity = Math.Log(1 + ((sentences.Length - holding + 0.5) / (holding + 0.5)));
            held += rarity * sentences[sentence][term];
            all += passage.PassageLevels[term] > 0 ? rarity : 0;
        }

        return all > 0 ? held / all : 0;
    }

    // Dice's coefficient of the two words' grams.
    private static double Related(string asked, SentenceWords sentence)
    {
        double best = 0;
        if (asked.Length >= ShortestFamilyWord)
        {
            IReadOnlyList<string>? grams = null;
            foreach (FrenchToken word in sentence.Words)
            {
                if (word.Folded.Length >= ShortestFamilyWord && word.Folded.AsSpan(0, SharedBeginning).SequenceEqual(asked.AsSpan(0, SharedBeginning)))
                {
                    grams ??= WordGrams.Of(asked);
                    IReadOnlyList<string> others = WordGrams.Of(word.Folded);
                    best = Math.Max(best, 2.0 * grams.Count(others.Contains) / (grams.Count + others.Count));
                }
            }
        }

        return best < LeastShared ? 0 : SharedFactor * best;
    }
}
