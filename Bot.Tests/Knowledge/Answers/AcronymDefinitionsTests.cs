using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Tests.Knowledge.Answers;

public sealed class AcronymDefinitionsTests
{
    private readonly AcronymDefinitions _definitions = new([("CES", "Conseil économique et social", 3), ("CES", "Collège d’enseignement secondaire", 7), ("CES", "Conseil économique et social", 9)]);

    [Theory]
    [InlineData("Qu’est-ce que le CES ?", new[] { 3, 7, 9 })]
    [InlineData("C.E.S.", new[] { 3, 7, 9 })]
    [InlineData("conseil economique et social", new[] { 3, 9 })]
    [InlineData("Le collège d'enseignement secondaire ?", new[] { 7 })]
    [InlineData("Qui préside le CES ?", new int[0])]
    [InlineData("Le conseil", new int[0])]
    [InlineData("Que veut dire ?", new int[0])]
    [InlineData("", new int[0])]
    public void Of_Question_GivesEveryMeaningInDocumentOrder(string question, int[] expected) => Assert.Equal(expected, _definitions.Of(FrenchTokenizer.Tokenize(question)));
}
