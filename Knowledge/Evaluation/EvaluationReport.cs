using System.Text.Json.Serialization;

namespace CampaignBot.Knowledge.Evaluation;

/// <summary>What an evaluation measured. Shares are fractions from 0 to 1.</summary>
public sealed record EvaluationReport
{
    /// <summary>Passages in the index.</summary>
    public required int Passages { get; init; }

    /// <summary>Questions asked.</summary>
    public required int Questions { get; init; }

    /// <summary>Questions that came out different from <see cref="EvaluationOptions.Typos"/>; null when it was not set.</summary>
    public required int? Changed { get; init; }

    /// <summary>Share of questions whose passage came first.</summary>
    public required double RecallAt1 { get; init; }

    /// <summary>Share of questions whose passage is among the first 5.</summary>
    public required double RecallAt5 { get; init; }

    /// <summary>Share of questions whose passage is among the first 10.</summary>
    public required double RecallAt10 { get; init; }

    /// <summary>Mean of 1 / rank of the passage, 0 beyond rank 10.</summary>
    public required double MrrAt10 { get; init; }

    /// <summary>Share of questions with an answer span whose first passage's highlighted sentence holds one, at its place; null when no question has any.</summary>
    public required double? SentenceAt1 { get; init; }

    /// <summary>Answers of the set that do not stand at their offset.</summary>
    public required int MisplacedAnswers { get; init; }

    /// <summary>Time of whole answers, in milliseconds.</summary>
    public required LatencyReport LatencyMs { get; init; }

    /// <summary>Questions answered in a second, one after the other.</summary>
    public required double QuestionsPerSecond { get; init; }

    /// <summary>Time from documents to an index that serves, in seconds.</summary>
    public required double IndexSeconds { get; init; }

    /// <summary>Most memory of the process seen while it answered the questions, in MiB: what it keeps once the index serves.</summary>
    public required double ServingMemoryMb { get; init; }

    /// <summary>Peak memory of the process, building included, in MiB.</summary>
    public required double PeakMemoryMb { get; init; }

    /// <summary>How well refusing works; null when it was not asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public AbstentionReport? Abstention { get; init; }
}

/// <summary>Percentiles of a time.</summary>
/// <param name="P50">The median.</param>
/// <param name="P99">The time that 99 in 100 stay below.</param>
public sealed record LatencyReport(double P50, double P99);

/// <summary>How well the two kinds of unanswerable questions are told from answerable ones.</summary>
/// <param name="OtherHalf">Questions of half of the articles, put to an index of the other half; null when there is one article only.</param>
/// <param name="NearMisses">Questions whose passage was taken out, the rest of its document left; null when no document has two passages.</param>
public sealed record AbstentionReport(RefusalReport? OtherHalf, RefusalReport? NearMisses);

/// <summary>How well one kind of unanswerable question is told from answerable ones. Shares are fractions from 0 to 1.</summary>
public sealed record RefusalReport
{
    /// <summary>Chance that an answerable question has more confidence than an unanswerable one (area under the ROC curve).</summary>
    public required double RocAuc { get; init; }

    /// <summary>Share of answerable questions answered when 5 % of the unanswerable are.</summary>
    public required double CoverageAt5 { get; init; }

    /// <summary>Share of answerable questions answered when 1 % of the unanswerable are.</summary>
    public required double CoverageAt1 { get; init; }

    /// <summary>Share of unanswerable questions that got an answer, as shipped.</summary>
    public required double AnsweredAtShipped { get; init; }

    /// <summary>Share of answerable questions that got an answer, as shipped.</summary>
    public required double CoverageAtShipped { get; init; }
}
