namespace CampaignBot.Knowledge.Questions;

/// <summary>A question with a name in the place of its pronoun.</summary>
/// <param name="Question">The question.</param>
/// <param name="IsBare">Whether it says nothing besides.</param>
public sealed record NamedPronoun(string Question, bool IsBare)
{
    /// <summary>Whether it asks what they think, of which nobody but they tell; false for what they do.</summary>
    public bool IsThought { get; init; } = true;
}
