namespace CampaignBot.Knowledge.Ranking;

/// <summary>Share of the question's words, weighted by rarity, that one sentence holds.</summary>
internal sealed class SentenceCoverage : IRankingSignal
{
    public string Name => "mots dans une phrase";

    public double Measure(MatchedPassage passage) => passage.SentenceCoverages.DefaultIfEmpty().Max();
}
