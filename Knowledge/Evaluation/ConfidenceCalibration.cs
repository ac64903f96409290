using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Knowledge.Evaluation;

/// <summary>
/// Shifts the confidence so that the shipped threshold lets the same share of near misses through whatever the size of the index: in each
/// size fitted on, the score that so many near misses reach when they are held out; a line through these scores in the logarithm
/// of the size is taken off the constant and the weight of the size.
/// </summary>
internal static class ConfidenceCalibration
{
    /// <summary>Share of near misses that may be answered: a little under what is promised (15 %), because no line goes through every size.</summary>
    private const double FalseAnswers = 0.147;

    /// <summary>The least score of an answer.</summary>
    public static double Threshold { get; } = Logit(AnswerThreshold.Answer);

    /// <summary>The shifted weights.</summary>
    /// <param name="cases">The questions.</param>
    /// <param name="folds">Weights for each fold, fitted without it.</param>
    /// <param name="weights">Weights fitted on all.</param>
    public static double[] Shift(IReadOnlyList<ConfidenceCase> cases, double[][] folds, double[] weights)
    {
        (double Size, double Score)[] points =
        [
            .. cases.Where(entry => entry.IsNearMiss).GroupBy(entry => entry.Parts).OrderBy(group => group.Key).Select(group =>
                (group.Average(entry => AnswerConfidence.SizeOf(entry.Passages)), Reached([.. group.Select(entry => Score(ChoiceModel.Score(entry.Choice.Options[0], folds[entry.Choice.Fold]), entry.Doubt))], FalseAnswers))),
        ];
        if (points.Length < 2)
        {
            return weights;
        }

        double size = points.Average(point => point.Size);
        double score = points.Average(point => point.Score);
        double slope = points.Sum(point => (point.Size - size) * (point.Score - score)) / points.Sum(point => (point.Size - size) * (point.Size - size));
        double[] shifted = [.. weights];
        shifted[IndexOf(AnswerConfidence.ConstantName)] += Threshold - (score - (slope * size));
        shifted[IndexOf(AnswerConfidence.SizeName)] -= slope;
        return shifted;
    }

    /// <summary>The score of an answer, with what is missing taken off it: what the factor takes below the threshold for sure is never answered.</summary>
    /// <param name="sum">The weighted sum of its measures.</param>
    /// <param name="doubt">What is taken off its chance.</param>
    public static double Score(double sum, Doubt doubt) => doubt.Factor > AnswerThreshold.Answer ? sum + Math.Log(doubt.Odds) - Logit(AnswerThreshold.Answer / doubt.Factor) + Threshold : double.NegativeInfinity;

    /// <summary>The score that this share of the scores, rounded up to a whole one, reach; they are sorted.</summary>
    public static double Reached(double[] scores, double share)
    {
        Array.Sort(scores);
        return scores[Math.Min(scores.Length - 1, (int)((1 - share) * scores.Length))];
    }

    private static double Logit(double chance) => Math.Log(chance / (1 - chance));

    private static int IndexOf(string name) => AnswerConfidence.Names.ToList().IndexOf(name);
}
