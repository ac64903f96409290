using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Builder;

/// <summary>A turn whose activities go where its adapter says.</summary>
internal sealed class TurnContext(Activity activity, Func<Activity, CancellationToken, Task<ResourceResponse?>> send) : ITurnContext
{
    public Activity Activity { get; } = activity;

    public TurnContextStateCollection TurnState { get; } = [];

    public bool Responded { get; private set; }

    public InvokeResponse? InvokeResponse { get; set; }

    public Task<ResourceResponse?> SendActivityAsync(Activity activity, CancellationToken cancellationToken = default)
    {
        Activity addressed = Activity.CreateReply();
        activity.Type ??= ActivityTypes.Message;
        activity.ChannelId ??= addressed.ChannelId;
        activity.From ??= addressed.From;
        activity.Recipient ??= addressed.Recipient;
        activity.Conversation ??= addressed.Conversation;
        activity.ReplyToId ??= addressed.ReplyToId;
        Responded |= activity.Type == ActivityTypes.Message;
        return send(activity, cancellationToken);
    }
}
