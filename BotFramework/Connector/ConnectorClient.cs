using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using CampaignBot.BotFramework.Schema;
using Microsoft.AspNetCore.WebUtilities;
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

    /// <inheritdoc/>
    public Task<ConversationResourceResponse?> CreateConversationAsync(string serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken)
    {
        var address = new Uri(Conversations(serviceUrl));
        return AskAsync(OpenAsync, address, ActivityJson.ReadConversation, cancellationToken);

        Task<HttpResponseMessage> OpenAsync() => parameters.Activity is { } first
            ? FitAsync(first, address, fitting => WriteAsync(HttpMethod.Post, address, ActivityJson.Write(parameters.With(ActivityJson.Read(fitting))), Repeat.WhereNothingWasDone, cancellationToken))
            : WriteAsync(HttpMethod.Post, address, ActivityJson.Write(parameters), Repeat.WhereNothingWasDone, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<PagedMembersResult?> GetPagedMembersAsync(string serviceUrl, string conversationId, int? pageSize, string? continuationToken, CancellationToken cancellationToken)
    {
        // What is null is left out.
        KeyValuePair<string, string?>[] page = [new("pageSize", pageSize?.ToString(CultureInfo.InvariantCulture)), new("continuationToken", continuationToken)];
        return GetAsync(new Uri(QueryHelpers.AddQueryString($"{Conversations(serviceUrl)}/{Segment(conversationId)}/pagedmembers", page)), ActivityJson.ReadMembers, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ChannelAccount?> GetMemberAsync(string serviceUrl, string conversationId, string memberId, CancellationToken cancellationToken) =>

        // Who writes to the bot chooses the name: one that would lead elsewhere is nobody's.
        memberId is "." or ".." ? Task.FromResult<ChannelAccount?>(null) : GetAsync(new Uri($"{Conversations(serviceUrl)}/{Segment(conversationId)}/members/{Segment(memberId)}"), ActivityJson.ReadMember, cancellationToken);

    private Task<T?> GetAsync<T>(Uri address, Func<byte[], T?> read, CancellationToken cancellationToken)
        where T : class => AskAsync(() => http.GetAsync(address, cancellationToken), address, read, cancellationToken);

    private Task<ResourceResponse?> SendAsync(HttpMethod method, Uri address, Activity? activity, CancellationToken cancellationToken) => AskAsync(
        () => activity is null
            ? http.SendAsync(new HttpRequestMessage(method, address), cancellationToken)
            : FitAsync(activity, address, fitting => WriteAsync(method, address, fitting, activity.Type == ActivityTypes.Typing ? Repeat.Never : Repeat.Always, cancellationToken)),
        address,
        body => ActivityJson.ReadResource(body) ?? new ResourceResponse(),
        cancellationToken);

    private async Task<T?> AskAsync<T>(Func<Task<HttpResponseMessage>> ask, Uri address, Func<byte[], T?> read, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            using HttpResponseMessage response = await ask();
            byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return read(body);
            }

            // That there is no such member is an answer.
            if (response is { StatusCode: HttpStatusCode.NotFound, RequestMessage.Method: var method } && method == HttpMethod.Get)
            {
                return null;
            }

            LogRefusal(response, body, address);
            return null;
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
        string address = $"{Conversations(serviceUrl)}/{Segment(conversationId)}/activities";
        return new Uri(string.IsNullOrEmpty(activityId) ? address : address + "/" + Segment(activityId));
    }

    private static string Conversations(string serviceUrl) => serviceUrl.TrimEnd('/') + "/v3/conversations";

    private static string Segment(string id) => id is "." or ".." ? throw new ArgumentException("The identifier is no segment of an address.", nameof(id)) : Uri.EscapeDataString(id);

    // What is too long is sent shorter, and what the channel cannot draw is sent as plain text, each once.
    private async Task<HttpResponseMessage> FitAsync(Activity activity, Uri address, Func<byte[], Task<HttpResponseMessage>> write)
    {
        byte[] message = MessageSize.Write(activity, MessageSize.Budget);
        HttpResponseMessage response = await write(message);
        if (response.StatusCode == HttpStatusCode.RequestEntityTooLarge)
        {
            response.Dispose();
            Log.ReplyShortened(logger, address.Authority);
            return await write(MessageSize.Write(activity, MessageSize.Of(message) / 2));
        }

        if (response.StatusCode == HttpStatusCode.BadRequest && PlainMessage.Of(activity) is { } plain)
        {
            response.Dispose();
            Log.ReplySimplified(logger, address.Authority);
            return await write(MessageSize.Write(plain, MessageSize.Budget));
        }

        return response;
    }

    private async Task<HttpResponseMessage> WriteAsync(HttpMethod method, Uri address, byte[] message, Repeat repeat, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address) { Content = new ByteArrayContent(message) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        ConnectorRetries.Limit(request, repeat);
        return await http.SendAsync(request, cancellationToken);
    }

    private void LogRefusal(HttpResponseMessage response, byte[] body, Uri address)
    {
        string?[] details = [FormattableString.Invariant($"HTTP {(int)response.StatusCode}"), Log.Plain(ErrorCode(body)), Named("opération", "X-Correlating-OperationId"), Named("MS-CV", "MS-CV")];
        Log.ReplyRefused(logger, address.Authority, string.Join(", ", details.OfType<string>()));

        // What Microsoft's support asks for.
        string? Named(string name, string header) =>
            response.Headers.TryGetValues(header, out IEnumerable<string>? ids) && Log.Plain(string.Concat(ids)) is { } id ? $"{name} {id}" : null;
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
