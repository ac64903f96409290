using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Bot.Conversation;

/// <summary>What the bot says to one message, before it is drawn for a channel or a terminal.</summary>
internal abstract record Reply;

/// <summary>The documents answer.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Lead">Fixed wording above the quote, or null.</param>
internal sealed record AnswerReply(FoundAnswer Answer, string? Lead = null) : Reply;

/// <summary>The documents do not answer.</summary>
/// <param name="Answer">Why, and what is nearest.</param>
/// <param name="Message">The fixed wording.</param>
/// <param name="MissingWords">The words to name as missing.</param>
internal sealed record RefusalReply(NoAnswer Answer, string Message, IReadOnlyList<string> MissingWords) : Reply;

/// <summary>Where the quotes of an answer come from.</summary>
/// <param name="Quoted">The quotes.</param>
internal sealed record SourceReply(IReadOnlyList<Citation> Quoted) : Reply;

/// <summary>Small talk.</summary>
/// <param name="Message">The fixed wording.</param>
/// <param name="Subjects">The documents' subjects, where they were asked for.</param>
internal sealed record SmallTalkReply(string Message, IReadOnlyList<Subject> Subjects) : Reply;
