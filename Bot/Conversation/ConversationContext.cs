namespace CampaignBot.Bot.Conversation;

/// <summary>What is remembered of a conversation: never what the person wrote.</summary>
/// <param name="Subject">Heading of the last answer, or null.</param>
/// <param name="At">When it was given.</param>
internal sealed record ConversationContext(string? Subject, DateTimeOffset At)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    /// <summary>The subject, unless it is too old to be what the person means.</summary>
    public string? SubjectAt(DateTimeOffset now) => now - At <= Kept ? Subject : null;
}
