namespace CampaignBot.Knowledge.Ranking;

/// <summary>
/// Share of the question's words that the passage holds with the very accents typed: « traite » is not « traité ». A question without any may have been
/// typed without: then it is the share of those that it holds in the same letters.
/// </summary>
internal sealed class AccentMatch : IRankingSignal
{
    public string Name => "accents";

    public double Measure(MatchedPassage passage) => passage.Mean(static (it, i) =>
        it.PassageLevels[i] >= 1 && (!it.Question.HasAccents || Array.IndexOf(it.Terms.Exact, it.Question.Terms[i].ExactId) >= 0) ? 1 : 0);
}
