using CampaignBot.BotFramework.Connector;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Builder;

/// <summary>A turn whose activities go where its adapter says.</summary>
/// <param name="activity">The incoming activity.</param>
/// <param name="send">Sends an activity.</param>
/// <param name="outgoing">Changes and deletes what was sent; null where that cannot be done.</param>
internal sealed class TurnContext(Activity activity, Func<Activity, CancellationToken, Task<ResourceResponse?>> send, OutgoingActivities? outgoing = null) : ITurnContext
{
    private readonly List<SendActivitiesHandler> _onSendActivities = [];

    // Taken at once: a bot that sends back what came changes it.
    private readonly ConversationReference _place = activity.GetConversationReference();

    public Activity Activity { get; } = activity;

    /// <summary>The way to the connector; null where nothing is sent to one.</summary>
    public OutgoingActivities? Outgoing { get; } = outgoing;

    public TurnContextStateCollection TurnState { get; } = [];

    public bool Responded { get; private set; }

    public InvokeResponse? InvokeResponse { get; set; }

    public async Task<ResourceResponse?> SendActivityAsync(Activity activity, CancellationToken cancellationToken = default) =>
        await SendActivitiesAsync([activity], cancellationToken) is [var response, ..] ? response : null;

    public Task<ResourceResponse?[]> SendActivitiesAsync(Activity[] activities, CancellationToken cancellationToken = default)
    {
        List<Activity> addressed = [.. activities.Select(Address)];
        return StepAsync(0);

        Task<ResourceResponse?[]> StepAsync(int index) => index < _onSendActivities.Count
            ? _onSendActivities[index](this, addressed, () => StepAsync(index + 1))
            : SendAllAsync(addressed, cancellationToken);
    }

    public async Task<ResourceResponse?> UpdateActivityAsync(Activity activity, CancellationToken cancellationToken = default)
    {
        string? id = activity.Id;
        Address(activity).Id = id;
        return Outgoing is null ? null : await Outgoing.UpdateAsync(activity, cancellationToken);
    }

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default) =>
        Outgoing?.DeleteAsync(activityId, cancellationToken) ?? Task.CompletedTask;

    public Task DeleteActivityAsync(ConversationReference conversationReference, CancellationToken cancellationToken = default) =>
        DeleteActivityAsync(conversationReference.ActivityId ?? throw new ArgumentException("The reference names no activity.", nameof(conversationReference)), cancellationToken);

    public ITurnContext OnSendActivities(SendActivitiesHandler handler)
    {
        _onSendActivities.Add(handler);
        return this;
    }

    /// <summary>Addresses an activity to the conversation of the turn, and takes off what only a channel gives.</summary>
    private Activity Address(Activity outgoing)
    {
        outgoing.Type ??= ActivityTypes.Message;
        outgoing.ApplyConversationReference(_place);
        (outgoing.Id, outgoing.ServiceUrl, outgoing.Timestamp, outgoing.LocalTimestamp) = (null, null, null, null);
        return outgoing;
    }

    private async Task<ResourceResponse?[]> SendAllAsync(List<Activity> activities, CancellationToken cancellationToken)
    {
        var responses = new ResourceResponse?[activities.Count];
        for (int i = 0; i < responses.Length; i++)
        {
            Responded |= activities[i].Type == ActivityTypes.Message;
            responses[i] = await send(activities[i], cancellationToken);
        }

        return responses;
    }
}
