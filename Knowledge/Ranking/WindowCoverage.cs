namespace CampaignBot.Knowledge.Ranking;

/// <summary>Share of the question's words, weighted by rarity, that a stretch of so many words holds: sentences are cut where they are, meaning runs on.</summary>
/// <param name="name">Name, as explanations show it.</param>
/// <param name="width">Words of the stretch.</param>
internal sealed class WindowCoverage(string name, int width) : IRankingSignal
{
    public string Name => name;

    public double Measure(MatchedPassage passage) => Best(passage, 0, passage.Terms.Length, width);

    /// <summary>The share that the best stretch of so many words between two words of the passage holds.</summary>
    public static double Best(MatchedPassage passage, int from, int to, int width)
    {
        List<TermMatch> matches = passage.Matches;
        Span<double> levels = stackalloc double[passage.Question.Terms.Count];
        double[] weights = passage.Question.Weights;
        double best = 0;
        for (int first = 0; first < matches.Count; first++)
        {
            if (matches[first].Position < from || matches[first].Position >= to)
            {
                continue;
            }

            levels.Clear();
            double sum = 0;
            int end = Math.Min(to, matches[first].Position + width);
            for (int i = first; i < matches.Count && matches[i].Position < end; i++)
            {
                double gain = matches[i].Level - levels[matches[i].Term];
                if (gain > 0)
                {
                    levels[matches[i].Term] = matches[i].Level;
                    sum += gain * weights[matches[i].Term];
                }
            }

            best = Math.Max(best, sum);
        }

        return passage.Question.TotalWeight > 0 ? best / passage.Question.TotalWeight : 0;
    }
}
