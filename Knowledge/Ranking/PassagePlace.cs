namespace CampaignBot.Knowledge.Ranking;

/// <summary>Where a passage begins in the arrays of the <see cref="Lexicon"/>; it ends where the next one begins.</summary>
/// <param name="Word">Its first word.</param>
/// <param name="Sentence">Its first sentence.</param>
/// <param name="Context">The words above it, shared by neighbours.</param>
internal readonly record struct PassagePlace(int Word, int Sentence, ContextTerms Context)
{
    /// <summary>Its document.</summary>
    public DocumentTerms? Document { get; init; }
}
