namespace CampaignBot.Knowledge.Answers;

/// <summary>What is taken off the chance that a candidate answers.</summary>
/// <param name="Factor">What the chance is multiplied by, from 0 to 1: six tenths or less and nothing is answered, however sure the rest (<see cref="AnswerThreshold.Answer"/>).</param>
/// <param name="Odds">What its odds are multiplied by, from 0 to 1: who is sure of the rest still answers.</param>
internal readonly record struct Doubt(double Factor, double Odds)
{
    /// <summary>None.</summary>
    public static Doubt None { get; } = new(1, 1);

    /// <summary>What is left of a chance.</summary>
    /// <param name="chance">The chance, from 0 to 1.</param>
    public double Left(double chance) => Factor * chance * Odds / (1 - chance + (chance * Odds));
}
