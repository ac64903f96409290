namespace CampaignBot.Knowledge.Search;

/// <summary>A term to look for, and what a match counts.</summary>
/// <param name="Field">Where to look for it: one of the names in <see cref="Indexing.IndexFields"/>.</param>
/// <param name="Text">The term, as indexed.</param>
/// <param name="Weight">What multiplies its BM25 score.</param>
internal readonly record struct WeightedTerm(string Field, string Text, float Weight);
