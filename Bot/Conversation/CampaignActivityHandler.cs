using System.Text.Json;
using CampaignBot.Bot.Cards;
using CampaignBot.Bot.Startup;
using CampaignBot.Bot.Wording;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Schema;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;

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
        if (SubmittedPassage(activity, documents) is { } passage)
        {
            await turnContext.SendActivityAsync(renderer.Cite([passage], [], null, activity.ChannelId), cancellationToken);
            return;
        }

        string text = MentionText.WithoutRecipient(activity);
        if (string.IsNullOrWhiteSpace(text))
        {
            await turnContext.SendActivityAsync(renderer.Render(new SmallTalkReply(Messages.Help, []), activity.ChannelId), cancellationToken);
            return;
        }

        (Reply reply, ConversationContext? context) = new CampaignDialogue(documents).Reply(text, await memory.ContextAsync(turnContext, cancellationToken));
        await memory.SetContextAsync(turnContext, context, cancellationToken);
        await turnContext.SendActivityAsync(renderer.Render(reply, activity.ChannelId), cancellationToken);
    }

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken)
    {
        string? bot = turnContext.Activity.Recipient?.Id;
        bool isGroup = turnContext.Activity.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };
        bool concerned = isGroup ? membersAdded.Any(member => member.Id == bot) : membersAdded.Any(member => member.Id is not null);
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
        if (await turnContext.SendActivityAsync(MessageFactory.Text(Messages.Welcome(example)), cancellationToken) is not null)
        {
            await memory.SetWelcomedAsync(turnContext, cancellationToken);
        }
    }

    // What a button sends can be forged: it names a passage that exists, or it is nothing.
    private static Citation? SubmittedPassage(Activity activity, IKnowledgeBase documents)
    {
        if (!string.IsNullOrWhiteSpace(activity.Text)
            || activity.Value is not { ValueKind: JsonValueKind.Object } value
            || !value.TryGetProperty("action", out JsonElement action) || action.ValueKind != JsonValueKind.String || action.GetString() != AnswerCard.SeeAlsoAction
            || !value.TryGetProperty("document", out JsonElement id) || id.ValueKind != JsonValueKind.String
            || !value.TryGetProperty("paragraph", out JsonElement number) || number.ValueKind != JsonValueKind.Number || !number.TryGetInt32(out int paragraphNumber))
        {
            return null;
        }

        SourceDocument? document = documents.Documents.FirstOrDefault(document => document.Id == id.GetString());
        Paragraph? paragraph = document?.Paragraphs.ElementAtOrDefault(paragraphNumber - 1);
        return document is null || paragraph is null
            ? null
            : new Citation
            {
                Document = document,
                Paragraph = paragraph,
                Quote = paragraph.Text,
                QuoteIndex = 0,
                QuoteSpan = paragraph.Location.Span,
                Score = 0,
                IsNear = true,
            };
    }
}
