using System.CommandLine;

namespace CampaignBot.Bot.Commands;

/// <summary>The folders that every command takes. Paths are relative to where the person stands.</summary>
internal sealed class FolderOptions
{
    /// <summary>Folder of the documents.</summary>
    public Option<string?> KnowledgeBase { get; } = new("--knowledge-base")
    {
        Description = "Dossier des documents (par défaut : knowledge-base du programme).",
        Recursive = true,
    };

    /// <summary>Folder of the index.</summary>
    public Option<string?> Data { get; } = new("--data")
    {
        Description = "Dossier où garder l’index (par défaut : data ; un dossier temporaire avec --knowledge-base).",
        Recursive = true,
    };

    /// <summary>The options as settings of the web host.</summary>
    public IEnumerable<string> ToConfiguration(ParseResult result)
    {
        if (result.GetValue(KnowledgeBase) is { } folder)
        {
            yield return "--Knowledge:Path=" + Path.GetFullPath(folder);
        }

        if (result.GetValue(Data) is { } data)
        {
            yield return "--Knowledge:DataPath=" + Path.GetFullPath(data);
        }
    }
}
