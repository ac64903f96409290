namespace CampaignBot.Knowledge.Ranking;

/// <summary>Share of the question's words that the passage lacks and another passage of its document holds.</summary>
internal sealed class DocumentMatch : IRankingSignal
{
    public string Name => "reste du document";

    public double Measure(MatchedPassage passage) =>
        passage.Mean(static (it, i) => it.PassageLevels[i] == 0 && it.Terms.Document.Holds(it.Question.Terms[i].StemId) ? 1 : 0);
}
