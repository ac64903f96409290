namespace CampaignBot.Knowledge.Evaluation;

/// <summary>What fitting the confidence in a campaign's documents made.</summary>
/// <param name="Weights">The weights.</param>
/// <param name="Report">What refusing reaches on each campaign left out of the fit, line by line.</param>
internal sealed record CampaignFit(double[] Weights, IReadOnlyList<string> Report);
