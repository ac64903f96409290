namespace CampaignBot.Knowledge.Ranking;

/// <summary>Share of the question's words that the passage holds, each counting the same: a rare word must not hide that all others are missing.</summary>
internal sealed class MatchedTerms : IRankingSignal
{
    public string Name => "nombre de mots trouvés";

    public double Measure(MatchedPassage passage) =>
        passage.PassageLevels.Length == 0 ? 0 : passage.PassageLevels.Sum() / passage.PassageLevels.Length;
}
