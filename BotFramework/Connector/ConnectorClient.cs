using System.Net.Http.Headers;
using CampaignBot.BotFramework.Schema;
using Microsoft.Extensions.Logging;

namespace CampaignBot.BotFramework.Connector;

/// <summary>Sends activities to the connector behind a checked <c>serviceUrl</c>.</summary>
/// <param name="http">A client that follows no redirect and keeps no cookie.</param>
/// <param name="logger">Told about failures, by identifiers only.</param>
internal sealed class ConnectorClient(HttpClient http, ILogger<ConnectorClient> logger)
{
    /// <summary>Sends an activity: as a reply where it names the activity it answers, else to the end of the conversation.</summary>
    /// <returns>The channel's answer, possibly without id; null when it could not be delivered.</returns>
    public async Task<ResourceResponse?> SendAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken)
    {
        Uri address = Address(serviceUrl, activity.Conversation?.Id ?? string.Empty, activity.ReplyToId);
        try
        {
            using var content = new ByteArrayContent(ActivityJson.Write(activity));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            using HttpResponseMessage response = await http.PostAsync(address, content, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                Log.ReplyRefused(logger, address.Host, (int)response.StatusCode);
                return null;
            }

            return ActivityJson.ReadResource(await response.Content.ReadAsByteArrayAsync(cancellationToken)) ?? new ResourceResponse();
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.ReplyNotDelivered(logger, address.Host, e.Message);
            return null;
        }
    }

    /// <summary>
    /// The address of the connector's operation. <paramref name="serviceUrl"/> may end with a slash or not and may have a path;
    /// identifiers may hold any character.
    /// </summary>
    internal static Uri Address(string serviceUrl, string conversationId, string? replyToId)
    {
        string address = serviceUrl.TrimEnd('/') + "/v3/conversations/" + Uri.EscapeDataString(conversationId) + "/activities";
        return new Uri(string.IsNullOrEmpty(replyToId) ? address : address + "/" + Uri.EscapeDataString(replyToId));
    }
}
