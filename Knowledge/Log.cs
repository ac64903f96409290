using Microsoft.Extensions.Logging;

namespace CampaignBot.Knowledge;

/// <summary>Every message the library logs. What people ask is never among them.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "L’index de {Path} est illisible, il est refait\u00A0: {Reason}")]
    public static partial void IndexUnreadable(ILogger logger, string path, string reason);

    [LoggerMessage(2, LogLevel.Information, "Un ancien dossier d’index n’a pas pu être effacé ({Path})\u00A0: {Reason}")]
    public static partial void FolderNotRemoved(ILogger logger, string path, string reason);

    [LoggerMessage(3, LogLevel.Warning, "Le dossier de données {Path} n’est pas utilisable, l’index est gardé en mémoire\u00A0: {Reason}")]
    public static partial void IndexInMemory(ILogger logger, string path, string reason);

    [LoggerMessage(4, LogLevel.Warning, "{Path} : {Reason}")]
    public static partial void FileNotRead(ILogger logger, string path, string reason);
}
