using System.Text.RegularExpressions;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Questions;

namespace CampaignBot.Bot.Conversation;

/// <summary>Whom a conversation asks about, for whom a pronoun stands: the campaign, or who was named since.</summary>
/// <param name="Other">Whose thought the last question asked for (<see cref="ConversationContext.Other"/>).</param>
/// <param name="LastNamed">Whom a question named last (<see cref="ConversationContext.Named"/>).</param>
/// <param name="Own">How that question named the campaign as well (<see cref="ConversationContext.Own"/>).</param>
internal sealed partial record AskedAbout(string? Other, string? LastNamed, string? Own)
{
    /// <summary>For whom a pronoun may stand; null for nobody but the campaign.</summary>
    public string? Whom => Other ?? LastNamed;

    /// <summary>What a conversation remembers of it.</summary>
    /// <param name="context">What is remembered, or null for nothing.</param>
    public static AskedAbout Of(ConversationContext? context) => new(context?.Other, context?.Named, context?.Own);

    /// <summary>The question with the name of whom it asks about; null where it does not lean on who was asked about.</summary>
    /// <param name="message">What the person wrote.</param>
    public NamedPronoun? Named(string message) =>
        Whom is not { } whom ? null
        : AskedPronoun.Named(message, whom, Other is null ? Own : null)
            ?? (Other is { } other && !Ellipsis.IsUnfinished(message) && Ellipsis.Of(message) != Leaning.Whole ? AskedPronoun.Continued(message, other) : null);

    /// <summary>Whom the conversation asks about after an answer or a refusal.</summary>
    /// <param name="answer">It.</param>
    /// <param name="message">What was asked.</param>
    public AskedAbout After(Answer answer, string message)
    {
        if (answer.Other is { } other)
        {
            return new AskedAbout(other, null, null);
        }

        // « Et l’AIEA ? » asks for their thought as well.
        if (Other is not null && answer is { Named: { } next, Own: null } && Opening().IsMatch(message))
        {
            return new AskedAbout(next, null, null);
        }

        // « Quand l’avez-vous présidée ? » is still of whom was named before.
        return answer.Named is { } named ? new AskedAbout(null, named, answer.Own)
            : answer.Own is not null && !Taken().IsMatch(message) ? new AskedAbout(null, null, null)
            : answer is NoAnswer { Reason: not NoAnswerReason.NothingNear } ? this
            : new AskedAbout(null, Whom, Own);
    }

    /// <summary>What is remembered, with it.</summary>
    /// <param name="context">What else is, or null for nothing.</param>
    public ConversationContext? In(ConversationContext? context) =>
        context is not null ? context with { Other = Other, Named = LastNamed, Own = Own }
        : Whom is null ? null
        : new ConversationContext(string.Empty, []) { Other = Other, Named = LastNamed, Own = Own };

    [GeneratedRegex(@"^\s*(?:et|mais)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    // A pronoun that is no subject, before a verb and « vous »: « la soutenez-vous ? », « y participez-vous ? »
    [GeneratedRegex(@"(?<![\p{L}'’-])(?:l['’]\s*|(?:la|les?|lui|leur|y|en)\s+)\p{L}+-vous\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Taken();
}
