namespace CampaignBot.Bot.Conversation;

/// <summary>What follow-ups refer to: never what the person wrote, but a name that the documents hold.</summary>
/// <param name="Subject">Heading of the last answer; empty for none.</param>
/// <param name="Quoted">What it quoted: one place for each subject of the question; empty for none.</param>
internal sealed record ConversationContext(string Subject, IReadOnlyList<QuotedPlace> Quoted)
{
    /// <summary>All that an answer with several quotes quoted, where the person asked for one of them; null for no such answer.</summary>
    public IReadOnlyList<QuotedPlace>? OneOf { get; init; }

    /// <summary>Whom else than the campaign the last question asked about: a pronoun stands for them (<see cref="CampaignBot.Knowledge.Answers.Answer.Other"/>).</summary>
    public string? Other { get; init; }

    /// <summary>Whom else than the campaign a question named last (<see cref="CampaignBot.Knowledge.Answers.Answer.Named"/>): a pronoun may stand for them, and « et sur l’eau ? » does not ask what they think.</summary>
    public string? Named { get; init; }

    /// <summary>How that question named the campaign as well (<see cref="CampaignBot.Knowledge.Answers.Answer.Own"/>).</summary>
    public string? Own { get; init; }

    /// <summary>Further paragraphs that it named; null for none.</summary>
    public IReadOnlyList<QuotedPlace>? SeeAlso { get; init; }
}
