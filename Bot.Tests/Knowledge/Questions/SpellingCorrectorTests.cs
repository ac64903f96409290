using System.Text.RegularExpressions;
using CampaignBot.Knowledge.Passages;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;
using CampaignBot.Tests.Knowledge.Ranking;

namespace CampaignBot.Tests.Knowledge.Questions;

public sealed class SpellingCorrectorTests
{
    private static readonly IReadOnlyList<Passage> Passages = GeneratedPassages.Build(300, seed: 3);
    private static readonly Lexicon Words = LexiconBuilder.Build(Passages, default);
    private static readonly string[] Vocabulary = [.. Words.WordsThatBegin(string.Empty).ToArray().Select(word => Words.FoldedText(word).ToString())];

    [Fact]
    public void AreNear_GeneratedWords_AreThoseWithACommonDeletion()
    {
        string[] words = [.. GeneratedWords.Of(900, seed: 4)];
        int near = 0;
        foreach (string a in words)
        {
            HashSet<string> deletions = [.. Deletions(a)];
            foreach (string b in words)
            {
                bool expected = deletions.Overlaps(Deletions(b));
                Assert.True(expected == SpellingCorrector.AreNear(a, b), $"{a} {b}");
                near += expected ? 1 : 0;
            }
        }

        Assert.InRange(near, 2_000, 800_000);
    }

    [Fact]
    public void Correct_GeneratedWords_IsTheBestOfTheWholeVocabulary()
    {
        var corrector = new SpellingCorrector(Words);
        string[] misspelt = [.. GeneratedWords.Of(600, seed: 5).Select(word => word.Replace('é', 'e')).Where(word => Words.FoldedId(word) < 0)];
        string?[] corrections = Array.ConvertAll(misspelt, corrector.Correct);
        Assert.Equal(misspelt.Select(Best), corrections);
        Assert.InRange(corrections.Count(correction => correction is not null), 50, misspelt.Length - 50);
    }

    [Theory]
    [InlineData("reigions", "religions")]
    [InlineData("reggions", "regions")]
    public void Correct_EquallyNearWords_IsTheOneThatHoldsAllThatWasTyped(string misspelt, string meant)
    {
        string[] texts = ["Les régions.", "Des régions.", "Les religions."];
        Assert.Equal(meant, new SpellingCorrector(MatchedText.LexiconOf(texts)).Correct(misspelt));
    }

    // The definition, word by word.
    private static string? Best(string misspelt) => misspelt.Length < 4 ? null : Vocabulary
        .Where(word => word.Length >= 4 && word.All(char.IsLetter) && word[0] == misspelt[0] && Deletions(word).Intersect(Deletions(misspelt)).Any())
        .Select(word => (Word: word, Edits: SpellingCorrector.Distance(misspelt, word)))
        .Where(candidate => candidate.Edits <= (misspelt.Length >= 9 ? 2 : 1))
        .OrderBy(candidate => candidate.Edits)
        .ThenByDescending(candidate => Regex.IsMatch(candidate.Word, string.Join(".*", misspelt.AsEnumerable()), RegexOptions.NonBacktracking))
        .ThenByDescending(candidate => Words.PassageFrequency(Words.StemOf(Words.FoldedId(candidate.Word))))
        .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
        .Select(candidate => candidate.Word)
        .FirstOrDefault();

    private static IEnumerable<string> Deletions(string word) => Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1)).Prepend(word);
}
