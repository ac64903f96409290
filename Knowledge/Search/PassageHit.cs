namespace CampaignBot.Knowledge.Search;

/// <summary>A candidate passage.</summary>
/// <param name="Ordinal">The passage.</param>
/// <param name="Score">Lucene's score; 0 for a passage that only fills the list up.</param>
internal readonly record struct PassageHit(int Ordinal, float Score);
