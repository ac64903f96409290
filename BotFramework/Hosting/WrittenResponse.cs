using System.Runtime.InteropServices;
using System.Text.Json;
using CampaignBot.BotFramework.Connector;
using CampaignBot.BotFramework.Schema;
using Microsoft.AspNetCore.Http;

namespace CampaignBot.BotFramework.Hosting;

/// <summary>What a turn answers, as it goes into the HTTP response: written once, and sent again as it is.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Json">Body in UTF-8; empty for none.</param>
internal sealed record WrittenResponse(int Status, ReadOnlyMemory<byte> Json)
{
    /// <summary>No replies.</summary>
    public static WrittenResponse NoReplies { get; } = Of(new ExpectedReplies());

    /// <summary>The turn comes later, and nobody waits for it.</summary>
    public static WrittenResponse Accepted { get; } = new(StatusCodes.Status202Accepted, default);

    /// <summary>The replies of a turn, each so that it fits.</summary>
    public static WrittenResponse Of(ExpectedReplies replies) => new(StatusCodes.Status200OK, MessageSize.Write(replies));

    /// <summary>The answer to an invoke.</summary>
    public static WrittenResponse Of(InvokeResponse answer) =>
        new(answer.Status, answer.Body is { ValueKind: not JsonValueKind.Undefined } body ? JsonMarshal.GetRawUtf8Value(body).ToArray() : default);

    /// <summary>Sends it.</summary>
    public async Task SendAsync(HttpResponse response)
    {
        response.StatusCode = Status;
        if (!Json.IsEmpty)
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.BodyWriter.WriteAsync(Json);
        }
    }
}
