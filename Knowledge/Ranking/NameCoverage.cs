namespace CampaignBot.Knowledge.Ranking;

/// <summary>Share of the question's weight that is in proper nouns and numbers which the passage holds.</summary>
internal sealed class NameCoverage : IRankingSignal
{
    public string Name => "noms et nombres trouvés";

    public double Measure(MatchedPassage passage) => passage.Mean(static (it, i) => it.Question.Terms[i].IsName ? it.PassageLevels[i] : 0);
}
