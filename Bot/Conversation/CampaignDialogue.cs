using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Bot.Conversation;

/// <summary>One message and what is remembered → one reply and what to remember. Terminal and channels share it.</summary>
internal sealed class CampaignDialogue(IKnowledgeBase knowledge)
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

        return Ask(message, context?.Subject) switch
        {
            FoundAnswer found => (new AnswerReply(found), new ConversationContext(SubjectOf(found), QuotedPlace.Of(found.Best))),
            NoAnswer none => (new RefusalReply(none, Wording(none.Reason), RudeWords.Without(none.NotFound)), context),
            _ => throw new InvalidOperationException("An answer is found or not."),
        };
    }

    // A subject is carried only to a question that has none of its own; the question's own answer always comes first.
    private Answer Ask(string message, string? subject)
    {
        Leaning leaning = subject is null ? Leaning.None : Ellipsis.Of(message);
        if (leaning == Leaning.Whole)
        {
            return knowledge.Ask(message, subject);
        }

        if (CampaignName.Of(knowledge).Without(message) is { } rest && knowledge.Ask(rest) is NoAnswer { Reason: NoAnswerReason.NoSubject or NoAnswerReason.Empty } nothing)
        {
            return leaning == Leaning.None ? nothing with { Reason = NoAnswerReason.NoSubject } : knowledge.Ask(message, subject);
        }

        Answer own = knowledge.Ask(message);
        bool carries = leaning == Leaning.Opening
            && own is NoAnswer { NotFound.Count: 0 } none
            && (none.Reason == NoAnswerReason.NoSubject || !Ellipsis.IsWholeQuestion(message));
        return carries ? knowledge.Ask(message, subject) : own;
    }

    private SmallTalkReply Talk(SmallTalk talk) => talk switch
    {
        SmallTalk.Greeting => new SmallTalkReply(Messages.Greeting, []),
        SmallTalk.Thanks => new SmallTalkReply(Messages.Thanks, []),
        SmallTalk.Goodbye => new SmallTalkReply(Messages.Goodbye, []),
        SmallTalk.Subjects => new SmallTalkReply(Messages.Subjects, knowledge.Subjects),
        SmallTalk.Documents => new SmallTalkReply(Messages.Documents, [.. knowledge.Documents.Select(document => new Subject(document.Title, document, 1))]),
        SmallTalk.Assent => new SmallTalkReply(Messages.Assent, []),
        SmallTalk.Identity => new SmallTalkReply(Messages.Identity, []),
        SmallTalk.Reset => new SmallTalkReply(Messages.Reset, []),
        _ => new SmallTalkReply(Messages.Help, []),
    };

    private static string Wording(NoAnswerReason reason) => reason switch
    {
        NoAnswerReason.Empty => Messages.Help,
        NoAnswerReason.TooLong => Messages.RefusalTooLong,
        NoAnswerReason.NoSubject => Messages.RefusalNoSubject,
        _ => Messages.Refusal,
    };

    private static string SubjectOf(FoundAnswer answer)
    {
        IReadOnlyList<string> headings = answer.Best.Paragraph.Location.Headings;
        return headings.Count > 0 ? headings[^1] : answer.Best.Document.Title;
    }
}
