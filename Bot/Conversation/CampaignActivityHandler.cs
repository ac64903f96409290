using CampaignBot.Bot.Cards;
using CampaignBot.Bot.Startup;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Schema;
using CampaignBot.Knowledge;

namespace CampaignBot.Bot.Conversation;

/// <summary>The campaign's bot on a channel.</summary>
internal sealed class CampaignActivityHandler(KnowledgeHost knowledge, ConversationMemory memory, ReplyRenderer renderer) : ActivityHandler
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
            : new CampaignDialogue(documents).Reply(MentionText.WithoutRecipient(activity), before);
        await memory.SetContextAsync(turnContext, after, cancellationToken);
        await turnContext.SendActivityAsync(renderer.Render(reply, activity), cancellationToken);
    }

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        string? bot = turnContext.Activity.Recipient?.Id;
        bool concerned = ConversationScope.IsGroup(turnContext.Activity) ? membersAdded.Any(member => member.Id == bot) : membersAdded.Any(member => member.Id is not null);
        return concerned ? WelcomeAsync(turnContext, cancellationToken) : Task.CompletedTask;
    }

    protected override Task OnInstallationUpdateAddAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        WelcomeAsync(turnContext, cancellationToken);

    protected override Task OnInstallationUpdateRemoveAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        memory.ForgetAsync(turnContext, cancellationToken);

    protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext turnContext, CancellationToken cancellationToken) =>
        membersRemoved.Any(member => member.Id == turnContext.Activity.Recipient?.Id) ? memory.ForgetAsync(turnContext, cancellationToken) : Task.CompletedTask;

    protected override Task OnEndOfConversationActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        memory.ForgetAsync(turnContext, cancellationToken);

    protected override Task OnEventActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.Activity.Name == "webchat/join" ? WelcomeAsync(turnContext, cancellationToken) : Task.CompletedTask;

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
