using System.Collections.Immutable;
using CampaignBot.Bot.Conversation;
using CampaignBot.Bot.Site;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Schema;
using CampaignBot.BotFramework.Storage;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;

namespace CampaignBot.Bot.Insights;

/// <summary>
/// Finds the answer that feedback is about, and counts it for the paragraphs quoted there. The last word of a person on an answer
/// counts, once: who clicks a hundred times weighs no more. Who said it is kept as a hash, as long as the answer, and what they wrote is not.
/// </summary>
internal sealed class FeedbackRecorder(ConversationMemory memory, FeedbackCounts counts, ILogger<FeedbackRecorder> logger)
{
    /// <summary>Notes an answer, so that feedback on it can be told from feedback on another.</summary>
    public async Task NoteAsync(ITurnContext turn, Reply reply, string? sent, CancellationToken cancellationToken)
    {
        QuotedPlace[]? quoted = reply switch
        {
            AnswerReply answer => [.. answer.Answer.Quoted.Select(QuotedPlace.Of)],
            RefusalReply => [],
            _ => null,
        };
        if (quoted is not null)
        {
            await memory.AddAnswerAsync(turn, new GivenAnswer(Identifier(turn.Activity.Id), Identifier(sent), quoted), cancellationToken);
        }
    }

    /// <summary>Counts feedback.</summary>
    public Task TakeAsync(ITurnContext turn, Feedback feedback, IKnowledgeBase knowledge, CancellationToken cancellationToken) =>
        ChangeAsync(turn, feedback.Message, feedback.Sent, opinion => opinion with { Likes = feedback.Likes }, knowledge, cancellationToken);

    /// <summary>Counts that somebody reacted well to an answer, or no longer does.</summary>
    public Task CheerAsync(ITurnContext turn, bool isCheered, IKnowledgeBase knowledge, CancellationToken cancellationToken) =>
        ChangeAsync(turn, null, turn.Activity.ReplyToId, opinion => opinion with { IsCheered = isCheered }, knowledge, cancellationToken);

    /// <summary>Forgets the answer to a message that was taken back.</summary>
    /// <returns>The answer; null where none is known.</returns>
    public async Task<GivenAnswer?> ForgetAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        List<GivenAnswer> answers = await memory.AnswersAsync(turn, cancellationToken);
        int at = answers.FindLastIndex(answer => answer.Message is not null && answer.Message == turn.Activity.Id);
        if (at < 0)
        {
            return null;
        }

        GivenAnswer forgotten = answers[at];
        answers.RemoveAt(at);
        await memory.SetAnswersAsync(turn, answers, cancellationToken);
        return forgotten;
    }

    private async Task ChangeAsync(
        ITurnContext turn, string? message, string? sent, Func<Opinion, Opinion> change, IKnowledgeBase knowledge, CancellationToken cancellationToken)
    {
        List<GivenAnswer> answers = await memory.AnswersAsync(turn, cancellationToken);
        int at = IndexOf(answers, message, sent);
        if (at < 0)
        {
            return;
        }

        GivenAnswer answer = answers[at];
        var opinions = new Dictionary<string, Opinion>(answer.Opinions ?? ImmutableDictionary<string, Opinion>.Empty, StringComparer.Ordinal);
        string person = Person(turn.Activity);
        Opinion before = opinions.GetValueOrDefault(person, Opinion.None);
        Opinion after = change(before);
        if (after == before)
        {
            return;
        }

        try
        {
            foreach (Citation quoted in answer.Quoted.Select(place => place.Find(knowledge)).OfType<Citation>())
            {
                await counts.UpdateAsync(quoted.Document, quoted.Paragraph, counted => Count(counted, before, after), cancellationToken);
            }
        }
        catch (StorageException e)
        {
            Log.NothingRemembered(logger, e.Message);
            return;
        }

        opinions[person] = after;
        answers[at] = answer with { Opinions = opinions };
        await memory.SetAnswersAsync(turn, answers, cancellationToken);
    }

    private static PassageFeedback Count(PassageFeedback counted, Opinion before, Opinion after) => new()
    {
        Likes = counted.Likes + Step(before.Likes == true, after.Likes == true),
        Dislikes = counted.Dislikes + Step(before.Likes == false, after.Likes == false),
        Reactions = counted.Reactions + Step(before.IsCheered, after.IsCheered),
    };

    // Where two talk there is one person, whatever name a client gives them. The conversation is in the hash, so that it tells nothing elsewhere.
    private static string Person(Activity activity) =>
        ConversationScope.IsGroup(activity) ? CitationStamp.Hash($"{activity.Conversation?.Id}\n{activity.From?.Id}") : string.Empty;

    private static int Step(bool before, bool after) => (after ? 1 : 0) - (before ? 1 : 0);

    // Feedback that names no message belongs to the last answer: thumbs stand below what is quoted, and no refusal after it has any.
    // One that names a message nobody told us of can only belong to an answer whose identifier the channel kept for itself.
    private static int IndexOf(List<GivenAnswer> answers, string? message, string? sent)
    {
        if (message is not null)
        {
            return answers.FindLastIndex(answer => answer.Message == message);
        }

        if (Identifier(sent) is null)
        {
            return answers.FindLastIndex(IsJudged);
        }

        int named = answers.FindLastIndex(answer => answer.Sent == sent);
        return named >= 0 ? named : answers.FindLastIndex(answer => answer.Sent is null && IsJudged(answer));
    }

    private static bool IsJudged(GivenAnswer answer) => answer.Quoted.Count > 0;

    private static string? Identifier(string? id) => string.IsNullOrEmpty(id) ? null : id;
}
