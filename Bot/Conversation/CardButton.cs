using System.Text.Json;
using CampaignBot.BotFramework.Schema;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Conversation;

/// <summary>A button of a card that was pressed.</summary>
/// <param name="Action">What it does: <see cref="SeeAlso"/> or <see cref="Next"/>.</param>
/// <param name="Document">The document it names.</param>
/// <param name="Paragraph">The paragraph it names.</param>
internal sealed record CardButton(string Action, SourceDocument Document, Paragraph Paragraph)
{
    /// <summary>Shows the paragraph.</summary>
    public const string SeeAlso = "voirAussi";

    /// <summary>Shows the paragraph that follows.</summary>
    public const string Next = "suite";

    /// <summary>Reads what a button sent: a message without text. It can be forged: it names a passage that exists, or it is nothing.</summary>
    public static CardButton? Read(Activity activity, IKnowledgeBase knowledge) =>
        string.IsNullOrWhiteSpace(activity.Text) ? Read(activity.Value, knowledge) : null;

    /// <summary>Reads the data of a button, however it was sent.</summary>
    public static CardButton? Read(JsonElement? data, IKnowledgeBase knowledge)
    {
        if (data is not { ValueKind: JsonValueKind.Object } value
            || Text(value, "action") is not (SeeAlso or Next)
            || Text(value, "document") is not { } id
            || !value.TryGetProperty("paragraph", out JsonElement number) || number.ValueKind != JsonValueKind.Number || !number.TryGetInt32(out int paragraphNumber))
        {
            return null;
        }

        SourceDocument? document = knowledge.Documents.FirstOrDefault(document => document.Id == id);
        Paragraph? paragraph = document?.Paragraphs.ElementAtOrDefault(paragraphNumber - 1);
        return document is null || paragraph is null ? null : new CardButton(Text(value, "action")!, document, paragraph);
    }

    private static string? Text(JsonElement value, string name) =>
        value.TryGetProperty(name, out JsonElement text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
