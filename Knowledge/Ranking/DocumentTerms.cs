namespace CampaignBot.Knowledge.Ranking;

/// <summary>A document, and the words that keep coming back in it.</summary>
/// <param name="mainStems">Identifiers of the stems that at least two of its passages hold, and four in ten of those beside one that lacks it; sorted.</param>
internal sealed class DocumentTerms(int[] mainStems)
{
    private const int LeastPassages = 2;
    private const double LeastShare = 0.4;

    /// <summary>Whether a stem keeps coming back in the document.</summary>
    public bool IsMain(int stem) => Array.BinarySearch(mainStems, stem) >= 0;

    /// <summary>Whether a stem that so many of the document's passages hold keeps coming back in it.</summary>
    /// <param name="holding">Passages of the document that hold it.</param>
    /// <param name="passages">All its passages.</param>
    public static bool IsMain(int holding, int passages) => holding >= LeastPassages && holding >= LeastShare * (passages - 1);
}
