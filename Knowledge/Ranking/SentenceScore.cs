namespace CampaignBot.Knowledge.Ranking;

/// <summary>What the best sentence scores by its words as the one to highlight (<see cref="SentenceScorer"/>), / 5: a sentence that answers is worth more than words that are scattered.</summary>
internal sealed class SentenceScore : IRankingSignal
{
    public string Name => "meilleure phrase";

    private const double Scale = 5;

    public double Measure(MatchedPassage passage) => passage.BestSentence is { } best ? best.Score / Scale : 0;
}
