using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Tests.Knowledge.Ranking;

public sealed class WordTableTests
{
    [Fact]
    public void Add_GeneratedWords_NumbersThemLikeADictionary()
    {
        var table = new WordTable();
        var reference = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string word in GeneratedWords.Of(20_000, seed: 1))
        {
            Assert.Equal(reference.TryGetValue(word, out int known) ? known : -1, table.IdOf(word));
            if (known == 0 && !reference.ContainsKey(word))
            {
                known = reference.Count;
                reference.Add(word, known);
            }

            Assert.Equal(known, table.Add(word));
        }

        Assert.Equal(reference.Count, table.Count);
        Assert.All(reference, entry => Assert.Equal(entry.Key, table[entry.Value].ToString()));
        Assert.Equal(reference.Keys.Order(StringComparer.Ordinal), table.Sorted().Select(id => table[id].ToString()));
    }

    [Fact]
    public void Add_EmptyAndVeryLongWord_AreWordsLikeOthers()
    {
        var table = new WordTable();
        string longWord = new('é', 100_000);
        Assert.Equal([0, 1, 0, 1], [table.Add(string.Empty), table.Add(longWord), table.Add(string.Empty), table.IdOf(longWord)]);
        Assert.Equal(longWord, table[1].ToString());
    }
}
