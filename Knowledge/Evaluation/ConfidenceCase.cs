namespace CampaignBot.Knowledge.Evaluation;

/// <summary>A question for the confidence to be fitted on.</summary>
/// <param name="Choice">To answer (what was measured) or to refuse (nothing).</param>
/// <param name="IsNearMiss">Whether the paragraph that answers was taken out and the rest of its document left, so that the threshold is set by it.</param>
/// <param name="Parts">The index held one part in so many of the articles.</param>
/// <param name="Passages">Passages in the index.</param>
/// <param name="Factor">What the chance is multiplied by for what is missing.</param>
/// <param name="CampaignFactor">What it is multiplied by in a campaign's documents.</param>
internal sealed record ConfidenceCase(Choice Choice, bool IsNearMiss, int Parts, int Passages, double Factor, double CampaignFactor);
