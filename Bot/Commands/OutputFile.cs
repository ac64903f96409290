using CampaignBot.Knowledge;

namespace CampaignBot.Bot.Commands;

/// <summary>A file that a command writes where the person said.</summary>
internal static class OutputFile
{
    /// <summary>Writes the file.</summary>
    /// <exception cref="KnowledgeException">It cannot be written.</exception>
    public static void Write(string path, byte[] content)
    {
        try
        {
            File.WriteAllBytes(path, content);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            string reason = e switch
            {
                DirectoryNotFoundException => "son dossier n’existe pas.",
                UnauthorizedAccessException => "l’accès est refusé, ou c’est un dossier.",
                _ => "le système refuse de l’écrire.",
            };
            throw new KnowledgeException($"«\u00A0{path}\u00A0» ne peut pas être écrit\u00A0: {reason}", e);
        }
    }
}
