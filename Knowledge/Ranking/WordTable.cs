namespace CampaignBot.Knowledge.Ranking;

/// <summary>Distinct words, numbered from 0 in the order they were added.</summary>
/// <remarks>
/// The letters of all words stand in one array, and the hash table holds numbers only: hundreds of thousands of words cost what
/// their letters cost, and give the collector nothing to walk through.
/// </remarks>
internal sealed class WordTable
{
    private const int FirstSlots = 1024;

    private char[] _letters = new char[FirstSlots * 8];
    private int[] _starts = new int[FirstSlots];

    // Number of a word plus one, 0 for a free slot; a power of two, at most half full, probed in line.
    private int[] _slots = new int[FirstSlots];

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>The letters of a word.</summary>
    public ReadOnlySpan<char> this[int id] => _letters.AsSpan(_starts[id].._starts[id + 1]);

    /// <summary>The number of a word, or -1 when it was not added.</summary>
    public int IdOf(ReadOnlySpan<char> word) => _slots[SlotOf(word)] - 1;

    /// <summary>The number of a word, a new one when it was not added before.</summary>
    public int Add(ReadOnlySpan<char> word)
    {
        int slot = SlotOf(word);
        if (_slots[slot] > 0)
        {
            return _slots[slot] - 1;
        }

        Append(word);
        _slots[slot] = Count;
        if (Count * 2 > _slots.Length)
        {
            Rehash();
        }

        return Count - 1;
    }

    /// <summary>The numbers of all words, by the ordinal order of the words.</summary>
    public int[] Sorted()
    {
        var ids = new int[Count];
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = i;
        }

        Array.Sort(ids, (a, b) => this[a].SequenceCompareTo(this[b]));
        return ids;
    }

    private void Append(ReadOnlySpan<char> word)
    {
        int start = _starts[Count];
        if (start + word.Length > _letters.Length)
        {
            Array.Resize(ref _letters, Math.Max(_letters.Length * 2, start + word.Length));
        }

        if (Count + 2 > _starts.Length)
        {
            Array.Resize(ref _starts, _starts.Length * 2);
        }

        word.CopyTo(_letters.AsSpan(start));
        Count++;
        _starts[Count] = start + word.Length;
    }

    private int SlotOf(ReadOnlySpan<char> word)
    {
        int mask = _slots.Length - 1;
        int slot = string.GetHashCode(word, StringComparison.Ordinal) & mask;
        while (_slots[slot] > 0 && !word.SequenceEqual(this[_slots[slot] - 1]))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }

    private void Rehash()
    {
        _slots = new int[_slots.Length * 2];
        for (int id = 0; id < Count; id++)
        {
            _slots[SlotOf(this[id])] = id + 1;
        }
    }
}
