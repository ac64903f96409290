namespace CampaignBot.Bot.Conversation;

/// <summary>What follow-ups refer to: never what the person wrote.</summary>
/// <param name="Subject">Heading of the last answer.</param>
/// <param name="Quoted">What it quoted: one place for each subject of the question.</param>
internal sealed record ConversationContext(string Subject, IReadOnlyList<QuotedPlace> Quoted)
{
    /// <summary>All that an answer with several quotes quoted, where the person asked for one of them; null for no such answer.</summary>
    public IReadOnlyList<QuotedPlace>? OneOf { get; init; }

    /// <summary>Further paragraphs that it named; null for none.</summary>
    public IReadOnlyList<QuotedPlace>? SeeAlso { get; init; }
}
