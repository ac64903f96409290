namespace CampaignBot.Knowledge.Ranking;

/// <summary>The words of a title and headings.</summary>
/// <param name="Words">Identifiers of their stems, in order, with the mark of <see cref="Lexicon.Variant"/>.</param>
/// <param name="Stems">The same, each once, sorted.</param>
internal sealed record ContextTerms(int[] Words, int[] Stems)
{
    /// <summary>No words.</summary>
    public static ContextTerms None { get; } = new([], []);
}
