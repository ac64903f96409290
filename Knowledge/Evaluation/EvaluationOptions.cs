namespace CampaignBot.Knowledge.Evaluation;

/// <summary>What to measure.</summary>
public sealed record EvaluationOptions
{
    /// <summary>The question set, a SQuAD JSON file.</summary>
    public required string Path { get; init; }

    /// <summary>Whether titles are left out of the index. Default: false.</summary>
    public bool TextOnly { get; init; }

    /// <summary>How the questions are misspelt, or null for as they are.</summary>
    public TypoKind? Typos { get; init; }

    /// <summary>Whether the decision to refuse is measured too. Default: false.</summary>
    public bool Abstention { get; init; }

    /// <summary>About how many passages of the set an index holds when the decision to refuse is measured; null for half of its articles.</summary>
    public int? Passages { get; init; }

    /// <summary>A file of JSON lines with passages to add, or null for none.</summary>
    public string? Distractors { get; init; }

    /// <summary>A file that every miss is written to, or null for none.</summary>
    public string? Misses { get; init; }

    /// <summary>How many questions are asked at most, from the first; null for all.</summary>
    public int? Limit { get; init; }
}
