namespace CampaignBot.BotFramework.Schema;

/// <summary>Body of the HTTP response to an activity whose delivery mode is <c>expectReplies</c>.</summary>
public sealed class ExpectedReplies
{
    /// <summary>The replies, in order.</summary>
    public IList<Activity> Activities { get; set; } = [];
}
