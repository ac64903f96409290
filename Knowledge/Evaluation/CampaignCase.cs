using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Knowledge.Evaluation;

/// <summary>A question for the confidence in a campaign's documents to be fitted on.</summary>
/// <param name="Home">Whose documents it was asked of: 0 for the served campaign, then the others.</param>
/// <param name="Asked">Whose question it is.</param>
/// <param name="Measures">What was measured.</param>
/// <param name="IsRight">Whether it is to be answered.</param>
/// <param name="Weight">What it counts for.</param>
/// <param name="Doubt">What is taken off the chance for what is missing.</param>
internal sealed record CampaignCase(int Home, int Asked, double[] Measures, bool IsRight, double Weight, Doubt Doubt);
