using CampaignBot.Knowledge.French;

namespace CampaignBot.Tests.Knowledge.French;

public sealed class UsualWordsTests
{
    [Theory]
    [InlineData("carte", true)]
    [InlineData("exemples", true)]
    [InlineData("officielle", true)]
    [InlineData("sanctiosn", false)]
    [InlineData("catastrofes", false)]
    public void HoldsStem_OfAWord_IsWhetherPeopleUseIt(string folded, bool isUsual) => Assert.Equal(isUsual, UsualWords.HoldsStem(FrenchStemmer.Stem(folded)));
}
