using Microsoft.Extensions.Logging;

namespace CampaignBot.BotFramework;

/// <summary>Every message the project logs: identifiers and causes, never what people say.</summary>
internal static partial class Log
{
    private const int LongestName = 64;

    [LoggerMessage(101, LogLevel.Warning, "Le connecteur {Host} a refusé une réponse ({Details}).")]
    public static partial void ReplyRefused(ILogger logger, string host, string details);

    [LoggerMessage(102, LogLevel.Warning, "Une réponse n’a pas pu être remise au connecteur {Host}\u00A0: {Reason}")]
    public static partial void ReplyNotDelivered(ILogger logger, string host, string reason);

    /// <summary>What somebody else calls a thing, fit for a line of the log.</summary>
    public static string? Plain(string? name) =>
        name is null ? null : string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-').Take(LongestName)) is { Length: > 0 } plain ? plain : null;

    public static void TurnFailed(ILogger logger, string? type, string? channel, string? fault, string? stackTrace) =>
        WriteTurnFailed(logger, Plain(type), Plain(channel), fault, stackTrace);

    [LoggerMessage(103, LogLevel.Error, "Une activité {Type} du canal {Channel} n’a pas pu être traitée\u00A0: {Fault}\n{StackTrace}")]
    private static partial void WriteTurnFailed(ILogger logger, string? type, string? channel, string? fault, string? stackTrace);

    [LoggerMessage(104, LogLevel.Warning, "/api/messages est fermé (401 à tous)\u00A0: aucun MicrosoftAppId n’est réglé, et le mode local anonyme est réservé à l’environnement Development.")]
    public static partial void NoAppId(ILogger logger);

    [LoggerMessage(105, LogLevel.Information, "/api/messages attend les jetons des canaux\u202F; application {AppId}, jetons de {Issuer}.")]
    public static partial void TokensChecked(ILogger logger, string appId, string issuer);

    [LoggerMessage(106, LogLevel.Information, "/api/messages accepte l’Agents Playground et l’Emulator de cette machine, sans authentification.")]
    public static partial void AnonymousLocal(ILogger logger);

    [LoggerMessage(107, LogLevel.Warning, "Tours de conversation qui n’ont pas pu être achevés avant l’arrêt\u00A0: {Count}.")]
    public static partial void TurnsDropped(ILogger logger, int count);

    [LoggerMessage(108, LogLevel.Warning, "Les clés qui signent les jetons n’ont pas pu être lues sur {Host}\u00A0: {Reason}")]
    public static partial void KeysNotFetched(ILogger logger, string host, string reason);

    [LoggerMessage(109, LogLevel.Warning, "MicrosoftAppType vaut MultiTenant\u00A0: Azure n’en crée plus depuis juillet 2025, et les bots existants gagnent à passer à SingleTenant.")]
    public static partial void MultiTenant(ILogger logger);

    [LoggerMessage(110, LogLevel.Warning, "Une réponse trop longue pour le connecteur {Host} a été raccourcie.")]
    public static partial void ReplyShortened(ILogger logger, string host);

    [LoggerMessage(111, LogLevel.Warning, "Le connecteur {Host} a refusé la forme d’une réponse\u202F; elle est envoyée en texte seul.")]
    public static partial void ReplySimplified(ILogger logger, string host);

    [LoggerMessage(120, LogLevel.Error, "Une demande de la discussion du site n’a pas pu être traitée\u00A0: {Fault}\n{StackTrace}")]
    public static partial void RequestFailed(ILogger logger, string? fault, string? stackTrace);

    [LoggerMessage(121, LogLevel.Warning, "{Domain} n’a pas donné de jeton\u00A0: {Reason}")]
    public static partial void AzureTokenRefused(ILogger logger, string domain, string reason);

    [LoggerMessage(122, LogLevel.Information, "Une requête à /api/messages est refusée (HTTP {Status})\u00A0: {Reason}.")]
    public static partial void ActivityRefused(ILogger logger, int status, string reason);
}
