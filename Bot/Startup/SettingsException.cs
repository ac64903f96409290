namespace CampaignBot.Bot.Startup;

/// <summary>Settings are wrong. The message is one French sentence, fit to be shown to an operator.</summary>
internal sealed class SettingsException(string message) : Exception(message);
