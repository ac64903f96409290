namespace CampaignBot.Knowledge.Ranking;

/// <summary>Lucene's BM25 over words, stems and grams, as a share of the first candidate's.</summary>
internal sealed class SearchScore : IRankingSignal
{
    public string Name => "recherche";

    public double Measure(MatchedPassage passage) => passage.SearchShare;
}
