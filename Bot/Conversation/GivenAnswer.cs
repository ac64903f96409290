namespace CampaignBot.Bot.Conversation;

/// <summary>What the bot said to a question, as far as feedback has to know it: never what was asked.</summary>
/// <param name="Message">Identifier of the message it answers; null where the channel gives none.</param>
/// <param name="Sent">Identifier that the channel gave the answer; null where it gives none.</param>
/// <param name="Quoted">What it quoted; empty for a refusal.</param>
internal sealed record GivenAnswer(string? Message, string? Sent, IReadOnlyList<QuotedPlace> Quoted)
{
    /// <summary>What people think of it, by a hash of who says it; null for nobody.</summary>
    public IReadOnlyDictionary<string, Opinion>? Opinions { get; init; }
}
