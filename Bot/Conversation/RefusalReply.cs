using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Bot.Conversation;

/// <summary>The documents do not answer.</summary>
/// <param name="Answer">Why, and what is nearest.</param>
/// <param name="Message">The fixed wording.</param>
/// <param name="MissingWords">The words to name as missing.</param>
internal sealed record RefusalReply(NoAnswer Answer, string Message, IReadOnlyList<string> MissingWords) : Reply;
