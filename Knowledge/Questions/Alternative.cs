namespace CampaignBot.Knowledge.Questions;

/// <summary>Other words that may stand for a word of the question.</summary>
/// <param name="Stems">Identifiers of their stems; all must be there.</param>
/// <param name="Weight">How good a match they are, 0 to 1.</param>
internal sealed record Alternative(int[] Stems, double Weight)
{
    /// <summary>Words with accents that share the stem of a single word and are none of its forms (« armes » for « armée »).</summary>
    public int[] LookAlikes { get; init; } = [];
}
