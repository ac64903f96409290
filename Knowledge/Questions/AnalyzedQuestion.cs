namespace CampaignBot.Knowledge.Questions;

/// <summary>What is being asked.</summary>
/// <param name="Terms">The words searched for, in order, each once.</param>
/// <param name="Expected">The kind of thing asked for.</param>
/// <param name="HasWords">Whether the question holds any word at all.</param>
internal sealed record AnalyzedQuestion(IReadOnlyList<QuestionTerm> Terms, ExpectedAnswer Expected, bool HasWords)
{
    /// <summary>Sum of the weights of the terms.</summary>
    public double TotalWeight { get; } = Terms.Sum(term => term.Weight);
}
