using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Questions;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>Says how likely each sentence of a passage is to hold the answer.</summary>
internal sealed class SentenceScorer
{
    private const double HoldsFrom = 0.4;
    private const int Window = 12;

    // Words of the same beginning that share enough of their letters (« dessinateur », « dessin ») may be of one family.
    private const int ShortestFamilyWord = 5;
    private const int SharedBeginning = 3;
    private const double LeastShared = 0.3;
    private const double SharedFactor = 0.8;

    private readonly MatchedPassage _passage;
    private readonly SentenceWords[] _sentences;
    private readonly int[] _holding;

    /// <summary>Reads the sentences of a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="text">Its text.</param>
    public SentenceScorer(MatchedPassage passage, string text)
    {
        _passage = passage;
        List<FrenchToken> words = FrenchTokenizer.Tokenize(text);
        HashSet<int> asked = [.. passage.Question.Words.Select(word => word.FoldedId)];
        _sentences = [.. passage.Terms.Sentences.Select((sentence, s) => Sentence(sentence, s, words, asked, text))];
        _holding = [.. passage.PassageLevels.Select((_, term) => Holding(term))];
    }

    /// <summary>What is measured of a sentence, in the order of <see cref="Measure"/>.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "mots de la question", "nombre de mots trouvés", "mots rares dans le passage", "mots de cette seule phrase", "mots dans 12 mots", "mots apparentés",
        "noms de la question", "petits mots", "mots de la phrase suivante", "mots déjà dits", "mots du titre seul", "mots absents du titre", "date demandée",
        "année demandée", "circonstance demandée", "quantité demandée", "unité demandée", "nom demandé", "nom à choisir", "agent demandé", "lieu demandé",
        "cause demandée", "manière demandée", "titre demandé", "énumération demandée", "objet de la question", "part de mots nouveaux", "pronom en tête",
        "longueur", "place", "première phrase", "première phrase, sans mot interrogatif",
    ];

    /// <summary>The measures of a sentence.</summary>
    public double[] Measure(int sentence)
    {
        double[] levels = _passage.SentenceLevels[sentence];
        double[] coverages = _passage.SentenceCoverages;
        AnalyzedQuestion question = _passage.Question;
        int from = _passage.Terms.FirstTerms[sentence];
        int to = _passage.Terms.FirstTerms[sentence + 1];
        SentenceWords words = _sentences[sentence];
        return
        [
            coverages[sentence],
            levels.Length > 0 ? levels.Sum() / levels.Length : 0,
            RareInPassage(sentence),
            OnlyHere(sentence),
            WindowCoverage.Best(_passage, from, to, Window),
            _passage.Mean(i => levels[i] >= SharedFactor ? levels[i] : Math.Max(levels[i], Related(question.Terms[i].Folded, words))),
            _passage.Mean(i => question.Terms[i].IsName ? levels[i] : 0),
            LinkWords.Held(question.LinkWords, _passage.Terms.Folded.AsSpan(from, to - from)),
            sentence + 1 < coverages.Length ? coverages[sentence + 1] : 0,
            _passage.Mean(i => levels[i] > 0 ? 0 : Before(sentence, i)),
            _passage.Mean(i => levels[i] > 0 ? 0 : _passage.ContextLevels[i]),
            OutsideTitle(levels),
            Expected(sentence, WordKinds.Date),
            Asked(AskedKinds.Time, words, static it => it.HoldsYear),
            Asked(AskedKinds.Time, words, static it => it.HoldsCircumstance),
            Asked(AskedKinds.Quantity, words, static it => it.HoldsQuantity),
            Asked(AskedKinds.Quantity, words, static it => it.HoldsMeasure),
            Expected(sentence, WordKinds.Name),
            Asked(AskedKinds.Choice, words, static it => it.HoldsName),
            Asked(AskedKinds.Person, words, static it => it.HoldsAgent),
            Asked(AskedKinds.Place, words, static it => it.HoldsPlace),
            Expected(sentence, WordKinds.Cause),
            Asked(AskedKinds.Manner, words, static it => it.HoldsManner),
            Asked(AskedKinds.Title, words, static it => it.HoldsQuotation),
            question.Asked.HasFlag(AskedKinds.Several) ? words.Enumeration : 0,
            question.Focus is { } focus ? levels[focus] : 0,
            words.NewShare,
            words.OpensWithPronoun ? 1 : 0,
            Math.Log2(1 + to - from) / 10,
            coverages.Length > 1 ? sentence / (coverages.Length - 1.0) : 0,
            sentence == 0 ? 1 : 0,
            sentence == 0 && question.AskingWord == AskingWord.None ? 1 : 0,
        ];
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

    private double Before(int sentence, int term)
    {
        double best = 0;
        for (int s = 0; s < sentence; s++)
        {
            best = Math.Max(best, _passage.SentenceLevels[s][term]);
        }

        return best;
    }

    private double Asked(AskedKinds kind, SentenceWords words, Func<SentenceWords, bool> holds) => _passage.Question.Asked.HasFlag(kind) && holds(words) ? 1 : 0;

    private double Expected(int sentence, WordKinds kind) =>
        _passage.Question.Expected == kind && HoldsNew(_passage, sentence, kind) ? 1 : 0;

    // A word that every sentence of the passage holds does not tell them apart: rarity counted in sentences, as a share of what the passage holds.
    private double RareInPassage(int sentence)
    {
        double[][] sentences = _passage.SentenceLevels;
        double held = 0;
        double all = 0;
        for (int term = 0; term < _passage.PassageLevels.Length; term++)
        {
            int holding = _holding[term];
            double rarity = Math.Log(1 + ((sentences.Length - holding + 0.5) / (holding + 0.5)));
            held += rarity * sentences[sentence][term];
            all += _passage.PassageLevels[term] > 0 ? rarity : 0;
        }

        return all > 0 ? held / all : 0;
    }

    private double OnlyHere(int sentence) => _passage.Mean(term => _passage.SentenceLevels[sentence][term] > HoldsFrom && _holding[term] == 1 ? 1 : 0);

    // In how many sentences a word stands.
    private int Holding(int term)
    {
        int holding = 0;
        foreach (double[] levels in _passage.SentenceLevels)
        {
            holding += levels[term] > HoldsFrom ? 1 : 0;
        }

        return holding;
    }

    // Every sentence is about the title: what the title lacks tells them apart.
    private double OutsideTitle(double[] levels)
    {
        double held = 0;
        double all = 0;
        for (int i = 0; i < levels.Length; i++)
        {
            double weight = _passage.ContextLevels[i] > 0 ? 0 : _passage.Question.Weights[i];
            held += weight * levels[i];
            all += weight;
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
