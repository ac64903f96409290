namespace CampaignBot.Knowledge.Ranking;

/// <summary>Share of the question's words that the passage holds with the very accents typed: « traite » is not « traité ».</summary>
internal sealed class AccentMatch : IRankingSignal
{
    public string Name => "accents";

    public double Measure(MatchedPassage passage) => passage.Mean(static (it, i) =>
        it.PassageLevels[i] >= 1 && Array.IndexOf(it.Terms.Exact, it.Question.Terms[i].ExactId) >= 0 ? 1 : 0);
}
