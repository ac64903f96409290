using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Search;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>A candidate with the levels of all words of the question, for the signals to read.</summary>
internal sealed class MatchedPassage
{
    /// <summary>Matches a question's words against a candidate.</summary>
    /// <param name="question">The question.</param>
    /// <param name="hit">The candidate.</param>
    /// <param name="topScore">Lucene's score of the first candidate, greater than 0.</param>
    /// <param name="terms">The candidate's words.</param>
    public MatchedPassage(AnalyzedQuestion question, PassageHit hit, float topScore, PassageTerms terms)
    {
        Question = question;
        Hit = hit;
        Terms = terms;
        SearchShare = topScore > 0 ? hit.Score / topScore : 0;
        Levels = [.. question.Terms.Select(term => TermMatches.Level(term, terms, 0, terms.Stems.Length))];
        ContextLevels = [.. question.Terms.Select(term => TermMatches.ContextLevelOf(term, terms))];
        SentenceCoverages = terms.Sentences.Count == 1
            ? [Mean(i => Levels[i])] // The only sentence is the passage: nothing to match again.
            : [.. Enumerable.Range(0, terms.Sentences.Count).Select(Coverage)];
    }

    public AnalyzedQuestion Question { get; }

    public PassageHit Hit { get; }

    public PassageTerms Terms { get; }

    /// <summary>Lucene's score over the first candidate's, 0 to 1.</summary>
    public double SearchShare { get; }

    /// <summary>Level of each word in the passage.</summary>
    public double[] Levels { get; }

    /// <summary>Level of each word in the title and headings.</summary>
    public double[] ContextLevels { get; }

    /// <summary>Weighted coverage of the question by each sentence, 0 to 1.</summary>
    public double[] SentenceCoverages { get; }

    /// <summary>Weighted mean of levels: Σ weight × level / Σ weight.</summary>
    public double Mean(Func<int, double> level)
    {
        double sum = 0;
        for (int i = 0; i < Levels.Length; i++)
        {
            sum += Question.Terms[i].Weight * level(i);
        }

        return Question.TotalWeight > 0 ? sum / Question.TotalWeight : 0;
    }

    private double Coverage(int sentence)
    {
        int from = Terms.FirstTerms[sentence];
        int to = Terms.FirstTerms[sentence + 1];
        return Mean(i => Levels[i] > 0 ? TermMatches.Level(Question.Terms[i], Terms, from, to) : 0);
    }
}
