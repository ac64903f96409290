namespace CampaignBot.Bot.Conversation;

/// <summary>What the bot says to one message, before it is drawn for a channel or a terminal.</summary>
internal abstract record Reply;
