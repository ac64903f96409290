namespace CampaignBot.Tests.Knowledge.Ranking;

/// <summary>Words of few letters, so that many are equal, begin alike or differ by one letter.</summary>
internal static class GeneratedWords
{
    private const string Letters = "abcdé";

#pragma warning disable RS0030, CA5394 // Seeded: the same words at every run.
    public static IEnumerable<string> Of(int count, int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < count; i++)
        {
            yield return string.Create(random.Next(1, 11), random, (letters, source) =>
            {
                for (int j = 0; j < letters.Length; j++)
                {
                    letters[j] = Letters[source.Next(Letters.Length)];
                }
            });
        }
    }
#pragma warning restore RS0030, CA5394
}
