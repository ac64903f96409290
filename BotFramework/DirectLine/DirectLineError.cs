using Microsoft.AspNetCore.Http;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>
/// Refusals. Clients go by the status: 403 is a token that has run out, 404 a conversation that is over, any other 4xx a lost
/// message, so that none of them is used for anything else where an honest client could meet it.
/// </summary>
internal static class DirectLineError
{
    public static IResult MissingToken => Create(StatusCodes.Status401Unauthorized, "MissingToken", "Il manque un jeton.");

    public static IResult InvalidToken => Create(StatusCodes.Status401Unauthorized, "InvalidToken", "Ce jeton n’est pas valable.");

    public static IResult TokenExpired => Create(StatusCodes.Status403Forbidden, "TokenExpired", "Ce jeton a expiré.");

    public static IResult WrongConversation => Create(StatusCodes.Status403Forbidden, "Forbidden", "Ce jeton n’ouvre pas cette conversation.");

    public static IResult WrongOrigin => Create(StatusCodes.Status403Forbidden, "Forbidden", "Ce site n’est pas autorisé.");

    public static IResult WrongTicket => Create(StatusCodes.Status403Forbidden, "Forbidden", "Cette adresse a expiré ou a déjà servi.");

    public static IResult NotFound => Create(StatusCodes.Status404NotFound, "NotFound", "Cette conversation n’existe pas ou n’existe plus.");

    public static IResult NoSuchRoute => Create(StatusCodes.Status404NotFound, "NotFound", "Il n’y a rien à cette adresse.");

    public static IResult ConversationEnded => Create(StatusCodes.Status400BadRequest, "ConversationEnded", "Cette conversation est terminée.");

    public static IResult UploadsRefused =>
        Create(StatusCodes.Status415UnsupportedMediaType, "UploadsNotSupported", "Ce programme ne reçoit pas de fichiers\u202F; écrivez votre question.");

    public static IResult NotASocket => Create(StatusCodes.Status400BadRequest, "BadArgument", "Cette adresse s’ouvre par WebSocket.");

    public static IResult TooLarge => Create(StatusCodes.Status413PayloadTooLarge, "TooLarge", "Ce message est trop long.");

    public static IResult BotBusy =>
        Create(StatusCodes.Status502BadGateway, "BotRejectedActivity", "Le programme reçoit trop de messages\u202F; réessayez dans un instant.", TimeSpan.FromSeconds(5));

    public static IResult AzureUnavailable => Create(StatusCodes.Status502BadGateway, "ServiceError", "Le service de discussion ne répond pas.", TimeSpan.FromSeconds(20));

    public static IResult Unexpected => Create(StatusCodes.Status500InternalServerError, "ServiceError", "Le programme a rencontré une erreur.");

    public static IResult BadArgument(string message) => Create(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static IResult TooManyRequests(TimeSpan retryAfter) =>
        Create(StatusCodes.Status429TooManyRequests, "TooManyRequests", "Trop de demandes\u202F; réessayez dans un instant.", retryAfter);

    private static ErrorResult Create(int status, string code, string message, TimeSpan? retryAfter = null) =>
        new(status, new ErrorReply(new ErrorDetail(code, message)), retryAfter);
}
