using CampaignBot.Knowledge;
using CampaignBot.Knowledge.French;

namespace CampaignBot.Tests.Knowledge.French;

public sealed class QuestionWordsTests
{
    [Fact]
    public void Phrases_AnyOfThem_OpensNoOther()
    {
        string[] phrases = [.. EmbeddedText.Lines(typeof(QuestionWords), "QuestionPhrases.fr.txt").SelectMany(line => line.Split('|', StringSplitOptions.TrimEntries))];
        Assert.DoesNotContain(phrases, phrase => Array.Exists(phrases, other => other.StartsWith(phrase + ' ', StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("aux yeux du maire", 2)]
    [InlineData("aux yeux", 2)]
    [InlineData("aux portes du maire", 0)]
    [InlineData("aux", 0)]
    public void PhraseAt_AWord_IsTheLengthOfTheWholePhraseThere(string text, int length) => Assert.Equal(length, QuestionWords.PhraseAt(FrenchTokenizer.Tokenize(text), 0));
}
