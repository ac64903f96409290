using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Bot.Conversation;

/// <summary>The documents answer.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Lead">Fixed wording above the quote, or null.</param>
internal sealed record AnswerReply(FoundAnswer Answer, string? Lead = null) : Reply;
