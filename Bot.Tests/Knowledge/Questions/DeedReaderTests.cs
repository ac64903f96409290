using CampaignBot.Knowledge.French;
using CampaignBot.Knowledge.Questions;

namespace CampaignBot.Tests.Knowledge.Questions;

public sealed class DeedReaderTests
{
    [Theory]
    [InlineData("Vous torturez les civils", "torturez", true)]
    [InlineData("Vous avez déjà torturé des civils", "torturé", true)]
    [InlineData("Comment torturez-vous les civils ?", "torturez", true)]
    [InlineData("Comment ce pays torture-t-il ?", "torture", true)]
    [InlineData("Le gouvernement de ce pays les torture", "torture", true)]
    [InlineData("Le pays torture", "torture", true)]
    [InlineData("La police du pays torture", "torture", true)]
    [InlineData("La position du pays : torture", "torture", false)]
    [InlineData("L’avis du pays torturé", "torturé", false)]
    [InlineData("La protection des civils par le pays, les tortures", "tortures", false)]
    [InlineData("Les pays opprimés", "opprimés", false)]
    [InlineData("Un pays opprimé", "opprimé", false)]
    [InlineData("Les conflits vous menacent", "menacent", false)]
    [InlineData("Les civils que torture la police", "torture", false)]
    public void IsDone_AWordOfAQuestion_IsWhatItsSubjectDoes(string question, string word, bool isDone)
    {
        FrenchToken[] words = [.. FrenchTokenizer.Tokenize(question)];
        Assert.Equal(isDone, DeedReader.IsDone(words, Array.FindIndex(words, one => one.Exact == word), question));
    }
}
