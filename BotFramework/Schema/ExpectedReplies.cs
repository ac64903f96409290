using System.Text.Json;

namespace CampaignBot.BotFramework.Schema;

/// <summary>Body of the HTTP response to an activity whose delivery mode is <c>expectReplies</c>.</summary>
public sealed class ExpectedReplies
{
    /// <summary>The replies, in order.</summary>
    public IList<Activity> Activities { get; set; } = [];

    /// <summary>What an invoke is answered; null for what was no invoke.</summary>
    public JsonElement? Body { get; set; }
}
