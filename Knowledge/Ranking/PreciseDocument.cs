namespace CampaignBot.Knowledge.Ranking;

/// <summary>
/// How much of the search went to other passages of the same document (<see cref="DocumentSupport"/>) × (log₂(1 + weight of the question) − 4), 0 for a
/// question that says little: the more it says, the surer it is that the document is the one.
/// </summary>
internal sealed class PreciseDocument : IRankingSignal
{
    // Three or four words of middling rarity.
    private const double LeastWeight = 4;

    public string Name => "document, question précise";

    public double Measure(MatchedPassage passage) => passage.DocumentShare * Math.Max(0, Math.Log2(1 + passage.Question.TotalWeight) - LeastWeight);
}
