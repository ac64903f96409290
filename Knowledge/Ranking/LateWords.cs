namespace CampaignBot.Knowledge.Ranking;

/// <summary>
/// Where the passage first says each of the question's words that it holds, from 0 for its beginning to 1 for its end, weighted by rarity: what comes up late
/// is mentioned, and not what the passage is about.
/// </summary>
internal sealed class LateWords : IRankingSignal
{
    public string Name => "mots venus tard";

    public double Measure(MatchedPassage passage)
    {
        Span<double> places = stackalloc double[passage.Question.Terms.Count];

        // Held as a phrase of several words, which stands in no one place.
        places.Fill(1);
        for (int i = passage.Matches.Count - 1; i >= 0; i--)
        {
            places[passage.Matches[i].Term] = (double)passage.Matches[i].Position / passage.Terms.Length;
        }

        double sum = 0;
        for (int i = 0; i < places.Length; i++)
        {
            sum += passage.PassageLevels[i] > 0 ? passage.Question.Weights[i] * places[i] : 0;
        }

        return passage.Question.TotalWeight > 0 ? sum / passage.Question.TotalWeight : 0;
    }
}
