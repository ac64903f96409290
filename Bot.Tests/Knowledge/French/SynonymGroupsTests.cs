using CampaignBot.Knowledge.French;

namespace CampaignBot.Tests.Knowledge.French;

public sealed class SynonymGroupsTests
{
    [Fact]
    public void All_EveryPart_KeepsASenseWithoutQuestionWords() =>
        Assert.All(SynonymGroups.All.SelectMany(group => group), phrase => Assert.NotEmpty(phrase.Words));

    [Fact]
    public void All_EveryPart_StandsInOneGroupOnly() =>
        Assert.Empty(SynonymGroups.All.SelectMany(group => group).GroupBy(phrase => (phrase.Text, phrase.IsNarrower)).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void All_EveryGroup_HoldsSeveralParts() => Assert.All(SynonymGroups.All, group => Assert.True(group.Count > 1));
}
