namespace CampaignBot.Knowledge.Ranking;

/// <summary>Whether the sentences that cover most of the question hold what it asks for (a date, a number, a name, a cause) besides its own words; 0 when it asks for nothing of the kind.</summary>
internal sealed class AnswerKind : IRankingSignal
{
    public string Name => "genre de réponse";

    public double Measure(MatchedPassage passage)
    {
        if (passage.Question.Expected == WordKinds.None)
        {
            return 0;
        }

        double best = passage.SentenceCoverages.DefaultIfEmpty().Max();
        double held = 0;
        for (int s = 0; s < passage.SentenceCoverages.Length; s++)
        {
            if (passage.SentenceCoverages[s] > held && SentenceScorer.HoldsExpected(passage, s))
            {
                held = passage.SentenceCoverages[s];
            }
        }

        return best > 0 ? held / best : 0;
    }
}
