using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Evaluation;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Tests.Knowledge.Ranking;

public sealed class RankingWeightsTests
{
    [Fact]
    public void Read_WhatWasWritten_IsTheSame() =>
        Assert.Equal([1.5, -2], RankingWeights.Read(["[b]", "x\t9", .. RankingWeights.Write("a", ["x", "y"], [1.5, -2])], "a", ["x", "y"]).Values);

    [Theory]
    [InlineData("x\t1")]
    [InlineData("x\t1\ny\t2\nz\t3")]
    [InlineData("x\t1\nx\t2\ny\t2")]
    [InlineData("x\tun\ny\t2")]
    [InlineData("x 1\ny\t2")]
    public void Read_WeightsThatDoNotFitTheSignals_IsRefused(string table) =>
        Assert.Throws<KnowledgeException>(() => RankingWeights.Read(["[a]", .. table.Split('\n')], "a", ["x", "y"]));

    [Fact]
    public void Shipped_FitTheSignals()
    {
        Assert.Equal(PassageRanker.Names.Count, ShippedWeights.Passages.Values.Length);
        Assert.Equal(SentenceScorer.Names.Count, ShippedWeights.Sentences.Values.Length);
        Assert.NotEmpty(ShippedWeights.Confidence.Values);
    }

    [Fact]
    public void Fit_OptionsThatOneMeasureTells_WeighsThatMeasure()
    {
        // The first measure tells the right option, the second is noise, the third speaks against it.
        Choice[] choices = [.. Enumerable.Range(0, 60).Select(i => new Choice(0, [[1, i % 2, 0], [0, (i + 1) % 2, 1], [0.1, i % 3 / 2.0, 0.7]], 0, 1))];
        double[] weights = ChoiceModel.Fit(choices, 3);
        Assert.True(weights[0] > 1 && weights[2] < 0 && Math.Abs(weights[1]) < weights[0], string.Join(' ', weights));
        Assert.Equal(weights, ChoiceModel.Fit(choices, 3));
    }
}
