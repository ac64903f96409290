namespace CampaignBot.Knowledge.Ranking;

/// <summary>The words of a document as a whole.</summary>
/// <param name="stems">Identifiers of the stems of all its passages, each once, sorted.</param>
internal sealed class DocumentTerms(int[] stems)
{
    /// <summary>Whether one of its passages holds a stem.</summary>
    public bool Holds(int stem) => Array.BinarySearch(stems, stem) >= 0;
}
