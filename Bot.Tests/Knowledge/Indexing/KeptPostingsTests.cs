using System.Globalization;
using CampaignBot.Knowledge.Indexing;

namespace CampaignBot.Tests.Knowledge.Indexing;

[Collection(MeasuredAlone.Name)]
public sealed class KeptPostingsTests
{
    [Theory]
    [InlineData(5, 1)]
    [InlineData(12, 1)]
    [InlineData(5, 40)]
    [InlineData(200, 3)]
    public void Keep_UntilThereIsNoRoom_TakesNoMoreMemoryThanSaidAndHardlyLess(int letters, int passages)
    {
        const int Most = 4 << 20;
        string format = new('0', letters);
        Assert.InRange(MeasuredAlone.BytesOf(Filled), 0.8 * Most, 1.02 * Most);

        KeptPostings Filled()
        {
            var postings = new KeptPostings(Most);
            int terms = 0;
            for (string term = Term(0, format); terms < 100_000 && postings.HasRoom(term, passages); term = Term(++terms, format))
            {
                postings.Keep(term, new int[2 * passages]);
            }

            Assert.NotNull(postings.Find(Term(terms - 1, format)));
            return postings;
        }
    }

    [Fact]
    public void Keep_WithoutRoom_KeepsNothingAndTakesNone()
    {
        int cost = CostOf("rare", passages: 1);
        var postings = new KeptPostings(cost);
        postings.Keep("trop", [1, 1, 2, 1]);
        Assert.Null(postings.Find("trop"));
        postings.Keep("rare", [1, 1]);
        Assert.Equal([1, 1], postings.Find("rare")!);
        Assert.False(postings.HasRoom(string.Empty, 0));
    }

    [Fact]
    public void Keep_SameTermByManyThreads_TakesRoomOnce()
    {
        int cost = CostOf("mot", passages: 2);
        for (int round = 0; round < 10; round++)
        {
            var postings = new KeptPostings(2 * cost);
            Together.Run(8, _ =>
            {
                for (int i = 0; i < 5_000; i++)
                {
                    postings.Keep("mot", [1, 1, 2, 1]);
                }
            });
            Assert.NotNull(postings.Find("mot"));
            Assert.True(postings.HasRoom("mit", 2));
            postings.Keep("mit", [1, 1, 2, 1]);
            Assert.False(postings.HasRoom(string.Empty, 0));
        }
    }

    /// <summary>The least memory in which a term is kept.</summary>
    private static int CostOf(string term, int passages) => Enumerable.Range(1, 1000).First(most => new KeptPostings(most).HasRoom(term, passages));

    private static string Term(int number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}
