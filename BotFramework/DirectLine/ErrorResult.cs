using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>Writes a refusal.</summary>
internal sealed class ErrorResult(int status, ErrorReply body, TimeSpan? retryAfter) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        HttpResponse response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        if (status == StatusCodes.Status401Unauthorized)
        {
            response.Headers.WWWAuthenticate = "Bearer";
        }

        if (retryAfter is { } wait)
        {
            response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        }

        return response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(body, DirectLineJson.Default.ErrorReply)).AsTask();
    }
}
