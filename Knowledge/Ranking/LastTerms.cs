namespace CampaignBot.Knowledge.Ranking;

/// <summary>Share of the question's weight that is in its last two words and that the passage holds.</summary>
internal sealed class LastTerms : IRankingSignal
{
    public string Name => "derniers mots";

    public double Measure(MatchedPassage passage) => passage.Mean(static (it, i) => i >= it.Question.Terms.Count - 2 ? it.PassageLevels[i] : 0);
}
