using System.Net.Http.Headers;
using System.Text.Json;
using CampaignBot.BotFramework.Schema;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>Asks a Direct Line channel of Azure for a token, so that the page never holds the secret.</summary>
/// <param name="http">A client that follows no redirect.</param>
/// <param name="options">The secret and the address.</param>
/// <param name="logger">Told about failures.</param>
internal sealed class AzureDirectLine(HttpClient http, IOptions<DirectLineOptions> options, ILogger<AzureDirectLine> logger)
{
    /// <summary>Whether pages are to talk to Azure.</summary>
    public bool IsUsed => options.Value.AzureSecret.Length > 0;

    /// <summary>Exchanges the secret for a token.</summary>
    /// <param name="origin">The page's origin, the only one the token may then be used from; null for any.</param>
    /// <param name="cancellationToken">Stops the exchange.</param>
    /// <returns>What the page needs; null when Azure gave none, which is logged.</returns>
    public async Task<ConversationReply?> ExchangeAsync(string? origin, CancellationToken cancellationToken)
    {
        string domain = options.Value.AzureDomain.TrimEnd('/');
        string user = DirectLineToken.UserPrefix + DirectLineToken.NewId();
        var parameters = new ConversationParameters { User = new ChannelAccount { Id = user }, TrustedOrigins = origin is null ? null : [origin] };
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, domain + "/tokens/generate")
            {
                Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(parameters, DirectLineJson.Default.ConversationParameters)),
            };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.AzureSecret);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
            using HttpResponseMessage response = await http.SendAsync(request, cancellationToken);
            response.EnsureSuccessStatusCode();
            ConversationReply? given = JsonSerializer.Deserialize(await response.Content.ReadAsByteArrayAsync(cancellationToken), DirectLineJson.Default.ConversationReply);
            return given is null
                ? null
                : new ConversationReply { ConversationId = given.ConversationId, Token = given.Token, ExpiresIn = given.ExpiresIn, UserId = user, Domain = domain };
        }
        catch (Exception e) when (e is HttpRequestException or JsonException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.AzureTokenRefused(logger, domain, FaultReason.Of(e));
            return null;
        }
    }
}
