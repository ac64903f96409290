using CampaignBot.Knowledge;

namespace CampaignBot.Bot.Conversation;

/// <summary>Small talk.</summary>
/// <param name="Message">The fixed wording.</param>
/// <param name="Subjects">The documents' subjects, where they were asked for.</param>
internal sealed record SmallTalkReply(string Message, IReadOnlyList<Subject> Subjects) : Reply
{
    /// <summary>Whether what follow-ups refer to goes.</summary>
    public bool Forgets { get; init; }

    /// <summary>Whether all that is remembered of the conversation goes.</summary>
    public bool Erases { get; init; }
}
