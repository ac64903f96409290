using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge.Questions;

/// <summary>What is being asked.</summary>
/// <param name="Terms">The words searched for, in order, each once.</param>
/// <param name="Expected">The kinds of word that would answer; none when the question asks for nothing of a kind.</param>
/// <param name="Focus">The term that names what is asked for (« quel pays »), or null.</param>
/// <param name="Stance">Folded identifiers of the words that take sides (« contre », « pas », « sans »): no subject, but they decide.</param>
/// <param name="HasWords">Whether the question holds any word at all.</param>
internal sealed record AnalyzedQuestion(IReadOnlyList<QuestionTerm> Terms, WordKinds Expected, int? Focus, IReadOnlyList<int> Stance, bool HasWords)
{
    /// <summary>The weight of each term.</summary>
    public double[] Weights { get; } = [.. Terms.Select(term => term.Weight)];

    /// <summary>Sum of the weights of the terms.</summary>
    public double TotalWeight { get; } = Terms.Sum(term => term.Weight);
}
