namespace CampaignBot.Knowledge.Ranking;

/// <summary>Share of the question's words that the passage holds only as an equivalent or a relative.</summary>
internal sealed class EquivalentCoverage : IRankingSignal
{
    public string Name => "équivalents";

    public double Measure(MatchedPassage passage) => passage.Mean(static (it, i) => it.PassageLevels[i] is > 0 and < 0.9 ? it.PassageLevels[i] : 0);
}
