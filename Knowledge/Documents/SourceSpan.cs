namespace CampaignBot.Knowledge.Documents;

/// <summary>A stretch of a document's decoded text.</summary>
/// <param name="Start">First offset, inclusive, in UTF-16 units.</param>
/// <param name="End">Last offset, exclusive, in UTF-16 units.</param>
public readonly record struct SourceSpan(int Start, int End)
{
    /// <summary>Whether all of another stretch of the same text lies within it.</summary>
    /// <param name="other">The other.</param>
    public bool Covers(SourceSpan other) => Start <= other.Start && other.End <= End;
}
