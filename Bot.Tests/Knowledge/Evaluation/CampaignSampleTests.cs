using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Evaluation;

namespace CampaignBot.Tests.Knowledge.Evaluation;

public sealed class CampaignSampleTests
{
    private const int Questions = 200;

    private static readonly int Constant = CampaignConfidence.Names.ToList().IndexOf(AnswerConfidence.ConstantName);
    private static readonly int Covered = CampaignConfidence.Names.ToList().IndexOf("mots trouvés");

    [Theory]
    [InlineData(0.5)]
    [InlineData(2)]
    public void Fit_HoweverOftenQuestionsAreToBeAnswered_LetsTheSameShareOfTheOthersThrough(double rightWeight)
    {
        CampaignCase[] cases = [.. Cases(home: 1, rightWeight), .. Cases(home: 2, rightWeight)];
        CampaignFit fit = CampaignSample.Fit(cases, ["une", "autre"]);
        Assert.InRange(cases.Where(entry => !entry.IsRight).Average(entry => Passes(entry, fit.Weights) ? 1.0 : 0), 0.1, 0.14);
        Assert.Equal(["campagne une", "campagne autre", "campagne toutes"], fit.Report.Select(line => line[..line.IndexOf('\u00A0', StringComparison.Ordinal)]));
    }

    [Fact]
    public void Fit_WithoutAnotherCampaign_ReportsNothing() => Assert.Empty(CampaignSample.Fit([.. Cases(home: 0, rightWeight: 1)], []).Report);

    // What is to be answered is found more, but not always.
    private static IEnumerable<CampaignCase> Cases(int home, double rightWeight) =>
        from i in Enumerable.Range(0, Questions)
        from isRight in new[] { true, false }
        select new CampaignCase(home, home, Measures((isRight ? 0.5 : 0) + ((double)i / Questions)), isRight, isRight ? rightWeight : 1, Doubt.None);

    private static double[] Measures(double covered)
    {
        var measures = new double[CampaignConfidence.Names.Count];
        measures[Constant] = 1;
        measures[Covered] = covered;
        return measures;
    }

    private static bool Passes(CampaignCase entry, double[] weights) => ChoiceModel.Score(entry.Measures, weights) >= ConfidenceCalibration.Threshold;
}
