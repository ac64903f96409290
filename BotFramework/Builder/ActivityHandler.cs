using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Builder;

/// <summary>Hands each kind of activity to a method of its own; what nobody overrides is accepted and ignored.</summary>
public abstract class ActivityHandler : IBot
{
    /// <inheritdoc/>
    public virtual Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        Activity activity = turnContext.Activity;
        return activity.Type switch
        {
            ActivityTypes.Message => OnMessageActivityAsync(turnContext, cancellationToken),
            ActivityTypes.ConversationUpdate => OnConversationUpdateActivityAsync(turnContext, cancellationToken),
            ActivityTypes.InstallationUpdate when activity.Action is "add" => OnInstallationUpdateAddAsync(turnContext, cancellationToken),
            ActivityTypes.InstallationUpdate when activity.Action is "remove" => OnInstallationUpdateRemoveAsync(turnContext, cancellationToken),

            // An upgrade is nothing people should notice, nor is an action we don't know.
            ActivityTypes.InstallationUpdate => Task.CompletedTask,
            ActivityTypes.Event => OnEventActivityAsync(turnContext, cancellationToken),
            ActivityTypes.Invoke => InvokeAsync(turnContext, cancellationToken),
            ActivityTypes.MessageReaction => OnMessageReactionActivityAsync(turnContext, cancellationToken),
            ActivityTypes.MessageUpdate => OnMessageUpdateActivityAsync(turnContext, cancellationToken),
            ActivityTypes.MessageDelete => OnMessageDeleteActivityAsync(turnContext, cancellationToken),
            ActivityTypes.EndOfConversation => OnEndOfConversationActivityAsync(turnContext, cancellationToken),
            ActivityTypes.Typing => OnTypingActivityAsync(turnContext, cancellationToken),
            _ => OnUnrecognizedActivityTypeAsync(turnContext, cancellationToken),
        };
    }

    /// <summary>Somebody said something or pressed a card's button.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    protected virtual Task OnMessageActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>People or bots joined.</summary>
    /// <param name="membersAdded">Who, the bot itself included.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    protected virtual Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>People or bots left.</summary>
    /// <param name="membersRemoved">Who, the bot itself included.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    protected virtual Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Somebody reacted to a message.</summary>
    /// <param name="messageReactions">How.</param>
    /// <param name="turnContext">The turn; its <see cref="Activity.ReplyToId"/> names the message.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    protected virtual Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Somebody took a reaction back.</summary>
    /// <param name="messageReactions">Which.</param>
    /// <param name="turnContext">The turn; its <see cref="Activity.ReplyToId"/> names the message.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    protected virtual Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Somebody changed a message.</summary>
    /// <param name="turnContext">The turn; its <see cref="Activity.Id"/> is the message's.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    protected virtual Task OnMessageUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Somebody took a message back.</summary>
    /// <param name="turnContext">The turn; its <see cref="Activity.Id"/> is the message's.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    protected virtual Task OnMessageDeleteActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The bot was installed.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    protected virtual Task OnInstallationUpdateAddAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The bot was removed.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    protected virtual Task OnInstallationUpdateRemoveAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>A named event came.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    protected virtual Task OnEventActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The conversation is over.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    protected virtual Task OnEndOfConversationActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Somebody is typing.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    protected virtual Task OnTypingActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An activity of a type we don't know came.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    protected virtual Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An invoke came.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Its answer; 501 for a name the bot doesn't know.</returns>
    protected virtual async Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.Name switch
        {
            AdaptiveCardInvokeValue.InvokeName when await CardActionAsync(turnContext, cancellationToken) is { } response => new InvokeResponse(200, ActivityJson.ToElement(response)),

            // Teams only tells that a suggestion was taken; its text comes as a message of its own.
            "suggestedAction/submit" => new InvokeResponse(200),
            _ => new InvokeResponse(501),
        };
    }

    /// <summary>An action of a card was carried out (<c>Action.Execute</c>).</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="invokeValue">The action.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Its answer; null, as here, where the bot does not offer any, and then 501 is answered.</returns>
    protected virtual Task<AdaptiveCardInvokeResponse?> OnAdaptiveCardInvokeAsync(ITurnContext turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        Task.FromResult<AdaptiveCardInvokeResponse?>(null);

    private async Task<AdaptiveCardInvokeResponse?> CardActionAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        ActivityJson.ReadCardAction(turnContext.Activity.Value) switch
        {
            { Action.Type: "Action.Execute" } value => await OnAdaptiveCardInvokeAsync(turnContext, value, cancellationToken),

            // Clients may show it to the person; what came is not sent back, however long it is.
            { Action: not null } => AdaptiveCardInvokeResponse.Error(400, "NotSupported", "Ce bouton n’est pas pris en charge."),
            _ => AdaptiveCardInvokeResponse.Error(400, "BadRequest", "Ce bouton ne dit pas ce qu’il fait."),
        };

    private async Task OnConversationUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.MembersAdded is { Count: > 0 } added)
        {
            await OnMembersAddedAsync(added, turnContext, cancellationToken);
        }

        if (turnContext.Activity.MembersRemoved is { Count: > 0 } removed)
        {
            await OnMembersRemovedAsync(removed, turnContext, cancellationToken);
        }
    }

    private async Task OnMessageReactionActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.ReactionsAdded is { Count: > 0 } added)
        {
            await OnReactionsAddedAsync(added, turnContext, cancellationToken);
        }

        if (turnContext.Activity.ReactionsRemoved is { Count: > 0 } removed)
        {
            await OnReactionsRemovedAsync(removed, turnContext, cancellationToken);
        }
    }

    private async Task InvokeAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        turnContext.InvokeResponse = await OnInvokeActivityAsync(turnContext, cancellationToken);
}
