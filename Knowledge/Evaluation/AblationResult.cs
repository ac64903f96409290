namespace CampaignBot.Knowledge.Evaluation;

/// <summary>What the ranking reaches when it is fitted without a signal.</summary>
/// <param name="Without">The signal that is left out; empty for none, null for all but the search's own score.</param>
/// <param name="Results">What it reaches on each set, each question judged by weights fitted without its article.</param>
public sealed record AblationResult(string? Without, IReadOnlyList<FitResult> Results);
