namespace CampaignBot.Knowledge.Evaluation;

/// <summary>One choice among several: what was measured of each, and which was right.</summary>
/// <param name="Fold">What it is held out with in cross-validation.</param>
/// <param name="Options">The measures of each option.</param>
/// <param name="Right">Index of the right option.</param>
/// <param name="Weight">What it counts in fitting, greater than 0.</param>
internal sealed record Choice(int Fold, double[][] Options, int Right, double Weight);

/// <summary>
/// Fits the weights of a linear score so that the right options score highest: the conditional logit (McFadden, 1974), that
/// is, maximum likelihood of the right option under a softmax over the options, with a small quadratic penalty. Newton's
/// method from zero, steps halved until they gain, a fixed number of them: the same data give the same weights.
/// </summary>
internal static class ChoiceModel
{
    private const int Steps = 25;

    /// <summary>The weights.</summary>
    /// <param name="choices">The data.</param>
    /// <param name="measures">Number of measures of an option.</param>
    /// <param name="penalty">What the square of a weight costs, twice; greater than 0.</param>
    public static double[] Fit(IReadOnlyCollection<Choice> choices, int measures, double penalty = 1)
    {
        var weights = new double[measures];
        for (int step = 0; step < Steps; step++)
        {
            var gradient = new double[measures];
            var curvature = new double[measures, measures];
            for (int i = 0; i < measures; i++)
            {
                gradient[i] = -penalty * weights[i];
                curvature[i, i] = penalty;
            }

            foreach (Choice choice in choices)
            {
                Add(choice, weights, gradient, curvature);
            }

            double[] move = Solve(curvature, gradient);
            double before = Likelihood(choices, weights, penalty);
            double[] next = weights;
            for (double length = 1; length > 1e-4; length /= 2)
            {
                next = [.. weights.Zip(move, (weight, change) => weight + (length * change))];
                if (Likelihood(choices, next, penalty) > before)
                {
                    break;
                }

                next = weights;
            }

            if (ReferenceEquals(next, weights))
            {
                // Nothing gains any more, nor will another step.
                break;
            }

            weights = next;
        }

        return weights;
    }

    // Logarithm of the chance the weights give the right options, less the penalty: what is made as large as can be.
    private static double Likelihood(IReadOnlyCollection<Choice> choices, double[] weights, double penalty) =>
        choices.Sum(choice =>
        {
            double[] scores = Array.ConvertAll(choice.Options, option => Score(option, weights));
            double top = scores.Max();
            return choice.Weight * (scores[choice.Right] - top - Math.Log(scores.Sum(score => Math.Exp(score - top))));
        }) - (penalty / 2 * weights.Sum(weight => weight * weight));

    /// <summary>The score of an option.</summary>
    public static double Score(double[] option, double[] weights)
    {
        double score = 0;
        for (int i = 0; i < option.Length; i++)
        {
            score += option[i] * weights[i];
        }

        return score;
    }

    private static void Add(Choice choice, double[] weights, double[] gradient, double[,] curvature)
    {
        double[] chances = Array.ConvertAll(choice.Options, option => Score(option, weights));
        double top = chances.Max();
        for (int i = 0; i < chances.Length; i++)
        {
            chances[i] = Math.Exp(chances[i] - top);
        }

        double sum = chances.Sum();
        int measures = weights.Length;
        var mean = new double[measures];
        for (int o = 0; o < chances.Length; o++)
        {
            chances[o] /= sum;
            for (int i = 0; i < measures; i++)
            {
                mean[i] += chances[o] * choice.Options[o][i];
            }
        }

        for (int i = 0; i < measures; i++)
        {
            gradient[i] += choice.Weight * (choice.Options[choice.Right][i] - mean[i]);
        }

        for (int o = 0; o < chances.Length; o++)
        {
            if (chances[o] < 1e-6)
            {
                continue;
            }

            double share = choice.Weight * chances[o];
            double[] option = choice.Options[o];
            for (int i = 0; i < measures; i++)
            {
                double away = share * (option[i] - mean[i]);
                for (int j = 0; j <= i; j++)
                {
                    curvature[i, j] += away * (option[j] - mean[j]);
                }
            }
        }
    }

    // Cholesky's decomposition: the curvature is symmetric (its lower half is given) and, with the penalty, positive definite.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        int n = right.Length;
        var lower = new double[n, n];
        for (int i = 0; i < n; i++)
        {
            for (int j = 0; j <= i; j++)
            {
                double sum = matrix[i, j];
                for (int k = 0; k < j; k++)
                {
                    sum -= lower[i, k] * lower[j, k];
                }

                lower[i, j] = i == j ? Math.Sqrt(sum) : sum / lower[j, j];
            }
        }

        var x = new double[n];
        for (int i = 0; i < n; i++)
        {
            x[i] = right[i];
            for (int k = 0; k < i; k++)
            {
                x[i] -= lower[i, k] * x[k];
            }

            x[i] /= lower[i, i];
        }

        for (int i = n - 1; i >= 0; i--)
        {
            for (int k = i + 1; k < n; k++)
            {
                x[i] -= lower[k, i] * x[k];
            }

            x[i] /= lower[i, i];
        }

        return x;
    }
}
