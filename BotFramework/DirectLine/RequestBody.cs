using System.Text.Json;
using CampaignBot.BotFramework.Schema;
using Microsoft.AspNetCore.Http;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>Reads the bodies of requests, up to a size.</summary>
internal static class RequestBody
{
    private const int MostUserCharacters = 128;
    private const int MostOrigins = 32;

    /// <summary>Reads a body whole.</summary>
    /// <param name="request">The request.</param>
    /// <param name="most">Its most bytes.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The bytes; null when there are more.</returns>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
        {
            return null;
        }

        using var body = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[8 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > most)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    /// <summary>Reads who starts a conversation; nothing at all is fine.</summary>
    /// <param name="request">The request.</param>
    /// <param name="most">Its most bytes.</param>
    /// <param name="mayNameServerIds">Whether the sender may choose an identifier that is the server's to give.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The parameters, or why they are refused.</returns>
    public static async Task<(ConversationParameters Parameters, IResult? Refusal)> ReadParametersAsync(
        HttpRequest request, int most, bool mayNameServerIds, CancellationToken cancellationToken)
    {
        var parameters = new ConversationParameters();
        byte[]? body = await ReadAsync(request, most, cancellationToken);
        if (body is null)
        {
            return (parameters, DirectLineError.TooLarge);
        }

        try
        {
            if (!body.AsSpan().Trim(" \t\r\n"u8).IsEmpty)
            {
                parameters = JsonSerializer.Deserialize(body, DirectLineJson.Default.ConversationParameters) ?? parameters;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return (parameters, DirectLineError.BadArgument("Le corps de la demande n’est pas celui qui est attendu."));
        }

        return (parameters, Refuse(parameters, mayNameServerIds));
    }

    private static IResult? Refuse(ConversationParameters parameters, bool mayNameServerIds)
    {
        ChannelAccount? user = parameters.User;
        if (user?.Id?.Length > MostUserCharacters || user?.Name?.Length > MostUserCharacters || parameters.TrustedOrigins?.Count > MostOrigins)
        {
            return DirectLineError.BadArgument("Un identifiant, un nom ou une liste est trop long.");
        }

        if (user?.Id == Conversation.BotId)
        {
            return DirectLineError.BadArgument("Cet identifiant est celui du programme.");
        }

        if (!mayNameServerIds && user?.Id?.StartsWith(DirectLineToken.UserPrefix, StringComparison.Ordinal) == true)
        {
            return DirectLineError.BadArgument("Les identifiants en dl_ sont donnés par le serveur.");
        }

        return parameters.TrustedOrigins?.Any(origin => origin is null || !OriginPolicy.IsOrigin(origin)) == true
            ? DirectLineError.BadArgument("Une origine de trustedOrigins n’en est pas une.")
            : null;
    }
}
