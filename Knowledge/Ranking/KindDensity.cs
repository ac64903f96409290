namespace CampaignBot.Knowledge.Ranking;

/// <summary>How much of the passage is of the kind asked for (dates, numbers, names, causes): such words / all words × 5; 0 when the question asks for nothing of the kind.</summary>
internal sealed class KindDensity : IRankingSignal
{
    public string Name => "densité du genre demandé";

    private const double Scale = 5;

    public double Measure(MatchedPassage passage)
    {
        WordKinds asked = passage.Question.Expected;
        return asked == WordKinds.None || passage.Terms.Length == 0
            ? 0
            : Scale * passage.Terms.Kinds.Count(kinds => (kinds & asked) != WordKinds.None) / passage.Terms.Length;
    }
}
