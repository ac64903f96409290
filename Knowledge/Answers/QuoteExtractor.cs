using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Answers;

/// <summary>Chooses the sentence of a passage that answers best. It is always a whole sentence.</summary>
internal static class QuoteExtractor
{
    /// <summary>Where the sentence stands in the paragraph's text; the first of equals.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="length">Length of its text: the whole of a passage that has no sentence is quoted.</param>
    public static SourceSpan Best(MatchedPassage passage, int length)
    {
        IReadOnlyList<SourceSpan> sentences = passage.Terms.Sentences;
        int best = 0;
        double bestScore = double.MinValue;
        for (int i = 0; i < sentences.Count && sentences.Count > 1; i++)
        {
            double score = SentenceScorer.Measure(passage, i).Zip(ShippedWeights.Sentences.Values, (measure, weight) => measure * weight).Sum();
            if (score > bestScore)
            {
                bestScore = score;
                best = i;
            }
        }

        return sentences.Count > 0 ? sentences[best] : new SourceSpan(0, length);
    }
}
