using System.Buffers;
using CampaignBot.Knowledge.Indexing;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Search;

/// <summary>Finds the candidate passages of a question.</summary>
internal sealed class PassageSearcher(PassageIndex index, Lexicon lexicon)
{
    private const int Candidates = 30;

    /// <summary>The best candidates, best first; equal scores in document order.</summary>
    public IReadOnlyList<PassageHit> Search(AnalyzedQuestion question)
    {
        if (question.Terms.Count == 0 || index.Count == 0)
        {
            return [];
        }

        IReadOnlyList<WeightedTerm> terms = PassageQuery.Build(question, lexicon);
        double[] pooled = ArrayPool<double>.Shared.Rent(index.Count);
        Span<double> scores = pooled.AsSpan(0, index.Count);
        scores.Clear();
        foreach ((string field, FieldPostings postings) in index.Postings)
        {
            postings.Score(terms, field, scores);
        }

        PassageHit[] best = Best(scores);
        ArrayPool<double>.Shared.Return(pooled);
        return best;
    }

    private PassageHit[] Best(ReadOnlySpan<double> scores)
    {
        // The worst of the best on top; among equals the last in document order is the worst.
        var kept = new PriorityQueue<int, (double Score, int Place)>(Candidates + 1);
        double least = 0;
        for (int passage = 0; passage < scores.Length; passage++)
        {
            if (scores[passage] > least)
            {
                kept.Enqueue(passage, (scores[passage], -passage));
                if (kept.Count > Candidates)
                {
                    kept.Dequeue();
                    kept.TryPeek(out _, out (double Score, int Place) worst);
                    least = worst.Score;
                }
            }
        }

        var best = new PassageHit[kept.Count];
        for (int i = best.Length - 1; i >= 0; i--)
        {
            int passage = kept.Dequeue();
            best[i] = new PassageHit(index.Ordinals[passage], (float)scores[passage]);
        }

        return best;
    }
}
