namespace CampaignBot.Knowledge.Ranking;

/// <summary>Share of the question's words that the passage lacks and the title or the headings above it hold: what a text under a title does not repeat.</summary>
internal sealed class HeadingOnlyMatch : IRankingSignal
{
    public string Name => "mots du titre seul";

    public double Measure(MatchedPassage passage) => passage.Mean(static (it, i) => it.PassageLevels[i] == 0 ? it.ContextLevels[i] : 0);
}
