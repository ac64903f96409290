namespace CampaignBot.Knowledge.Ranking;

/// <summary>
/// Share of the question's words that the title and headings lack and the best sentence (<see cref="SentenceScore"/>) holds, 1 when they lack none: every
/// passage under a title is about the title.
/// </summary>
internal sealed class OutsideHeading : IRankingSignal
{
    public string Name => "mots absents du titre";

    public double Measure(MatchedPassage passage)
    {
        if (Enumerable.Range(0, passage.ContextLevels.Length).All(passage.StandsInHeading))
        {
            return 1;
        }

        return passage.BestSentence is { } best ? SentenceScorer.OutsideTitle(passage, passage.SentenceLevels[best.Sentence]) : 0;
    }
}
