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

    // Whatever is left out of it: « lieu de culte » would be one more « culte ».
    [Fact]
    public void All_EveryPart_ReadsUnlikeThoseOfOtherGroups() =>
        Assert.Empty(SynonymGroups.All.SelectMany((group, number) => group.Select(phrase => (Read: ReadOf(phrase), number)).Distinct())
            .GroupBy(part => part.Read).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void All_EveryGroup_HoldsSeveralParts() => Assert.All(SynonymGroups.All, group => Assert.True(group.Count > 1));

    private static (string Words, bool IsNarrower) ReadOf(EquivalentPhrase phrase) => (string.Join(' ', phrase.Words.Select(word => word.Folded.TrimEnd('s', 'x'))), phrase.IsNarrower);
}
