using System.Text.Json;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.BotFramework.Builder;

/// <summary>Makes outgoing messages.</summary>
public static class MessageFactory
{
    /// <summary>A message of plain text.</summary>
    /// <param name="text">What to say.</param>
    public static Activity Text(string text) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        TextFormat = TextFormatTypes.Plain,
        Locale = "fr-FR",
        InputHint = InputHints.AcceptingInput,
    };

    /// <summary>A message of plain text with buttons, each of which says its own title.</summary>
    /// <param name="titles">What stands on the buttons, and is sent when one is pressed.</param>
    /// <param name="text">What to say.</param>
    public static Activity SuggestedActions(IEnumerable<string> titles, string text)
    {
        // Some clients send the title and others the value: they are the same.
        Activity message = Text(text);
        message.SuggestedActions = new SuggestedActions
        {
            Actions = [.. titles.Select(title => new CardAction { Type = ActionTypes.ImBack, Title = title, Value = JsonSerializer.SerializeToElement(title) })],
        };
        return message;
    }

    /// <summary>A message of Markdown text with an Adaptive Card.</summary>
    /// <param name="text">What to say, in Markdown.</param>
    /// <param name="card">The card, or null for none.</param>
    public static Activity Card(string text, JsonElement? card)
    {
        Activity message = Text(text);
        message.TextFormat = TextFormatTypes.Markdown;
        message.Attachments = card is null ? null : [new Attachment { ContentType = Attachment.AdaptiveCardContentType, Content = card }];
        return message;
    }
}
