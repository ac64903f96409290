using CampaignBot.Knowledge.French;

namespace CampaignBot.Tests.Knowledge.French;

public sealed class OppositionTests
{
    [Theory]
    [InlineData("contre", true, true)]
    [InlineData("contre", false, false)]
    [InlineData("prevenir", true, true)]
    [InlineData("prevenir", false, false)]
    [InlineData("interdits", true, true)]
    [InlineData("interdits", false, true)]
    [InlineData("soutenus", true, false)]
    [InlineData("contretemps", true, false)]
    public void Is_AWord_AgainstWhatStandsBehindOrBeforeIt(string word, bool isBefore, bool isAgainst) => Assert.Equal(isAgainst, Opposition.Is(word, isBefore));
}
