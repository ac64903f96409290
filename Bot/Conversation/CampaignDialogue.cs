using System.Text.RegularExpressions;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Bot.Conversation;

/// <summary>One message and what is remembered → one reply and what to remember. Terminal and channels share it.</summary>
internal sealed partial class CampaignDialogue(IKnowledgeBase knowledge, TimeProvider timeProvider)
{
    /// <summary>Replies to a message.</summary>
    /// <param name="message">What the person wrote.</param>
    /// <param name="context">What is remembered, or null for nothing.</param>
    public (Reply Reply, ConversationContext? Context) Reply(string message, ConversationContext? context)
    {
        SmallTalk talk = SmallTalkRecognizer.Recognize(message);
        if (talk != SmallTalk.None)
        {
            return (Talk(talk), talk == SmallTalk.Reset ? null : context);
        }

        DateTimeOffset now = timeProvider.GetUtcNow();
        string? subject = IsElliptical(message) ? context?.SubjectAt(now) : null;
        return knowledge.Ask(message, subject) switch
        {
            FoundAnswer found => (new AnswerReply(found), new ConversationContext(SubjectOf(found), now)),
            NoAnswer none => (new RefusalReply(none, Wording(none.Reason)), context),
            _ => throw new InvalidOperationException("An answer is found or not."),
        };
    }

    private SmallTalkReply Talk(SmallTalk talk) => talk switch
    {
        SmallTalk.Greeting => new SmallTalkReply(Messages.Greeting, []),
        SmallTalk.Thanks => new SmallTalkReply(Messages.Thanks, []),
        SmallTalk.Goodbye => new SmallTalkReply(Messages.Goodbye, []),
        SmallTalk.Subjects => new SmallTalkReply(Messages.Subjects, knowledge.Subjects),
        SmallTalk.Identity => new SmallTalkReply(Messages.Identity, []),
        SmallTalk.Reset => new SmallTalkReply(Messages.Reset, []),
        _ => new SmallTalkReply(Messages.Help, []),
    };

    private static string Wording(NoAnswerReason reason) => reason switch
    {
        NoAnswerReason.Empty => Messages.RefusalEmpty,
        NoAnswerReason.TooLong => Messages.RefusalTooLong,
        NoAnswerReason.NoSubject => Messages.RefusalNoSubject,
        _ => Messages.Refusal,
    };

    private static string SubjectOf(FoundAnswer answer)
    {
        IReadOnlyList<string> headings = answer.Best.Paragraph.Location.Headings;
        return headings.Count > 0 ? headings[^1] : answer.Best.Document.Title;
    }

    // « et sur l'eau ? », « pourquoi ? »: a question that leans on the one before it.
    private static bool IsElliptical(string message) => message.Length <= 80 && Elliptical().IsMatch(message.Trim());

    [GeneratedRegex(@"^(?:et\b.*|mais\b.*|(?:pourquoi|comment|quand|depuis quand|où|ou|combien|avec qui|par qui|qui|lequel|laquelle)(?: (?:ça|cela))?)\s*[?!.…]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elliptical();
}
