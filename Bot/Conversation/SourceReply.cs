using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Bot.Conversation;

/// <summary>Where the quotes of an answer come from.</summary>
/// <param name="Quoted">The quotes.</param>
internal sealed record SourceReply(IReadOnlyList<Citation> Quoted) : Reply;
