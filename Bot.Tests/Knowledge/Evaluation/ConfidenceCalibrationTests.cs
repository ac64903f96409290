using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Evaluation;

namespace CampaignBot.Tests.Knowledge.Evaluation;

public sealed class ConfidenceCalibrationTests
{
    private static readonly int Measures = AnswerConfidence.Names.Count;
    private static readonly int Covered = AnswerConfidence.Names.ToList().IndexOf("mots trouvés");

    [Fact]
    public void Shift_IndexesOfTwoSizes_LetsTheSameShareThroughInBoth()
    {
        // Near misses of the large index score two more than those of the small one.
        ConfidenceCase[] cases = [.. Cases(parts: 32, passages: 10, above: 0), .. Cases(parts: 2, passages: 1000, above: 2)];
        double[] shifted = ConfidenceCalibration.Shift(cases, [Weights()], Weights());
        Assert.InRange(Answered(cases.Where(entry => entry.Parts == 32), shifted), 0.14, 0.15);
        Assert.InRange(Answered(cases.Where(entry => entry.Parts == 2), shifted), 0.14, 0.15);
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(1, 0.5)]
    public void Shift_WhatIsDoubted_LeavesRoomForTheOthers(double factor, double odds)
    {
        ConfidenceCase[] all = [.. Cases(parts: 32, passages: 10, above: 0), .. Cases(parts: 2, passages: 1000, above: 0)];
        ConfidenceCase[] half = [.. all.Select((entry, i) => i % 2 == 0 ? entry : entry with { Doubt = new Doubt(factor, odds) })];
        int constant = AnswerConfidence.Names.ToList().IndexOf(AnswerConfidence.ConstantName);
        Assert.True(ConfidenceCalibration.Shift(half, [Weights()], Weights())[constant] > ConfidenceCalibration.Shift(all, [Weights()], Weights())[constant]);
    }

    [Fact]
    public void Shift_WithoutNearMisses_ChangesNothing() => Assert.Equal(Weights(), ConfidenceCalibration.Shift([], [Weights()], Weights()));

    [Theory]
    [InlineData(0.12, 39)]
    [InlineData(0, 1)]
    [InlineData(1, 324)]
    public void Reached_OfAShare_IsReachedByAsManyScoresAndNoMoreThanOneBeyond(double share, int reaching)
    {
        double[] scores = [.. Enumerable.Range(0, 324).Select(i => (double)i)];
        Assert.Equal(reaching, scores.Count(score => score >= ConfidenceCalibration.Reached([.. scores], share)));
    }

    private static double[] Weights()
    {
        var weights = new double[Measures];
        weights[Covered] = 1;
        return weights;
    }

    private static IEnumerable<ConfidenceCase> Cases(int parts, int passages, double above) => Enumerable.Range(0, 1000).Select(i =>
    {
        var measures = new double[Measures];
        measures[AnswerConfidence.Names.ToList().IndexOf(AnswerConfidence.ConstantName)] = 1;
        measures[AnswerConfidence.Names.ToList().IndexOf(AnswerConfidence.SizeName)] = AnswerConfidence.SizeOf(passages);
        measures[Covered] = above + (i / 100.0);
        return new ConfidenceCase(new Choice(0, [measures, new double[Measures]], 1, 1), IsNearMiss: true, parts, passages, Doubt.None, Doubt.None);
    });

    private static double Answered(IEnumerable<ConfidenceCase> cases, double[] weights) =>
        cases.Average(entry => 1 / (1 + Math.Exp(-ChoiceModel.Score(entry.Choice.Options[0], weights))) >= AnswerThreshold.Answer ? 1.0 : 0);
}
