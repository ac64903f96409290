namespace CampaignBot.Knowledge.Answers;

/// <summary>The documents answer.</summary>
public sealed record FoundAnswer : Answer
{
    /// <summary>The answer first (for two subjects, the second one's next), then further ranked paragraphs; three where there are as many. Never empty.</summary>
    public required IReadOnlyList<Citation> Citations { get; init; }

    /// <summary>How many subjects the question has that are answered apart, each by one of the first <see cref="Citations"/>: 1 or 2. Default: 1.</summary>
    public int SubjectCount { get; init; } = 1;

    /// <summary>Whether one of the question's two subjects is answered alone; <see cref="Answer.NotFound"/> are words of the other. Default: false.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether it was asked why (« pourquoi », « dans quel but ») and the answer's paragraph presents nothing as a cause or an aim. Default: false.</summary>
    public bool LacksCause { get; init; }

    /// <summary>The answer, or its first part.</summary>
    public Citation Best => Citations[0];

    /// <summary>What is quoted: the answer, one citation for each subject.</summary>
    public IEnumerable<Citation> Quoted => Citations.Take(SubjectCount);

    /// <summary>The further paragraphs that are near enough to be shown (« voir aussi »).</summary>
    public IEnumerable<Citation> SeeAlso => Citations.Skip(SubjectCount).Where(citation => citation.IsNear);
}
