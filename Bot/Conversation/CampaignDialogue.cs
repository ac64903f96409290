using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Conversation;

/// <summary>One message and what is remembered → one reply and what to remember. Terminal and channels share it.</summary>
/// <param name="knowledge">What is asked.</param>
/// <param name="isGroup">Whether others take part: what is kept of them is not the person's to erase.</param>
internal sealed class CampaignDialogue(IKnowledgeBase knowledge, bool isGroup = false)
{
    /// <summary>Replies to a message.</summary>
    /// <param name="message">What the person wrote.</param>
    /// <param name="context">What is remembered, or null for nothing.</param>
    public (Reply Reply, ConversationContext? Context) Reply(string message, ConversationContext? context)
    {
        FollowUp followUp = FollowUpRecognizer.Recognize(message);
        if (followUp != FollowUp.None && (context is not null || followUp != FollowUp.Cause))
        {
            return Follow(followUp, context);
        }

        SmallTalk talk = SmallTalkRecognizer.Recognize(message);
        if (talk != SmallTalk.None)
        {
            SmallTalkReply reply = Talk(talk);
            return (reply, reply.Forgets ? null : context);
        }

        if (AskedPart.Of(message) is { } asked)
        {
            return Reply(asked, context);
        }

        return Ask(message, context?.Subject) switch
        {
            FoundAnswer { IsPartial: true } part when RudeWords.Without(part.NotFound) is { Count: > 0 } absent => Say(part, Messages.PartlyAnswered(string.Join(", ", absent))),
            FoundAnswer found => Say(found),
            NoAnswer when RudeWords.Are(message) => (new SmallTalkReply(Messages.Courtesy, []), context),

            // Nothing was quoted: « la suite », « pourquoi ? » still refer to the last quote.
            NoAnswer none => (Refuse(none, message), context),
            _ => throw new InvalidOperationException("An answer is found or not."),
        };
    }

    /// <summary>Replies to a button of a card.</summary>
    /// <param name="button">The button.</param>
    /// <param name="context">What is remembered, or null for nothing.</param>
    public static (Reply Reply, ConversationContext? Context) Press(CardButton button, ConversationContext? context)
    {
        Citation passage = QuoteFinder.Whole(button.Document, button.Paragraph);
        return button.Action == CardButton.Next ? Next(passage, context, isOneOfSeveral: false) : Say(Answer(passage));
    }

    private (Reply Reply, ConversationContext? Context) Follow(FollowUp followUp, ConversationContext? context)
    {
        Citation[] quoted = Find(context?.Quoted);
        if (followUp == FollowUp.SeeAlso && Find(context?.SeeAlso) is var further)
        {
            return further.Length > 0 ? Say(Answer(further)) : (new SmallTalkReply(context is null ? Messages.NothingBefore : Messages.NothingFurther, []), context);
        }

        if (context is null || quoted.Length == 0)
        {
            return (new SmallTalkReply(Messages.NothingBefore, []), context);
        }

        return followUp switch
        {
            FollowUp.NextSentence when SentenceAfter(quoted[0]) is { } sentence => Say(Answer(sentence) with { CarriedSubject = SubjectOf(quoted[0], quoted.Length > 1) }),
            FollowUp.Next or FollowUp.NextSentence => Next(quoted[0], context, isOneOfSeveral: quoted.Length > 1),
            FollowUp.More when quoted.All(one => one.Quote == one.Paragraph.Text) => Next(quoted[0], context, isOneOfSeveral: quoted.Length > 1, Messages.NextParagraph),
            FollowUp.Previous when SentenceBefore(quoted[0]) is { } sentence => Say(Answer(sentence)),
            FollowUp.Previous or FollowUp.PreviousParagraph => Previous(quoted[0], context),
            FollowUp.WholeParagraph or FollowUp.More => Say(Answer([.. quoted.Select(one => QuoteFinder.Whole(one.Document, one.Paragraph))])),
            FollowUp.Source => (new SourceReply(quoted), context),
            FollowUp.Again => (new AnswerReply(Answer(quoted)), context),
            _ => Why(quoted[0], context),
        };
    }

    // After two citations, which of them goes on is said.
    private static (Reply Reply, ConversationContext? Context) Next(Citation quoted, ConversationContext? context, bool isOneOfSeveral, string? lead = null)
    {
        SourceDocument document = quoted.Document;
        return document.Paragraphs.ElementAtOrDefault(quoted.Paragraph.Number) is { } next
            ? Say(Answer(QuoteFinder.Whole(document, next)) with { CarriedSubject = SubjectOf(quoted, isOneOfSeveral) }, lead)
            : (new SmallTalkReply(Messages.EndOfDocument(document.Title), []), context);
    }

    private static (Reply Reply, ConversationContext? Context) Previous(Citation quoted, ConversationContext context)
    {
        SourceDocument document = quoted.Document;
        return document.Paragraphs.ElementAtOrDefault(quoted.Paragraph.Number - 2) is { } previous
            ? Say(Answer(QuoteFinder.Whole(document, previous)))
            : (new SmallTalkReply(Messages.StartOfDocument(document.Title), []), context);
    }

