using System.CommandLine;

namespace CampaignBot.Bot.Commands;

/// <summary>The folders that the server and the commands on its documents take. Paths are relative to where the person stands.</summary>
internal sealed class FolderOptions
{
    /// <summary>Folder of the documents.</summary>
    public Option<string?> KnowledgeBase { get; } = new("--knowledge-base")
    {
        Description = "Dossier des documents (par défaut\u00A0: knowledge-base du programme).",
        HelpName = "dossier",
    };

    /// <summary>Folder of the index.</summary>
    public Option<string?> Data { get; } = new("--data")
    {
        Description = "Dossier où garder l’index (par défaut\u00A0: data\u202F; un dossier temporaire avec --knowledge-base).",
        HelpName = "dossier",
    };

    /// <summary>The folders that were named, and a temporary one for the index of documents that are not the program's own.</summary>
    /// <exception cref="Knowledge.KnowledgeException">No temporary folder can be made.</exception>
    public ChosenFolders Choose(ParseResult result) => ChosenFolders.Create(result.GetValue(KnowledgeBase), result.GetValue(Data));
}
