using System.Text.Json;
using System.Text.Json.Serialization;

namespace CampaignBot.BotFramework.Schema;

/// <summary>What a channel and a bot send each other. Fields it does not name are kept in <see cref="Properties"/>.</summary>
public sealed class Activity
{
    /// <summary>Kind of activity, one of <see cref="ActivityTypes"/> or one we don't know.</summary>
    public string? Type { get; set; }

    /// <summary>Identifier given by the channel; never sent by the bot.</summary>
    public string? Id { get; set; }

    /// <summary>When it was sent; null when missing or unreadable.</summary>
    [JsonConverter(typeof(UtcDateConverter))]
    public DateTimeOffset? Timestamp { get; set; }

    /// <summary>The sender's clock, with its offset; null when missing or unreadable.</summary>
    [JsonConverter(typeof(LenientDateConverter))]
    public DateTimeOffset? LocalTimestamp { get; set; }

    /// <summary>Where replies go. Not to be trusted before it was checked.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The channel.</summary>
    public string? ChannelId { get; set; }

    /// <summary>Sender.</summary>
    public ChannelAccount? From { get; set; }

    /// <summary>Receiver.</summary>
    public ChannelAccount? Recipient { get; set; }

    /// <summary>Conversation.</summary>
    public ConversationAccount? Conversation { get; set; }

    /// <summary>The activity this one answers.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>What is said; null for a card's button.</summary>
    public string? Text { get; set; }

    /// <summary>Markup of <see cref="Text"/>.</summary>
    public string? TextFormat { get; set; }

    /// <summary>BCP 47 tag; real clients send wrong ones, so it decides nothing.</summary>
    public string? Locale { get; set; }

    /// <summary>Whether the bot waits for an answer.</summary>
    public string? InputHint { get; set; }

    /// <summary>Plain text for where the rest cannot be drawn; the bot sends it alone when a channel refuses the message.</summary>
    public string? Summary { get; set; }

    /// <summary>Cards and files.</summary>
    public IList<Attachment>? Attachments { get; set; }

    /// <summary>Buttons below the message; Teams ignores them where there are attachments.</summary>
    public SuggestedActions? SuggestedActions { get; set; }

    /// <summary>Mentions, citations and other entities, as raw JSON.</summary>
    public IList<JsonElement>? Entities { get; set; }

    /// <summary>What only the channel understands, as raw JSON.</summary>
    public JsonElement? ChannelData { get; set; }

    /// <summary>Payload of a button, an event or an invoke, as raw JSON.</summary>
    public JsonElement? Value { get; set; }

    /// <summary>Name of an event or invoke.</summary>
    public string? Name { get; set; }

    /// <summary>How replies are delivered, one of <see cref="DeliveryModes"/>; unknown values mean normal.</summary>
    public string? DeliveryMode { get; set; }

    /// <summary>Who joined.</summary>
    public IList<ChannelAccount>? MembersAdded { get; set; }

    /// <summary>Who left.</summary>
    public IList<ChannelAccount>? MembersRemoved { get; set; }

    /// <summary>Reactions somebody gave to the message <see cref="ReplyToId"/>.</summary>
    public IList<MessageReaction>? ReactionsAdded { get; set; }

    /// <summary>Reactions somebody took back.</summary>
    public IList<MessageReaction>? ReactionsRemoved { get; set; }

    /// <summary>What happened to the installation: <c>add</c>, <c>remove</c>…</summary>
    public string? Action { get; set; }

    /// <summary>
    /// Who sent this, as its token proved: <c>urn:botframework:azure</c> for a channel, <c>urn:botframework:aadappid:…</c> for another
    /// program; null without a token. Never read from the wire, never sent.
    /// </summary>
    [JsonIgnore]
    public string? CallerId { get; set; }

    /// <summary>Fields this model does not name, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>
    /// A reply addressed to who sent this: sender and receiver swapped, same conversation and channel. It names this activity
    /// as the one it answers, except for a <c>conversationUpdate</c> on Direct Line and Web Chat, which never showed it.
    /// </summary>
    /// <param name="text">What to say, or null.</param>
    public Activity CreateReply(string? text = null) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = ChannelId,
        From = Recipient,
        Recipient = From,
        Conversation = Conversation,
        ReplyToId = IsUnseenUpdate ? null : Id,
        Text = text,
        TextFormat = TextFormatTypes.Plain,
        Locale = "fr-FR",
        InputHint = InputHints.AcceptingInput,
    };

    /// <summary>Who is named in the message, in order; what names nobody by an identifier is passed over.</summary>
    public IReadOnlyList<Mention> GetMentions() =>
        [.. (Entities ?? []).Where(entity => entity.ValueKind == JsonValueKind.Object && entity.TryGetProperty("type", out JsonElement type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("mention")).Select(ActivityJson.ReadMention).OfType<Mention>()];

    /// <summary>
    /// What the person said: <see cref="Text"/>, which is left as it is, without the mentions of who receives this; those of others lose
    /// their tags and keep their names. Asking twice gives the same.
    /// </summary>
    /// <returns>The text that is left, possibly empty.</returns>
    public string RemoveRecipientMention() => MentionText.WithoutRecipient(this);

    /// <summary>What the person said: <see cref="Text"/>, which is left as it is, without the mentions of anybody.</summary>
    /// <returns>The text that is left, possibly empty.</returns>
    public string RemoveMentions() => MentionText.WithoutAnybody(this);

    /// <summary>Where this activity stands, so that it can be answered later.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IsUnseenUpdate ? null : Id,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>Where an answer to this activity stands, once the channel has given it an identifier.</summary>
    /// <param name="reply">What the channel answered.</param>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        ConversationReference reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Addresses this activity to a place in a conversation.</summary>
    /// <param name="reference">The place.</param>
    /// <param name="isIncoming">Whether it comes from the person there; from the bot otherwise.</param>
    /// <returns>This activity.</returns>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        (ChannelId, ServiceUrl, Conversation) = (reference.ChannelId, reference.ServiceUrl, reference.Conversation);
        Locale ??= reference.Locale;
        (From, Recipient) = isIncoming ? (reference.User, reference.Bot) : (reference.Bot, reference.User);
        if (isIncoming)
        {
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    private bool IsUnseenUpdate => Type == ActivityTypes.ConversationUpdate && (ChannelId is Channels.Directline or Channels.Webchat);
}
