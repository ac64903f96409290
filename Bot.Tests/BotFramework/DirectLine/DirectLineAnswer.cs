using System.Net;
using System.Text.Json;

namespace CampaignBot.Tests.BotFramework.DirectLine;

/// <summary>What Direct Line answered to one request.</summary>
internal sealed record DirectLineAnswer(HttpStatusCode Status, JsonElement Body, HttpResponseMessage Response)
{
    public string? Code => Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty("error", out JsonElement error) ? error.GetProperty("code").GetString() : null;

    public string Text(string name) => Body.GetProperty(name).GetString()!;
}
