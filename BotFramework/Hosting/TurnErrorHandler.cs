namespace CampaignBot.BotFramework.Hosting;

/// <summary>What a person is told when a turn does not end as it should.</summary>
/// <param name="Apology">The turn failed: one sentence, without details.</param>
/// <param name="TooSlow">The channel waits for the answer no longer: one sentence.</param>
public sealed record TurnErrorHandler(string Apology, string TooSlow);
