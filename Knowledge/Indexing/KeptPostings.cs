using System.Collections.Concurrent;

namespace CampaignBot.Knowledge.Indexing;

/// <summary>Postings of the terms of a field that were asked for, in no more memory than was said. Safe for many threads.</summary>
/// <remarks>Terms that the field does not hold are not kept: only its own terms can take room.</remarks>
/// <param name="mostBytes">How much memory they may take together.</param>
internal sealed class KeptPostings(int mostBytes)
{
    // What a term takes beside its letters and postings, in bytes: 48 for its node, up to 17 of the table of nodes, 24 and 28 for what an array
    // and a string have beside their contents. Measured, with 1,000 to 100,000 terms: 103 to 110.
    private const int TermBytes = 120;

    // One lock: with more of them the table grows sooner, and by how much depends on the number of cores. Reading takes none.
    private readonly ConcurrentDictionary<string, int[]> _postings = new(concurrencyLevel: 1, capacity: 31, StringComparer.Ordinal);
    private int _room = mostBytes;

    /// <summary>The postings of a term, as passage and count in turns; null when they are not kept.</summary>
    public int[]? Find(string term) => _postings.GetValueOrDefault(term);

    /// <summary>Whether there is room now for the postings of a term; it is taken by <see cref="Keep"/>, not before.</summary>
    public bool HasRoom(string term, int passages) => Cost(term, passages) <= Volatile.Read(ref _room);

    /// <summary>Keeps the postings of a term, where there is room and nobody else has.</summary>
    public void Keep(string term, int[] postings)
    {
        int cost = Cost(term, postings.Length / 2);
        if (Interlocked.Add(ref _room, -cost) < 0 || !_postings.TryAdd(term, postings))
        {
            Interlocked.Add(ref _room, cost);
        }
    }

    private static int Cost(string term, int passages) => TermBytes + (sizeof(char) * term.Length) + (2 * sizeof(int) * passages);
}
