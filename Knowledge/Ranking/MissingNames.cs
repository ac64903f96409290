namespace CampaignBot.Knowledge.Ranking;

/// <summary>Share of the question's weight that is in proper nouns and numbers which neither the passage nor its headings hold.</summary>
internal sealed class MissingNames : IRankingSignal
{
    public string Name => "noms et nombres absents";

    public double Measure(MatchedPassage passage) =>
        passage.Mean(static (it, i) => it.Question.Terms[i].IsName && it.PassageLevels[i] < 0.5 && it.ContextLevels[i] < 0.5 ? 1 : 0);
}
