using System.Text.Json;

namespace CampaignBot.Knowledge;

/// <summary>Why a file or folder could not be used, in French: the platform says it in English.</summary>
internal static class FileFault
{
    /// <summary>The reason why a file could not be used, to follow a colon. Systems deny access to a folder opened as a file.</summary>
    public static string Reason(Exception fault, string path) =>
        fault is UnauthorizedAccessException && Directory.Exists(path) ? "c’est un dossier\u202F; un fichier est attendu." : Reason(fault);

    /// <summary>The reason, to follow a colon.</summary>
    public static string Reason(Exception fault) => fault switch
    {
        UnauthorizedAccessException => "l’accès est refusé.",
        FileNotFoundException or DirectoryNotFoundException => "ce chemin n’existe pas.",
        PathTooLongException => "ce chemin est trop long.",
        JsonException json => $"ligne {json.LineNumber + 1}.",

        // Faults of our own are in French; ERROR_HANDLE_DISK_FULL and ENOSPC have one text on each system.
        IOException io when (io.HResult & 0xFFFF) is 39 or 112 or 28 => "le disque est plein.",
        IOException io when io.Message.Contains('’', StringComparison.Ordinal) => io.Message,
        _ => "le système refuse de le lire ou de l’écrire.",
    };
}
