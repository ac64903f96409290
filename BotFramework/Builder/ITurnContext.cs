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

    /// <summary>Sends an activity to the conversation of the incoming one. Addressing it lacks is filled in.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>What the channel answered; null when it could not be delivered, which is logged and fails nothing else.</returns>
    Task<ResourceResponse?> SendActivityAsync(Activity activity, CancellationToken cancellationToken = default);
}
