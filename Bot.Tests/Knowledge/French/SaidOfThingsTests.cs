using CampaignBot.Knowledge.French;

namespace CampaignBot.Tests.Knowledge.French;

public sealed class SaidOfThingsTests
{
    [Theory]
    [InlineData("augmente", "", true)]
    [InlineData("augmente", "depuis", true)]
    [InlineData("augmente", "les", false)]
    [InlineData("augmente", "leurs", false)]
    [InlineData("augmente", "l", false)]
    [InlineData("passe", "par", true)]
    [InlineData("passe", "pour", false)]
    [InlineData("passe", "", false)]
    [InlineData("chante", "", false)]
    public void Of_AVerb_IsOneOfThingsUnlessItDoesSomethingToAnother(string verb, string next, bool isSaid) => Assert.Equal(isSaid, SaidOfThings.Of(verb, next) is not null);
}
