using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Connector;

/// <summary>A message without all that a channel may refuse: entities, cards, buttons, what only the channel understands.</summary>
internal static class PlainMessage
{
    /// <summary>The message as plain text, that is its <see cref="Activity.Summary"/>; null when it has none to fall back on.</summary>
    public static Activity? Of(Activity activity) => string.IsNullOrEmpty(activity.Summary)
        ? null
        : new Activity
        {
            Type = activity.Type,
            ChannelId = activity.ChannelId,
            From = activity.From,
            Recipient = activity.Recipient,
            Conversation = activity.Conversation,
            ReplyToId = activity.ReplyToId,
            Text = activity.Summary,
            TextFormat = TextFormatTypes.Plain,
            Locale = activity.Locale,
            InputHint = activity.InputHint,
        };
}
