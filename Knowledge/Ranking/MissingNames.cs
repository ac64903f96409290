namespace CampaignBot.Knowledge.Ranking;

/// <summary>Share of the question's weight that is in proper nouns and numbers which neither the passage nor its headings hold.</summary>
internal sealed class MissingNames : IRankingSignal
{
    public string Name => "noms et nombres absents";

    public double Measure(MatchedPassage passage) =>
        passage.Mean(i => passage.Question.Terms[i].IsName && passage.PassageLevels[i] < 0.5 && passage.ContextLevels[i] < 0.5 ? 1 : 0);
}
