namespace CampaignBot.BotFramework.Hosting;

/// <summary>What a person is told when a turn fails.</summary>
/// <param name="Apology">One sentence, without details.</param>
public sealed record TurnErrorHandler(string Apology);
