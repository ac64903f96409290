namespace CampaignBot.BotFramework.Schema;

/// <summary>Values of <see cref="Activity.Type"/>.</summary>
public static class ActivityTypes
{
    /// <summary>Something said.</summary>
    public const string Message = "message";

    /// <summary>People or bots joined or left.</summary>
    public const string ConversationUpdate = "conversationUpdate";

    /// <summary>The bot was installed or removed.</summary>
    public const string InstallationUpdate = "installationUpdate";

    /// <summary>A named event.</summary>
    public const string Event = "event";

    /// <summary>A call that is answered in the HTTP response.</summary>
    public const string Invoke = "invoke";

    /// <summary>Somebody is typing.</summary>
    public const string Typing = "typing";

    /// <summary>The conversation is over.</summary>
    public const string EndOfConversation = "endOfConversation";

    /// <summary>A reaction to a message.</summary>
    public const string MessageReaction = "messageReaction";

    /// <summary>Somebody took a message back.</summary>
    public const string MessageDelete = "messageDelete";
}

/// <summary>Values of <see cref="Activity.Name"/>, in events.</summary>
public static class ActivityEventNames
{
    /// <summary>The bot goes on by itself.</summary>
    public const string ContinueConversation = "ContinueConversation";
}

/// <summary>Values of <see cref="Activity.DeliveryMode"/>.</summary>
public static class DeliveryModes
{
    /// <summary>Replies go to the connector.</summary>
    public const string Normal = "normal";

    /// <summary>Replies are the body of the HTTP response.</summary>
    public const string ExpectReplies = "expectReplies";
}

/// <summary>Values of <see cref="Activity.TextFormat"/>.</summary>
public static class TextFormatTypes
{
    /// <summary>Markdown.</summary>
    public const string Markdown = "markdown";

    /// <summary>No markup.</summary>
    public const string Plain = "plain";
}

/// <summary>Values of <see cref="Activity.InputHint"/>.</summary>
public static class InputHints
{
    /// <summary>The bot is ready for a further message.</summary>
    public const string AcceptingInput = "acceptingInput";
}

/// <summary>Channels the bot knows by name.</summary>
public static class Channels
{
    /// <summary>Microsoft Teams.</summary>
    public const string Msteams = "msteams";

    /// <summary>Web Chat.</summary>
    public const string Webchat = "webchat";

    /// <summary>Direct Line.</summary>
    public const string Directline = "directline";

    /// <summary>The Emulator and the Agents Playground.</summary>
    public const string Emulator = "emulator";
}

/// <summary>Values of <see cref="CardAction.Type"/>.</summary>
public static class ActionTypes
{
    /// <summary>Says the button's value as the person, for everyone to see.</summary>
    public const string ImBack = "imBack";
}
