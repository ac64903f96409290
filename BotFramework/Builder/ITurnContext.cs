using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Builder;

/// <summary>One incoming activity and the way to answer it.</summary>
public interface ITurnContext
{
    /// <summary>The incoming activity.</summary>
    Activity Activity { get; }

    /// <summary>What is kept for the length of the turn.</summary>
    TurnContextStateCollection TurnState { get; }

    /// <summary>Whether a message was sent in this turn.</summary>
    bool Responded { get; }

    /// <summary>The answer to an invoke, when the turn gave one.</summary>
    InvokeResponse? InvokeResponse { get; set; }

    /// <summary>Sends an activity to the conversation of the incoming one. It is addressed to it, whatever it said before.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>What the channel answered; null when it could not be delivered, which is logged and fails nothing else.</returns>
    Task<ResourceResponse?> SendActivityAsync(Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends activities one after the other, as <see cref="SendActivityAsync"/> sends one.</summary>
    /// <param name="activities">The activities.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>What the channel answered to each.</returns>
    Task<ResourceResponse?[]> SendActivitiesAsync(Activity[] activities, CancellationToken cancellationToken = default);

    /// <summary>Puts an activity in the place of one that was sent. Few channels can; Teams and the Playground do.</summary>
    /// <param name="activity">The new one, with the identifier of the old.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>What the channel answered; null when it could not be done, which is logged and fails nothing else.</returns>
    Task<ResourceResponse?> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Takes back an activity that was sent, where the channel can; that it could not is logged and fails nothing else.</summary>
    /// <param name="activityId">Its identifier.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);

    /// <summary>Takes back an activity that was sent, as the other form does.</summary>
    /// <param name="conversationReference">Where it stands; it must be in the conversation of the turn.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default);

    /// <summary>Has somebody look at what the turn sends, after those that look already.</summary>
    /// <param name="handler">Who looks.</param>
    /// <returns>This turn.</returns>
    ITurnContext OnSendActivities(SendActivitiesHandler handler);
}
