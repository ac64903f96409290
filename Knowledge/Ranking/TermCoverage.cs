namespace CampaignBot.Knowledge.Ranking;

/// <summary>Share of the question's words, weighted by rarity, that the passage holds; the headings above it help out.</summary>
internal sealed class TermCoverage : IRankingSignal
{
    public string Name => "mots de la question";

    public double Measure(MatchedPassage passage) =>
        passage.Mean(static (it, i) => it.BestLevel(i));
}
