using System.Text.Json;
using System.Web;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.Bot.Insights;

/// <summary>
/// What somebody thinks of an answer, in the shapes that clients send it. The comment that may come with it is personal and is not
/// read; everything else can be forged or missing, and is then no feedback.
/// </summary>
/// <param name="Likes">Whether they like it.</param>
/// <param name="Message">The message that the answer answers, where the button that was pressed names it.</param>
/// <param name="Sent">The answer, where the channel names it.</param>
internal sealed record Feedback(bool Likes, string? Message, string? Sent)
{
    /// <summary>Name of Teams' invoke.</summary>
    public const string Invoke = "message/submitAction";

    /// <summary>Name of Web Chat's event.</summary>
    public const string Event = "webchat:activity-status/feedback";

    // In the address that Web Chat's buttons carry, which comes back as it was sent.
    private const string AnswerParameter = "answer";

    /// <summary>The address of a button of Web Chat.</summary>
    /// <param name="likes">Which of the two buttons.</param>
    /// <param name="message">The message that the answer answers.</param>
    public static string Address(bool likes, string message) =>
        $"ms-directline://postback?interaction={(likes ? "like" : "dislike")}&{AnswerParameter}={Uri.EscapeDataString(message)}";

    /// <summary>Reads an invoke or an event; null when it is no feedback.</summary>
    public static Feedback? Read(Activity activity) => activity.Name switch
    {
        Invoke => Submitted(activity),
        Event => Pressed(activity),
        _ => null,
    };

    private static Feedback? Submitted(Activity activity)
    {
        if (Member(activity.Value, "actionName") is not { ValueKind: JsonValueKind.String } name || name.GetString() != "feedback")
        {
            return null;
        }

        bool? likes = Text(Member(activity.Value, "actionValue"), "reaction") switch
        {
            "like" => true,
            "dislike" => false,
            _ => null,
        };
        return likes is null ? null : new Feedback(likes.Value, null, activity.ReplyToId);
    }

    private static Feedback? Pressed(Activity activity)
    {
        foreach (JsonElement action in activity.Entities ?? [])
        {
            if (Text(action, "@type") is "LikeAction" or "DislikeAction")
            {
                string? address = Text(Member(action, "target"), "urlTemplate");
                string? message = address?.Split('?', 2) is [_, var query] ? HttpUtility.ParseQueryString(query)[AnswerParameter] : null;
                return new Feedback(Text(action, "@type") == "LikeAction", message, activity.ReplyToId);
            }
        }

        return null;
    }

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } value && value.TryGetProperty(name, out JsonElement member) ? member : null;

    private static string? Text(JsonElement? element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
}
