namespace CampaignBot.Knowledge.Ranking;

/// <summary>Share of the question's words that the passage holds, each weighted by its rarity among the candidates: what nearly all of them hold does not tell them apart.</summary>
internal sealed class CandidateRarity : IRankingSignal
{
    public string Name => "mots rares parmi les candidats";

    public double Measure(MatchedPassage passage)
    {
        double held = 0;
        double all = 0;
        for (int i = 0; i < passage.CandidateWeights.Length; i++)
        {
            held += passage.CandidateWeights[i] * passage.PassageLevels[i];
            all += passage.CandidateWeights[i];
        }

        return all > 0 ? held / all : 0;
    }
}
