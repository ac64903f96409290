using System.Diagnostics.CodeAnalysis;

namespace CampaignBot.BotFramework.Builder;

/// <summary>What comes after a middleware.</summary>
/// <param name="cancellationToken">Stops the turn.</param>
[SuppressMessage("Naming", "CA1711", Justification = "The SDK's own name.")]
public delegate Task NextDelegate(CancellationToken cancellationToken);
