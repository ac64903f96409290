namespace CampaignBot.Knowledge.Ranking;

/// <summary>Share of the question's words, weighted by rarity, that the passage holds in the very form asked.</summary>
internal sealed class ExactCoverage : IRankingSignal
{
    public string Name => "formes exactes";

    public double Measure(MatchedPassage passage) => passage.Mean(static (it, i) => it.PassageLevels[i] >= 1 ? 1 : 0);
}
