namespace CampaignBot.Knowledge.Answers;

/// <summary>The documents answer.</summary>
public sealed record FoundAnswer : Answer
{
    /// <summary>The answer first, then up to two further ranked paragraphs. Never empty.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>The answer.</summary>
    public Citation Best => Citations[0];

    /// <summary>The further paragraphs that are near enough to be shown (« voir aussi »).</summary>
    public IEnumerable<Citation> SeeAlso => Citations.Skip(1).Where(citation => citation.IsNear);
}
