using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Search;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>A candidate with the levels of all words of the question, for the signals to read.</summary>
internal sealed class MatchedPassage
{
    /// <summary>A sentence holds a word of which it has more than this level.</summary>
    public const double SentenceHoldsFrom = 0.4;

    /// <summary>A word is held from this level: by itself, in another form or by an equivalent.</summary>
    public const double HeldFrom = 0.5;

    private SentenceScorer? _sentences;

    /// <summary>Matches a question's words against a candidate.</summary>
    /// <param name="matcher">The question.</param>
    /// <param name="hit">The candidate.</param>
    /// <param name="topScore">Lucene's score of the first candidate, greater than 0.</param>
    /// <param name="terms">The candidate's words.</param>
    public MatchedPassage(QuestionMatcher matcher, PassageHit hit, float topScore, PassageTerms terms)
    {
        Question = matcher.Question;
        Hit = hit;
        Terms = terms;
        SearchShare = topScore > 0 ? hit.Score / topScore : 0;
        int count = Question.Terms.Count;
        Matches = matcher.Match(terms);
        SentenceLevels = Levels(matcher);
        PassageLevels = new double[count];
        ContextLevels = new double[count];
        foreach (double[] sentence in SentenceLevels)
        {
            for (int i = 0; i < count; i++)
            {
                PassageLevels[i] = Math.Max(PassageLevels[i], sentence[i]);
            }
        }

        if (matcher.HasPhrases && SentenceLevels.Length > 1)
        {
            Raise(PassageLevels, matcher.Phrases(terms, 0, terms.Length));
        }

        for (int i = 0; i < count; i++)
        {
            ContextLevels[i] = matcher.ContextLevelOf(i, terms);
        }

        SentenceCoverages = Array.ConvertAll(SentenceLevels, Coverage);
        LinkWords = Ranking.LinkWords.Held(Question.LinkWords, terms.Folded);
    }

    public AnalyzedQuestion Question { get; }

    public PassageHit Hit { get; }

    public PassageTerms Terms { get; }

    /// <summary>The words of the passage that stand for words of the question, in order.</summary>
    public List<TermMatch> Matches { get; }

    /// <summary>Lucene's score over the first candidate's, 0 to 1.</summary>
    public double SearchShare { get; }

    /// <summary>How much of the search went to other passages of its document, 0 to 1.</summary>
    public double DocumentShare { get; init; }

    /// <summary>What it holds of the question's words that are not searched for.</summary>
    public double LinkWords { get; }

    /// <summary>The most that a candidate of the same search holds of them.</summary>
    public double MostLinkWords { get; private set; }

    /// <summary>Rarity of each word among the candidates of the same search; empty outside of one.</summary>
    public double[] CandidateWeights { get; private set; } = [];

    /// <summary>Level of each word in the passage.</summary>
    public double[] PassageLevels { get; }

    /// <summary>Level of each word in each sentence.</summary>
    public double[][] SentenceLevels { get; }

    /// <summary>Level of each word in the title and headings.</summary>
    public double[] ContextLevels { get; }

    /// <summary>Weighted coverage of the question by each sentence, 0 to 1.</summary>
    public double[] SentenceCoverages { get; }

    /// <summary>In how many sentences each word stands.</summary>
    public int[] SentencesHolding => field ??= CountSentences();

    /// <summary>Its best sentence by its words, and what it scores (<see cref="SentenceScorer.Best"/>); null without sentences.</summary>
    public (int Sentence, double Score)? BestSentence => field ??= SentenceScorer.Best(this);

    /// <summary>Its sentences with their words, which are read once.</summary>
    /// <param name="text">Its text.</param>
    public SentenceScorer SentencesOf(string text) => _sentences ??= new SentenceScorer(this, text);

    /// <summary>Tells the candidates of a search about each other.</summary>
    public static void Compare(IReadOnlyList<MatchedPassage> candidates)
    {
        if (candidates.Count == 0)
        {
            return;
        }

        double most = candidates.Max(candidate => candidate.LinkWords);
        double[] rarity = new double[candidates[0].PassageLevels.Length];
        for (int i = 0; i < rarity.Length; i++)
        {
            int holding = candidates.Count(candidate => candidate.PassageLevels[i] > HeldFrom);
            rarity[i] = Math.Log(1 + ((candidates.Count - holding + 0.5) / (holding + 0.5)));
        }

        foreach (MatchedPassage candidate in candidates)
        {
            candidate.MostLinkWords = most;
            candidate.CandidateWeights = rarity;
        }
    }

    /// <summary>Level of a word in the passage or, where that is better, in the title and headings above it.</summary>
    public double BestLevel(int term) => Math.Max(PassageLevels[term], ContextLevels[term]);

    /// <summary>Whether the title or a heading above the passage holds a word, in any form.</summary>
    public bool StandsInHeading(int term) => ContextLevels[term] > 0;

    /// <summary>Weighted mean of levels: Σ weight × level / Σ weight.</summary>
    public double Mean(Func<int, double> level) => Mean((_, term) => level(term));

    /// <summary>The same, for what is measured of every candidate: a function that captures nothing is made once.</summary>
    public double Mean(Func<MatchedPassage, int, double> level)
    {
        double sum = 0;
        double[] weights = Question.Weights;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * level(this, i);
        }

        return Question.TotalWeight > 0 ? sum / Question.TotalWeight : 0;
    }

    private int[] CountSentences()
    {
        var holding = new int[Question.Terms.Count];
        foreach (double[] levels in SentenceLevels)
        {
            for (int i = 0; i < holding.Length; i++)
            {
                holding[i] += levels[i] > SentenceHoldsFrom ? 1 : 0;
            }
        }

        return holding;
    }

    private double Coverage(double[] levels)
    {
        double sum = 0;
        double[] weights = Question.Weights;
        for (int i = 0; i < weights.Length; i++)
        {
            sum += weights[i] * levels[i];
        }

        return Question.TotalWeight > 0 ? sum / Question.TotalWeight : 0;
    }

    private double[][] Levels(QuestionMatcher matcher)
    {
        var sentences = new double[Terms.Sentences.Count][];
        int next = 0;
        for (int s = 0; s < sentences.Length; s++)
        {
            int to = Terms.FirstTerms[s + 1];
            var levels = new double[Question.Terms.Count];
            for (; next < Matches.Count && Matches[next].Position < to; next++)
            {
                levels[Matches[next].Term] = Math.Max(levels[Matches[next].Term], Matches[next].Level);
            }

            if (matcher.HasPhrases)
            {
                Raise(levels, matcher.Phrases(Terms, Terms.FirstTerms[s], to));
            }

            sentences[s] = levels;
        }

        return sentences;
    }

    private static void Raise(double[] levels, IEnumerable<(int Term, double Level)> found)
    {
        foreach ((int term, double level) in found)
        {
            levels[term] = Math.Max(levels[term], level);
        }
    }
}
