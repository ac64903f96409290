using System.Text.Json;

namespace CampaignBot.BotFramework.Schema;

/// <summary>Answer to an invoke: it becomes the HTTP response itself.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">JSON body, or null for none.</param>
public sealed record InvokeResponse(int Status, JsonElement? Body = null);
