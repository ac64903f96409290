using System.Text.Json;

namespace CampaignBot.BotFramework.Schema;

/// <summary>Answer to the invoke <c>adaptiveCard/action</c>.</summary>
public sealed class AdaptiveCardInvokeResponse
{
    /// <summary>Type of an answer whose value is the card that replaces the one with the button.</summary>
    public const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Type of an answer whose value is a text.</summary>
    public const string MessageType = "application/vnd.microsoft.activity.message";

    /// <summary>Type of an answer that says what was wrong.</summary>
    public const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>Status, as HTTP numbers them.</summary>
    public int StatusCode { get; set; } = 200;

    /// <summary>What <see cref="Value"/> is.</summary>
    public string? Type { get; set; }

    /// <summary>The card, the text or the error.</summary>
    public JsonElement? Value { get; set; }

    /// <summary>An answer that is a text.</summary>
    /// <param name="text">The text.</param>
    public static AdaptiveCardInvokeResponse Message(string text) =>
        new() { Type = MessageType, Value = JsonSerializer.SerializeToElement(text) };

    /// <summary>An answer that refuses.</summary>
    /// <param name="statusCode">Its status.</param>
    /// <param name="code">A name for what is wrong, such as <c>BadRequest</c>.</param>
    /// <param name="message">What is wrong; clients may show it to whoever pressed the button.</param>
    public static AdaptiveCardInvokeResponse Error(int statusCode, string code, string message) =>
        new() { StatusCode = statusCode, Type = ErrorType, Value = JsonSerializer.SerializeToElement(new { code, message }) };
}
