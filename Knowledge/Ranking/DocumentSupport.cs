namespace CampaignBot.Knowledge.Ranking;

/// <summary>How much of the search went to other passages of the same document: a document that is all about it is the likelier source.</summary>
internal sealed class DocumentSupport : IRankingSignal
{
    public string Name => "document";

    public double Measure(MatchedPassage passage) => passage.DocumentShare;
}
