namespace CampaignBot.BotFramework.Authentication;

/// <summary>A token can be judged neither good nor bad now: the keys of its issuer cannot be had.</summary>
internal sealed class SigningKeysUnavailableException() : Exception("The issuer's keys cannot be had.");
