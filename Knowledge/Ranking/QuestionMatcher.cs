using CampaignBot.Knowledge.Questions;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>A word of a passage that stands for a word of the question.</summary>
/// <param name="Position">Index of the word in the passage.</param>
/// <param name="Term">Index of the question's word.</param>
/// <param name="Level">How well it stands for it, 0 to 1.</param>
internal readonly record struct TermMatch(int Position, int Term, double Level);

/// <summary>
/// Finds the words of a question in passages, how well: 1 for the word itself, less for another form of its stem, an
/// equivalent or a relative. One look-up for each word of a passage.
/// </summary>
internal sealed class QuestionMatcher
{
    private const double StemLevel = 0.9;
    private const double ContextLevel = 0.8;
    private const double Qualified = 0.3;

    private readonly Dictionary<int, List<(int Term, double Level, int[] LookAlikes)>> _byStem = [];
    private readonly List<(int Term, Alternative Phrase)> _phrases = [];

    // Filled for one passage after the other.
    private readonly List<TermMatch> _matches = [];

    // A bit for each stem sought, by its last ten bits: most words of a passage are passed over without a look-up.
    private readonly ulong[] _sought = new ulong[16];

    public QuestionMatcher(AnalyzedQuestion question)
    {
        Question = question;
        for (int i = 0; i < question.Terms.Count; i++)
        {
            QuestionTerm term = question.Terms[i];
            Add(term.StemId, i, StemLevel, term.LookAlikes);
            foreach (Alternative alternative in term.Alternatives)
            {
                if (alternative.Stems.Length == 1)
                {
                    Add(alternative.Stems[0], i, alternative.Weight, alternative.LookAlikes);
                }
                else
                {
                    _phrases.Add((i, alternative));
                }
            }
        }
    }

    /// <summary>The question.</summary>
    public AnalyzedQuestion Question { get; }

    /// <summary>The words of a passage that stand for words of the question, in order.</summary>
    public List<TermMatch> Match(PassageTerms passage)
    {
        _matches.Clear();
        int[] stems = passage.Stems;
        for (int position = 0; position < stems.Length; position++)
        {
            if (IsMaybeSought(stems[position]) && _byStem.TryGetValue(stems[position], out List<(int Term, double Level, int[] LookAlikes)>? terms))
            {
                foreach ((int term, double level, int[] lookAlikes) in terms)
                {
                    if (Array.IndexOf(lookAlikes, passage.Exact[position]) < 0)
                    {
                        bool isItself = passage.Folded[position] == Question.Terms[term].FoldedId;
                        _matches.Add(new TermMatch(position, term, (isItself ? 1 : level) * QualifiedFactor(passage, position)));
                    }
                }
            }
        }

        return [.. _matches];
    }

    /// <summary>Equivalents of several words that a stretch of a passage holds whole: the question's word and the level.</summary>
    public IEnumerable<(int Term, double Level)> Phrases(PassageTerms passage, int from, int to) => _phrases
        .Where(entry => Array.TrueForAll(entry.Phrase.Stems, stem => Array.IndexOf(passage.Stems, stem, from, to - from) >= 0))
        .Select(entry => (entry.Term, entry.Phrase.Weight));

    /// <summary>Whether the question has equivalents of several words.</summary>
    public bool HasPhrases => _phrases.Count > 0;

    /// <summary>The level of a word of the question in the title and headings above a passage.</summary>
    public double ContextLevelOf(int term, PassageTerms passage)
    {
        QuestionTerm asked = Question.Terms[term];
        if (asked.StemId >= 0 && Array.BinarySearch(passage.ContextStems, asked.StemId) >= 0)
        {
            return ContextLevel;
        }

        // Asked of every candidate, word by word: no delegates.
        foreach (Alternative alternative in asked.Alternatives)
        {
            if (HoldsAll(passage.ContextStems, alternative.Stems))
            {
                return ContextLevel * alternative.Weight;
            }
        }

        return 0;
    }

    private static bool HoldsAll(int[] sorted, int[] stems)
    {
        foreach (int stem in stems)
        {
            if (Array.BinarySearch(sorted, stem) < 0)
            {
                return false;
            }
        }

        return true;
    }

    // An « ancienne capitale » is no capital, a member « non permanent » no permanent one.
    private double QualifiedFactor(PassageTerms passage, int position)
    {
        if (position > 0)
        {
            for (int i = 0; i < Question.Qualifiers.Count; i++)
            {
                if (Question.Qualifiers[i] == passage.Folded[position - 1])
                {
                    return Qualified;
                }
            }
        }

        return 1;
    }

    private bool IsMaybeSought(int stem) => (_sought[(stem >> 6) & 15] & (1UL << (stem & 63))) != 0;

    private void Add(int stem, int term, double level, int[] lookAlikes)
    {
        if (stem < 0)
        {
            return;
        }

        _sought[(stem >> 6) & 15] |= 1UL << (stem & 63);
        if (!_byStem.TryGetValue(stem, out List<(int Term, double Level, int[] LookAlikes)>? terms))
        {
            _byStem.Add(stem, terms = []);
        }

        // A stem reached twice for one word counts once, at its best.
        int at = terms.FindIndex(entry => entry.Term == term);
        if (at < 0)
        {
            terms.Add((term, level, lookAlikes));
        }
        else if (terms[at].Level < level)
        {
            terms[at] = (term, level, lookAlikes);
        }
    }
}
