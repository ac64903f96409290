using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CampaignBot.BotFramework.Schema;
using Microsoft.Extensions.Logging;
using Polly.Timeout;

namespace CampaignBot.BotFramework.Connector;

/// <summary>Sends activities to the connector behind a checked <c>serviceUrl</c>.</summary>
/// <param name="http">A client that retries, adds the bot's token, follows no redirect and keeps no cookie.</param>
/// <param name="logger">Told about failures, by identifiers only.</param>
internal sealed class ConnectorClient(HttpClient http, ILogger<ConnectorClient> logger) : IConnectorClient
{
    /// <inheritdoc/>
    public Task<ResourceResponse?> SendAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Post, Address(serviceUrl, activity.Conversation?.Id ?? string.Empty, activity.ReplyToId), activity, cancellationToken);

    /// <inheritdoc/>
    public Task<ResourceResponse?> UpdateAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Put, Address(serviceUrl, activity.Conversation?.Id ?? string.Empty, activity.Id), activity, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(string serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken) =>
        SendAsync(HttpMethod.Delete, Address(serviceUrl, conversationId, activityId), activity: null, cancellationToken);

    private async Task<ResourceResponse?> SendAsync(HttpMethod method, Uri address, Activity? activity, CancellationToken cancellationToken)
    {
        try
        {
            using HttpResponseMessage response = activity is null
                ? await http.SendAsync(new HttpRequestMessage(method, address), cancellationToken)
                : await WriteAsync(method, address, activity, cancellationToken);
            return await ReadAsync(response, address, cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutRejectedException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.ReplyNotDelivered(logger, address.Authority, FaultReason.Of(e));
            return null;
        }
    }

    /// <summary>
    /// The address of the connector's operation. <paramref name="serviceUrl"/> may end with a slash or not and may have a path;
    /// identifiers may hold any character.
    /// </summary>
    /// <exception cref="ArgumentException">An identifier would leave its place in the address.</exception>
    internal static Uri Address(string serviceUrl, string conversationId, string? activityId)
    {
        string address = serviceUrl.TrimEnd('/') + "/v3/conversations/" + Segment(conversationId) + "/activities";
        return new Uri(string.IsNullOrEmpty(activityId) ? address : address + "/" + Segment(activityId));
    }

    private static string Segment(string id) => id is "." or ".." ? throw new ArgumentException("The identifier is no segment of an address.", nameof(id)) : Uri.EscapeDataString(id);

    // What is too long is sent shorter, and what the channel cannot draw is sent as plain text, each once.
    private async Task<HttpResponseMessage> WriteAsync(HttpMethod method, Uri address, Activity activity, CancellationToken cancellationToken)
    {
        byte[] message = MessageSize.Write(activity, MessageSize.Budget);
        HttpResponseMessage response = await WriteAsync(method, address, activity, message, cancellationToken);
        if (response.StatusCode == HttpStatusCode.RequestEntityTooLarge)
        {
            response.Dispose();
            Log.ReplyShortened(logger, address.Authority);
            return await WriteAsync(method, address, activity, MessageSize.Write(activity, MessageSize.Of(message) / 2), cancellationToken);
        }

        if (response.StatusCode == HttpStatusCode.BadRequest && PlainMessage.Of(activity) is { } plain)
        {
            response.Dispose();
            Log.ReplySimplified(logger, address.Authority);
            return await WriteAsync(method, address, plain, MessageSize.Write(plain, MessageSize.Budget), cancellationToken);
        }

        return response;
    }

    private async Task<HttpResponseMessage> WriteAsync(HttpMethod method, Uri address, Activity activity, byte[] message, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address) { Content = new ByteArrayContent(message) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        if (activity.Type == ActivityTypes.Typing)
        {
            ConnectorRetries.SendOnce(request);
        }

        return await http.SendAsync(request, cancellationToken);
    }

    private async Task<ResourceResponse?> ReadAsync(HttpResponseMessage response, Uri address, CancellationToken cancellationToken)
    {
        byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return ActivityJson.ReadResource(body) ?? new ResourceResponse();
        }

        string? operation = response.Headers.TryGetValues("X-Correlating-OperationId", out IEnumerable<string>? ids)
            || response.Headers.TryGetValues("MS-CV", out ids) ? string.Join(' ', ids) : null;
        string?[] details = [FormattableString.Invariant($"HTTP {(int)response.StatusCode}"), ErrorCode(body), operation is null ? null : "opération " + operation];
        Log.ReplyRefused(logger, address.Authority, string.Join(", ", details.OfType<string>()));
        return null;
    }

    /// <summary>The code of the connector's error, where its answer is one.</summary>
    private static string? ErrorCode(byte[] body)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(body);
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("error", out JsonElement error) && error.ValueKind == JsonValueKind.Object
                && error.TryGetProperty("code", out JsonElement code) && code.ValueKind == JsonValueKind.String
                    ? code.GetString()
                    : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
