using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Questions;
using CampaignBot.Knowledge.Ranking;

namespace CampaignBot.Knowledge;

/// <summary>An answer and how it came about, for explanations and measurements.</summary>
/// <param name="Question">The question as it was understood; null when it was not read.</param>
/// <param name="Ranked">All candidates, best first.</param>
/// <param name="Confidence">How sure it is that the first candidate answers, 0 to 1.</param>
/// <param name="Answer">What is said.</param>
internal sealed record QuestionTrace(AnalyzedQuestion? Question, IReadOnlyList<RankedPassage> Ranked, double Confidence, Answer Answer)
{
    /// <summary>The question as typed.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>How its two subjects were answered, when each was by itself; empty otherwise.</summary>
    public IReadOnlyList<QuestionTrace> Subjects { get; init; } = [];

    /// <summary>The equivalent that the question had to be asked with to be answered; null for one that was taken as typed.</summary>
    public Rewording? Rewording { get; init; }
}