    private static string? SubjectOf(Citation quoted, bool isOneOfSeveral) => isOneOfSeveral ? Place.Subject(quoted.Document, quoted.Paragraph) : null;

    private static Citation? SentenceAfter(Citation quoted) => QuoteFinder.FindAll(quoted.Document, _ => true)
        .FirstOrDefault(one => one.Paragraph == quoted.Paragraph && one.QuoteIndex >= quoted.QuoteIndex + quoted.Quote.Length);

    private static Citation? SentenceBefore(Citation quoted) => QuoteFinder.FindAll(quoted.Document, _ => true)
        .LastOrDefault(one => one.Paragraph == quoted.Paragraph && one.QuoteIndex + one.Quote.Length <= quoted.QuoteIndex);

    private Citation[] Find(IReadOnlyList<QuotedPlace>? places) => [.. (places ?? []).Select(place => place.Find(knowledge)).OfType<Citation>()];

    private static (Reply Reply, ConversationContext? Context) Why(Citation quoted, ConversationContext context) => CauseFinder.Find(quoted) is { } cause
        ? Say(Answer(cause) with { CarriedSubject = context.Subject }, cause.QuoteSpan == quoted.QuoteSpan ? Messages.CauseQuoted : Messages.CauseStated)
        : (new RefusalReply(new NoAnswer { Reason = NoAnswerReason.NothingNear, NotFound = [], CarriedSubject = context.Subject }, Messages.RefusalNoCause, []), context);

    private static FoundAnswer Answer(params Citation[] quoted) => new() { Citations = quoted, SubjectCount = quoted.Length, NotFound = [] };

    private static (Reply Reply, ConversationContext? Context) Say(FoundAnswer answer, string? lead = null) =>
        (new AnswerReply(answer, lead), new ConversationContext(Place.Subject(answer.Best.Document, answer.Best.Paragraph), [.. answer.Quoted.Select(QuotedPlace.Of)])
        {
            SeeAlso = [.. answer.SeeAlso.Select(other => QuotedPlace.Of(other.Document, other.Paragraph))],
        });

    // A subject is carried only to a question that has none of its own; the question's own answer always comes first.
    private Answer Ask(string message, string? subject)
    {
        if (Ellipsis.IsUnfinished(message) || (subject is null && Ellipsis.HasPronounForSubject(message)))
        {
            return new NoAnswer { Reason = NoAnswerReason.NoSubject, NotFound = [] };
        }

        Leaning leaning = subject is null ? Leaning.None : Ellipsis.Of(message);
        if (leaning == Leaning.Whole)
        {
            return knowledge.Ask(message, subject);
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
        SmallTalk.Documents => new SmallTalkReply(Messages.Documents, Titles()),
        SmallTalk.Dates => new SmallTalkReply(Dated(), Titles()),
        SmallTalk.Assent => new SmallTalkReply(Messages.Assent, []),
        SmallTalk.Dissent => new SmallTalkReply(Messages.Dissent, []),
        SmallTalk.Foreign => new SmallTalkReply(Messages.RefusalForeign, []),
        SmallTalk.Identity => new SmallTalkReply(Messages.Identity, []),
        SmallTalk.Contact => new SmallTalkReply(Messages.Contact, []),
        SmallTalk.Official => new SmallTalkReply(Messages.Official, []),
        SmallTalk.Privacy => new SmallTalkReply(isGroup ? Messages.PrivacyGroup : Messages.Privacy, []),
        SmallTalk.Reset => new SmallTalkReply(Messages.Reset, []) { Forgets = true },
        SmallTalk.Erasure => new SmallTalkReply(isGroup ? Messages.ErasureGroup : Messages.Erasure, []) { Forgets = true, Erases = true },
        _ => new SmallTalkReply(Messages.Help, []),
    };

    private Subject[] Titles() => [.. knowledge.Documents.Select(document => new Subject(document.Title, document, 1))];

    private string Dated()
    {
        DateOnly[] dates = [.. knowledge.Documents.Select(document => document.Date).OfType<DateOnly>().Order()];
        return dates.Length < knowledge.Documents.Count ? Messages.Documents
            : dates[0] == dates[^1] ? Messages.DocumentsOfADate(FrenchText.Date(dates[0]))
            : Messages.DocumentsBetween(FrenchText.Date(dates[0]), FrenchText.Date(dates[^1]));
    }

    private RefusalReply Refuse(NoAnswer none, string message) => ForeignWords.Are(message)
        ? new RefusalReply(none with { Nearest = null }, Messages.RefusalForeign, [])
        : none.Reason == NoAnswerReason.NothingNear && SeveralSubjects.Of(message).Any(subject => knowledge.Ask(subject) is FoundAnswer)
            ? new RefusalReply(none, Messages.RefusalSeveral, RudeWords.Without(none.NotFound))
            : new RefusalReply(none, Wording(none.Reason), RudeWords.Without(none.NotFound));

    private static string Wording(NoAnswerReason reason) => reason switch
    {
        NoAnswerReason.Empty => Messages.Help,
        NoAnswerReason.TooLong => Messages.RefusalTooLong,
        NoAnswerReason.NoSubject => Messages.RefusalNoSubject,
        _ => Messages.Refusal,
    };
}
