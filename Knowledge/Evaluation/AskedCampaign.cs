namespace CampaignBot.Knowledge.Evaluation;

/// <summary>A campaign's documents with the questions of its question files.</summary>
/// <param name="Name">What it is called in a report.</param>
/// <param name="Knowledge">The documents.</param>
/// <param name="Expected">The questions.</param>
public sealed record AskedCampaign(string Name, KnowledgeBase Knowledge, IReadOnlyList<ExpectedPassage> Expected);
