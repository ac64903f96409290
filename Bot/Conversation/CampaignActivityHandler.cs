using System.Text.Json;
using CampaignBot.Bot.Cards;
using CampaignBot.Bot.Insights;
using CampaignBot.Bot.Startup;
using CampaignBot.Bot.Wording;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.DirectLine;
using CampaignBot.BotFramework.Schema;
using CampaignBot.Knowledge;

namespace CampaignBot.Bot.Conversation;

/// <summary>The campaign's bot on a channel.</summary>
internal sealed class CampaignActivityHandler(KnowledgeHost knowledge, ConversationMemory memory, FeedbackRecorder feedback, ReplyRenderer renderer) : ActivityHandler
{
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await memory.SaveAsync(turnContext, cancellationToken);
    }

    protected override async Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        Activity activity = turnContext.Activity;
        IKnowledgeBase documents = await knowledge.GetAsync(cancellationToken);
        ConversationContext? before = await memory.ContextAsync(turnContext, cancellationToken);
        (Reply reply, ConversationContext? after) = CardButton.Read(activity, documents) is { } button
            ? CampaignDialogue.Press(button, before)
            // Who else is called upon is no part of the question.
            : new CampaignDialogue(documents, ConversationScope.IsGroup(activity)).Reply(activity.RemoveMentions(), before);
        await RememberAsync(turnContext, reply, after, cancellationToken);
        ResourceResponse? sent = await turnContext.SendActivityAsync(renderer.At(EmbeddedSite.Of(turnContext)).Render(reply, activity), cancellationToken);
        if (sent is not null)
        {
            await feedback.NoteAsync(turnContext, reply, sent.Id, cancellationToken);
        }
    }

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        bool concerned = membersAdded.Any(member => ConversationScope.IsGroup(turnContext.Activity) ? IsBot(member, turnContext.Activity) : member.Id is not null);
        return concerned ? WelcomeAsync(turnContext, cancellationToken) : Task.CompletedTask;
    }

    protected override Task OnInstallationUpdateAddAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        WelcomeAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        memory.ForgetAsync(turnContext, cancellationToken);

    protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext turnContext, CancellationToken cancellationToken) =>
        membersRemoved.Any(member => IsBot(member, turnContext.Activity)) ? memory.ForgetAsync(turnContext, cancellationToken) : Task.CompletedTask;

    protected override Task OnEndOfConversationActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        memory.ForgetAsync(turnContext, cancellationToken);

    protected override Task OnEventActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => turnContext.Activity.Name switch
    {
        "webchat/join" => WelcomeAsync(turnContext, cancellationToken),
        Feedback.Event => TakeFeedbackAsync(turnContext, cancellationToken),
        _ => Task.CompletedTask,
    };

    protected override async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name != Feedback.Invoke)
        {
            return await base.OnInvokeActivityAsync(turnContext, cancellationToken);
        }

        await TakeFeedbackAsync(turnContext, cancellationToken);

        // Teams refuses a body with anything in it.
        return new InvokeResponse(StatusCodes.Status200OK, JsonElement.Parse("{}"));
    }

    // Our cards send messages. Whoever carries out the same data gets the same answer, in the response.
    protected override async Task<AdaptiveCardInvokeResponse?> OnAdaptiveCardInvokeAsync(ITurnContext turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        if (CardButton.Read(invokeValue.Action?.Data, await knowledge.GetAsync(cancellationToken)) is not { } button)
        {
            return AdaptiveCardInvokeResponse.Error(StatusCodes.Status400BadRequest, "BadRequest", Messages.NoSuchPassage);
        }

        (Reply reply, ConversationContext? after) = CampaignDialogue.Press(button, await memory.ContextAsync(turnContext, cancellationToken));
        await memory.SetContextAsync(turnContext, after, cancellationToken);
        Activity message = renderer.At(EmbeddedSite.Of(turnContext)).Render(reply, turnContext.Activity);
        return AdaptiveCardInvokeResponse.Message(message.Summary ?? message.Text ?? string.Empty);
    }

    protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext turnContext, CancellationToken cancellationToken) =>
        CheerAsync(messageReactions, turnContext, isCheered: true, cancellationToken);

    protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext turnContext, CancellationToken cancellationToken) =>
        CheerAsync(messageReactions, turnContext, isCheered: false, cancellationToken);

    protected override async Task OnMessageDeleteActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        // In a group others were answered since: what she is to forget is known by what it quoted.
        if (await feedback.ForgetAsync(turnContext, cancellationToken) is { } forgotten
            && await memory.ContextAsync(turnContext, cancellationToken) is { } context && context.Quoted.SequenceEqual(forgotten.Quoted))
        {
            await memory.SetContextAsync(turnContext, null, cancellationToken);
        }
    }

    // Who has no identifier is nobody, and not the bot of an activity that names none.
    private static bool IsBot(ChannelAccount member, Activity activity) => member.Id is { Length: > 0 } id && id == activity.Recipient?.Id;

    // Who only starts anew was greeted and answered all the same: a thumb may still come. In a group the answers are everybody's.
    private Task RememberAsync(ITurnContext turnContext, Reply reply, ConversationContext? context, CancellationToken cancellationToken) =>
        reply is SmallTalkReply { Erases: true } && !ConversationScope.IsGroup(turnContext.Activity)
            ? memory.ForgetAsync(turnContext, cancellationToken)
            : memory.SetContextAsync(turnContext, context, cancellationToken);

    private async Task TakeFeedbackAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (Feedback.Read(turnContext.Activity) is { } given)
        {
            await feedback.TakeAsync(turnContext, given, await knowledge.GetAsync(cancellationToken), cancellationToken);
        }
    }

    // A sad or angry face may well be about the subject: only a good one says something of the answer.
    private async Task CheerAsync(IList<MessageReaction> reactions, ITurnContext turnContext, bool isCheered, CancellationToken cancellationToken)
    {
        if (reactions.Any(reaction => reaction.Type is "like" or "heart"))
        {
            await feedback.CheerAsync(turnContext, isCheered, await knowledge.GetAsync(cancellationToken), cancellationToken);
        }
    }

    // Installation and conversation updates come both, in any order, and again at each reload; the turns of a conversation
    // run one after the other, so the flag is read and set in peace.
    private async Task WelcomeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (await memory.IsWelcomedAsync(turnContext, cancellationToken))
        {
            return;
        }

        string example = WelcomeExample.Of(await knowledge.GetAsync(cancellationToken));
        if (await turnContext.SendActivityAsync(ReplyRenderer.Welcome(example, turnContext.Activity), cancellationToken) is not null)
        {
            await memory.SetWelcomedAsync(turnContext, cancellationToken);
        }
    }
}
