namespace CampaignBot.Knowledge.Ranking;

/// <summary>Share of the question's words that the title and the headings above the passage hold.</summary>
internal sealed class HeadingMatch : IRankingSignal
{
    public string Name => "titre";

    public double Measure(MatchedPassage passage) => passage.Mean(static (it, i) => it.ContextLevels[i]);
}
