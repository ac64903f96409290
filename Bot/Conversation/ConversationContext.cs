namespace CampaignBot.Bot.Conversation;

/// <summary>What follow-ups refer to: never what the person wrote.</summary>
/// <param name="Subject">Heading of the last answer.</param>
/// <param name="Quoted">What it quoted: one place for each subject of the question.</param>
internal sealed record ConversationContext(string Subject, IReadOnlyList<QuotedPlace> Quoted)
{
    /// <summary>Further paragraphs that it named; null for none.</summary>
    public IReadOnlyList<QuotedPlace>? SeeAlso { get; init; }
}
