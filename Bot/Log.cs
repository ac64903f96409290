namespace CampaignBot.Bot;

/// <summary>Every message the host logs. What people ask is never among them.</summary>
internal static partial class Log
{
    [LoggerMessage(201, LogLevel.Information, "{Line}")]
    public static partial void Progress(ILogger logger, string line);

    [LoggerMessage(202, LogLevel.Information, "Prêt\u00A0: {Documents}, {Passages}.")]
    public static partial void Ready(ILogger logger, string documents, string passages);

    [LoggerMessage(203, LogLevel.Critical, "{Message}")]
    public static partial void NoKnowledge(ILogger logger, string message);

    [LoggerMessage(204, LogLevel.Warning, "Ce qui est retenu des conversations n’a pas pu être lu ou écrit\u00A0: {Reason}")]
    public static partial void NothingRemembered(ILogger logger, string reason);

    [LoggerMessage(205, LogLevel.Error, "Une page n’a pas pu être montrée\u00A0: {Fault}\n{StackTrace}")]
    public static partial void PageFailed(ILogger logger, string? fault, string? stackTrace);

    [LoggerMessage(206, LogLevel.Warning, "Fichiers laissés de côté\u00A0: {Skipped}\u202F; documents à vérifier\u00A0: {Doubtful}. La commande index les nomme.")]
    public static partial void FilesToCheck(ILogger logger, int skipped, int doubtful);

    [LoggerMessage(207, LogLevel.Warning, "L’environnement «\u00A0{Name}\u00A0» est inconnu (Development, Staging ou Production)\u202F; il vaut Production.")]
    public static partial void UnknownEnvironment(ILogger logger, string name);
}
