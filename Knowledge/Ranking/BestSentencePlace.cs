namespace CampaignBot.Knowledge.Ranking;

/// <summary>Where the first sentence that covers most of the question stands: 0 for the first sentence of the passage, 1 for the last. What a paragraph is about comes early.</summary>
internal sealed class BestSentencePlace : IRankingSignal
{
    public string Name => "place de la phrase";

    public double Measure(MatchedPassage passage)
    {
        double[] coverages = passage.SentenceCoverages;
        int best = 0;
        for (int i = 1; i < coverages.Length; i++)
        {
            best = coverages[i] > coverages[best] ? i : best;
        }

        return coverages.Length > 1 ? best / (coverages.Length - 1.0) : 0;
    }
}
