namespace CampaignBot.Knowledge.Ranking;

/// <summary>Length of the passage, log₂(1 + words) / 10: what long passages hold by chance, and short ones lack.</summary>
internal sealed class PassageLength : IRankingSignal
{
    public string Name => "longueur";

    public double Measure(MatchedPassage passage) => Math.Log2(1 + passage.Terms.Length) / 10;
}
