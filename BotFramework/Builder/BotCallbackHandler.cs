namespace CampaignBot.BotFramework.Builder;

/// <summary>What a turn does.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="cancellationToken">Stops the turn.</param>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
