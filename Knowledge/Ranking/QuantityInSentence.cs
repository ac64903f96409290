using CampaignBot.Knowledge.Questions;

namespace CampaignBot.Knowledge.Ranking;

/// <summary>
/// For a question that asks how many or how much: how much of it the sentences cover that hold a number which is neither a date nor its own, as a share of
/// what the best sentence covers. 0 for any other question.
/// </summary>
internal sealed class QuantityInSentence : IRankingSignal
{
    public string Name => "quantité dans la phrase";

    public double Measure(MatchedPassage passage)
    {
        if (!passage.Question.Asked.HasFlag(AskedKinds.Quantity))
        {
            return 0;
        }

        double best = 0;
        double held = 0;
        for (int s = 0; s < passage.SentenceCoverages.Length; s++)
        {
            double coverage = passage.SentenceCoverages[s];
            best = Math.Max(best, coverage);
            held = coverage > held && HoldsQuantity(passage, s) ? coverage : held;
        }

        return best > 0 ? held / best : 0;
    }

    private static bool HoldsQuantity(MatchedPassage passage, int sentence)
    {
        for (int i = passage.Terms.FirstTerms[sentence]; i < passage.Terms.FirstTerms[sentence + 1]; i++)
        {
            if (passage.Terms.Kinds[i].IsQuantity() && !passage.Question.Says(passage.Terms.Folded[i]))
            {
                return true;
            }
        }

        return false;
    }
}
