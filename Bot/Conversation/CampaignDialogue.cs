using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;
using CampaignBot.Knowledge.Questions;

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
        var before = AskedAbout.Of(context);
        (Reply reply, ConversationContext? after) = Reply(message, context is { Quoted.Count: > 0 } ? context : null, before);
        if (reply is SmallTalkReply { Forgets: true })
        {
            return (reply, null);
        }

        Answer? answer = FollowUpRecognizer.Recognize(message) != FollowUp.None ? null : reply switch
        {
            AnswerReply said => said.Answer,
            RefusalReply refusal => refusal.Answer,
            _ => null,
        };
        AskedAbout about = answer is null ? before : before.After(answer, message);
        return (reply, about.In(after));
    }

    private (Reply Reply, ConversationContext? Context) Reply(string message, ConversationContext? context, AskedAbout about)
    {
        SmallTalk alarm = Alarm.Of(message);
        if (alarm != SmallTalk.None)
        {
            return (Talk(alarm), context);
        }

        FollowUp followUp = FollowUpRecognizer.Recognize(message);
        if (followUp != FollowUp.None && (context is not null || followUp != FollowUp.Cause))
        {
            return Keep(Follow(followUp, context), context);
        }

        if (context is not null && (context.OneOf ?? context.Quoted) is var several && NthQuote.Of(message, several.Count) is { } nth)
        {
            // The others may be asked for next, or the same again.
            (Reply followed, ConversationContext? after) = Follow(nth.Asked, Only(context, several[nth.Index]));
            return (followed, after is null ? null : after with { OneOf = several });
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

        if (about.Whom is { } other && about.Named(message) is { } named)
        {
            Answer theirs = AskOf(named, other, context?.Subject) with { Other = about.Other ?? (named.IsThought ? other : null) };
            return theirs is FoundAnswer thought ? Say(thought) : (Refuse((NoAnswer)WithShownWords(theirs, message), message), context);
        }

        Answer answer = AskingClause.IsSlogan(message) ? new NoAnswer { Reason = NoAnswerReason.NothingNear, NotFound = [] } : Ask(message, context?.Subject);
        if (answer is FoundAnswer { IsPartial: false } whole)
        {
            return AskingClause.IsNationality(message) ? (new SmallTalkReply(Messages.Greeting, []), context)
                : Ellipsis.IsBare(message) ? Keep(Say(whole), context)
                : Say(whole);
        }

        if (AskingClause.Of(message).FirstOrDefault(part => SmallTalkRecognizer.Recognize(part) != SmallTalk.None) is { } said)
        {
            return Reply(said, context);
        }

        answer = AskAlone(message, answer);
        return WithShownWords(answer, message) switch
        {
            FoundAnswer { IsPartial: true, NotFound.Count: > 0 } part => Say(part, Messages.PartlyAnswered(string.Join(", ", part.NotFound))),
            FoundAnswer found => Say(found),
            NoAnswer when PersonalWords.Hold(message) && (AskingClause.IsNone(message) || PersonalWords.AreAll(message)) => (new SmallTalkReply(Messages.PersonalData, []), context),
            NoAnswer when AskingClause.IsIntroductionAlone(message) => (new SmallTalkReply(Messages.Greeting, []), context),
            NoAnswer when SmallTalkRecognizer.RecognizeRefused(message) is var talked and not SmallTalk.None => (Talk(talked), context),
            NoAnswer when RudeWords.Are(message) => (new SmallTalkReply(Messages.Courtesy, []), context),
            NoAnswer { NotFound: var absent } when WholeProgramme.IsAsked(message, absent) => (new SmallTalkReply(Messages.WholeProgramme, knowledge.Subjects), context),

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

    // What follows then refers to that quote alone.
    private ConversationContext Only(ConversationContext context, QuotedPlace place) =>
        context with { Quoted = [place], Subject = place.Find(knowledge) is { } found ? Place.Subject(found.Document, found.Paragraph) : context.Subject };

    // After two citations, which of them goes on is said.
    private static (Reply Reply, ConversationContext? Context) Next(Citation quoted, ConversationContext? context, bool isOneOfSeveral, string? lead = null)
    {
        SourceDocument document = quoted.Document;
        return document.Paragraphs.Skip(quoted.Paragraph.Number).FirstOrDefault(IsQuotable) is { } next
            ? Say(Answer(QuoteFinder.Whole(document, next)) with { CarriedSubject = SubjectOf(quoted, isOneOfSeveral) }, lead)
            : (new SmallTalkReply(Messages.EndOfDocument(document.Title), []), context);
    }

    private static (Reply Reply, ConversationContext? Context) Previous(Citation quoted, ConversationContext context)
    {
        SourceDocument document = quoted.Document;
        return document.Paragraphs.Take(quoted.Paragraph.Number - 1).LastOrDefault(IsQuotable) is { } previous
            ? Say(Answer(QuoteFinder.Whole(document, previous)))
            : (new SmallTalkReply(Messages.StartOfDocument(document.Title), []), context);
    }

    // The head of a table is quoted with its rows alone.
    private static bool IsQuotable(Paragraph paragraph) => !paragraph.IsTableHead;

    private static string? SubjectOf(Citation quoted, bool isOneOfSeveral) => isOneOfSeveral ? Place.Subject(quoted.Document, quoted.Paragraph) : null;

    private static Citation? SentenceAfter(Citation quoted) => QuoteFinder.Sentences(quoted.Document, quoted.Paragraph)
        .FirstOrDefault(one => one.QuoteIndex >= quoted.QuoteIndex + quoted.Quote.Length);

    private static Citation? SentenceBefore(Citation quoted) => QuoteFinder.Sentences(quoted.Document, quoted.Paragraph)
        .LastOrDefault(one => one.QuoteIndex + one.Quote.Length <= quoted.QuoteIndex);

    // Whoever asked something of one of several quotes may still ask for the others.
    private static (Reply Reply, ConversationContext? Context) Keep((Reply Reply, ConversationContext? Context) next, ConversationContext? before) =>
        next.Context is { OneOf: null, Quoted.Count: 1 } after && (before?.OneOf ?? before?.Quoted) is { Count: > 1 } several ? (next.Reply, after with { OneOf = several }) : next;

    private Citation[] Find(IReadOnlyList<QuotedPlace>? places) => [.. (places ?? []).Select(place => place.Find(knowledge)).OfType<Citation>()];

    private static (Reply Reply, ConversationContext? Context) Why(Citation quoted, ConversationContext context) => CauseFinder.Find(quoted) is { } cause
        ? Say(Answer(cause) with { CarriedSubject = context.Subject }, quoted.QuoteSpan.Covers(cause.QuoteSpan) ? Messages.CauseQuoted : Messages.CauseStated)
        : (new RefusalReply(new NoAnswer { Reason = NoAnswerReason.NothingNear, NotFound = [], CarriedSubject = context.Subject }, Messages.RefusalNoCause, []), context);

    private static FoundAnswer Answer(params Citation[] quoted) => new() { Citations = quoted, SubjectCount = quoted.Length, NotFound = [] };

    private static (Reply Reply, ConversationContext? Context) Say(FoundAnswer answer, string? lead = null) =>
        (new AnswerReply(answer, lead ?? (answer.LacksCause ? Messages.AnswerWithoutCause : null)), new ConversationContext(Place.Subject(answer.Best.Document, answer.Best.Paragraph), [.. answer.Quoted.Select(QuotedPlace.Of)])
        {
            SeeAlso = [.. answer.SeeAlso.Select(other => QuotedPlace.Of(other.Document, other.Paragraph))],
        });

    // A subject is carried only to a question that has none of its own; the question's own answer always comes first.
    private Answer Ask(string message, string? subject)
    {
        if (Ellipsis.IsUnfinished(message) || (subject is null && (Ellipsis.HasPronounForSubject(message) || WholeProgramme.IsBare(message))))
        {
            return new NoAnswer { Reason = NoAnswerReason.NoSubject, NotFound = [] };
        }

        if (OnceElected.Without(message) is { } unconditional)
        {
            return knowledge.Ask(message) is FoundAnswer said && OnceElected.IsSaidIn(said.Best.Paragraph.Text) ? said : Ask(unconditional, subject);
        }

        Leaning leaning = subject is null ? Leaning.None : Ellipsis.Of(message);
        if (leaning == Leaning.Whole)
        {
            return AskOf(subject!, message);
        }

        Answer own = knowledge.Ask(message);
        bool carries = leaning == Leaning.Opening
            && own is NoAnswer { NotFound.Count: 0 } none
            && (none.Reason == NoAnswerReason.NoSubject || !Ellipsis.IsWholeQuestion(message));
        return carries ? knowledge.Ask(message, subject) : own;
    }

    // What nobody but the campaign is found to say is no thought of theirs.
    private Answer AskOf(NamedPronoun named, string other, string? subject)
    {
        if (named.IsBare && subject is null)
        {
            return new NoAnswer { Reason = NoAnswerReason.NoSubject, NotFound = [] };
        }

        return other.Length > 0 && knowledge.Ask(named.Question, named.IsBare ? subject : null) is var answer && (answer.Other is not null || !named.IsThought) ? answer : new NoAnswer { Reason = NoAnswerReason.NothingNear, NotFound = [] };
    }

    // « À quel endroit ? » may ask for an « endroit » that the documents name, and asks « où ? » all the same.
    private Answer AskOf(string subject, string message)
    {
        Answer typed = knowledge.Ask(message, subject);
        if (PlainQuestion.Of(message) is not { } plain || !(plain.IsPosition || Ellipsis.IsBare(message)) || Says(typed))
        {
            return typed;
        }

        Answer asked = knowledge.Ask(plain.Text, subject);
        return asked is NoAnswer || Says(asked) ? asked
            : (typed as NoAnswer ?? new NoAnswer { Reason = NoAnswerReason.NothingNear, NotFound = [], CarriedSubject = subject }) with { NotFound = [] };

        bool Says(Answer answer) => answer is FoundAnswer found && plain.IsSaidIn(found.Best.Paragraph.Text);
    }

    // Who writes is no part of what is asked: it decides neither the answer nor what is said to be absent.
    private Answer AskAlone(string message, Answer whole)
    {
        Answer last = whole;
        foreach (string question in AskingClause.Of(message))
        {
            last = Ask(AskedPart.Of(question) ?? question, null);
            if (last is FoundAnswer { IsPartial: false })
            {
                return last;
            }
        }

        return whole is FoundAnswer ? whole : last;
    }

    private static Answer WithShownWords(Answer answer, string message) => answer with
    {
        NotFound = AskingClause.IsNone(message) ? [] : PersonalWords.Without(message, RudeWords.Without(answer.NotFound)),
    };

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
        SmallTalk.Support => new SmallTalkReply(Messages.Support, []),
        SmallTalk.Foreign => new SmallTalkReply(Messages.RefusalForeign, []),
        SmallTalk.Identity => new SmallTalkReply(Messages.Identity, []),
        SmallTalk.Maker => new SmallTalkReply(Messages.Maker, []),
        SmallTalk.Origin => new SmallTalkReply(Origin(), Titles()),
        SmallTalk.Contact => new SmallTalkReply(Messages.Contact, []),
        SmallTalk.Doubt => new SmallTalkReply(Messages.Doubt, []),
        SmallTalk.Simpler => new SmallTalkReply(Messages.Simpler, []),
        SmallTalk.Official => new SmallTalkReply(Messages.Official, []),
        SmallTalk.Privacy => new SmallTalkReply(isGroup ? Messages.PrivacyGroup : Messages.Privacy, []),
        SmallTalk.Distress => new SmallTalkReply(Messages.Distress, []),
        SmallTalk.Danger => new SmallTalkReply(Messages.Danger, []),
        SmallTalk.Threat => new SmallTalkReply(Messages.Threat, []),
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

    private string Origin()
    {
        string[] sources = [.. knowledge.Documents.Select(document => document.Source).OfType<string>().Distinct(StringComparer.Ordinal)];
        return sources.Length == 1 ? Messages.DocumentsSay(sources[0]) : Messages.Documents;
    }

    private RefusalReply Refuse(NoAnswer none, string message)
    {
        if (ForeignWords.Are(message))
        {
            return new RefusalReply(none with { Nearest = null }, Messages.RefusalForeign, []);
        }

        bool isFar = none.Reason == NoAnswerReason.NothingNear;
        return isFar && AskingClause.IsNone(message) ? new RefusalReply(none with { Nearest = null }, Messages.RefusalStatement, [])
            : isFar && SeveralSubjects.Of(message).Any(subject => knowledge.Ask(subject) is FoundAnswer) ? new RefusalReply(none, Messages.RefusalSeveral, none.NotFound)
            : new RefusalReply(none, Wording(none.Reason), none.NotFound);
    }

    private static string Wording(NoAnswerReason reason) => reason switch
    {
        NoAnswerReason.Empty => Messages.Help,
        NoAnswerReason.TooLong => Messages.RefusalTooLong,
        NoAnswerReason.NoSubject => Messages.RefusalNoSubject,
        _ => Messages.Refusal,
    };
}
