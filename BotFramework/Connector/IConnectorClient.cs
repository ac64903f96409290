using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Connector;

/// <summary>Sends activities to connectors.</summary>
internal interface IConnectorClient
{
    /// <summary>Sends an activity: as a reply where it names the activity it answers, else to the end of the conversation.</summary>
    /// <param name="serviceUrl">Where the connector is.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>The channel's answer, possibly without id; null when it could not be delivered.</returns>
    Task<ResourceResponse?> SendAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken);

    /// <summary>Puts an activity in the place of the one of the same identifier.</summary>
    /// <param name="serviceUrl">Where the connector is.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    /// <returns>The channel's answer, possibly without id; null when it could not be done.</returns>
    Task<ResourceResponse?> UpdateAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken);

    /// <summary>Deletes an activity.</summary>
    /// <param name="serviceUrl">Where the connector is.</param>
    /// <param name="conversationId">Its conversation.</param>
    /// <param name="activityId">Its identifier.</param>
    /// <param name="cancellationToken">Stops the sending.</param>
    Task DeleteAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken);
}
