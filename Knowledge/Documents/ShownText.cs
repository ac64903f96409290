namespace CampaignBot.Knowledge.Documents;

/// <summary>What a reader sees of a stretch of source, and where each character of it stands in the source.</summary>
public sealed class ShownText
{
    private readonly int[] _offsets;

    internal ShownText(string text, int[] offsets)
    {
        Text = text;
        _offsets = offsets;
    }

    /// <summary>The text as shown.</summary>
    public string Text { get; }

    /// <summary>The source offsets of a stretch of the shown text.</summary>
    /// <param name="start">First character shown, inclusive, from 0.</param>
    /// <param name="end">Last character shown, exclusive; greater than <paramref name="start"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The stretch is empty or outside the text.</exception>
    public SourceSpan ToSource(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, Text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, end);
        return new SourceSpan(_offsets[start], _offsets[end - 1] + 1);
    }
}
