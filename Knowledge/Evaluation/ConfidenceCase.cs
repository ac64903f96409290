using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Knowledge.Evaluation;

/// <summary>A question for the confidence to be fitted on.</summary>
/// <param name="Choice">To answer (what was measured) or to refuse (nothing).</param>
/// <param name="IsNearMiss">Whether the paragraph that answers was taken out and the rest of its document left, so that the threshold is set by it.</param>
/// <param name="Parts">The index held one part in so many of the articles.</param>
/// <param name="Passages">Passages in the index.</param>
/// <param name="Doubt">What is taken off the chance for what is missing.</param>
/// <param name="CampaignDoubt">What is taken off it in a campaign's documents.</param>
internal sealed record ConfidenceCase(Choice Choice, bool IsNearMiss, int Parts, int Passages, Doubt Doubt, Doubt CampaignDoubt);
