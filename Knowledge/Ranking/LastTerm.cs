namespace CampaignBot.Knowledge.Ranking;

/// <summary>Share of the question's weight that is in its last word and that the passage or the headings above it hold: a French question ends with what it is about.</summary>
internal sealed class LastTerm : IRankingSignal
{
    public string Name => "dernier mot";

    public double Measure(MatchedPassage passage) => passage.Mean(static (it, i) => i == it.Question.Terms.Count - 1 ? it.BestLevel(i) : 0);
}
