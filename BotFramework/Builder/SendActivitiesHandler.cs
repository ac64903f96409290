using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Builder;

/// <summary>Looks at what a turn sends, on its way to the channel.</summary>
/// <param name="turnContext">The turn.</param>
/// <param name="activities">What is sent, addressed already; it may be changed.</param>
/// <param name="next">Sends it on; not called, nothing is sent.</param>
/// <returns>What the channel answered, or what the turn is to take for its answer.</returns>
public delegate Task<ResourceResponse?[]> SendActivitiesHandler(ITurnContext turnContext, List<Activity> activities, Func<Task<ResourceResponse?[]>> next);
