using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignBot.BotFramework.Schema;

/// <summary>A place in a conversation, to be kept and gone back to.</summary>
public sealed class ConversationReference
{
    /// <summary>The activity at that place; null for the conversation as a whole.</summary>
    public string? ActivityId { get; set; }

    /// <summary>Who talks to the bot.</summary>
    public ChannelAccount? User { get; set; }

    /// <summary>The bot.</summary>
    public ChannelAccount? Bot { get; set; }

    /// <summary>The conversation.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>The channel.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Language of the conversation.</summary>
    public string? Locale { get; set; }

    /// <summary>Where replies go. It is checked again whenever it is used.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>
    /// The activity with which a turn begins that nobody's message began. It has no identifier, so that what is said in the turn answers
    /// no activity: the channel never saw this one.
    /// </summary>
    public Activity GetContinuationActivity()
    {
        Activity activity = new Activity { Type = ActivityTypes.Event, Name = ActivityEventNames.ContinueConversation }.ApplyConversationReference(this, isIncoming: true);
        activity.Id = null;
        return activity;
    }
}
