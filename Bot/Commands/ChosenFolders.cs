using CampaignBot.Knowledge;

namespace CampaignBot.Bot.Commands;

/// <summary>The folders a person named, as full paths; what was made for them goes away with this.</summary>
internal sealed class ChosenFolders : IDisposable
{
    private readonly string? _temporary;

    private ChosenFolders(string? documents, string? data, string? temporary)
    {
        Documents = documents;
        Data = data ?? temporary;
        _temporary = temporary;
    }

    /// <summary>Folder of the documents, or null for that of the settings.</summary>
    public string? Documents { get; }

    /// <summary>Folder of the index, or null for that of the settings.</summary>
    public string? Data { get; }

    /// <summary>Resolves the folders.</summary>
    /// <exception cref="KnowledgeException">No temporary folder can be made.</exception>
    public static ChosenFolders Create(string? documents, string? data)
    {
        string? full = documents is null ? null : Path.GetFullPath(documents);
        return data is not null ? new ChosenFolders(full, Path.GetFullPath(data), null) : new ChosenFolders(full, null, full is null ? null : Temporary());
    }

    /// <summary>The folders as settings of the web host.</summary>
    public IEnumerable<string> AsSettings()
    {
        if (Documents is not null)
        {
            yield return "--Knowledge:Path=" + Documents;
        }

        if (Data is not null)
        {
            yield return "--Knowledge:DataPath=" + Data;
        }
    }

    public void Dispose()
    {
        if (_temporary is null)
        {
            return;
        }

        try
        {
            Directory.Delete(_temporary, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The system empties its temporary folder by itself.
        }
    }

    private static string Temporary()
    {
        try
        {
            return Directory.CreateTempSubdirectory("campaignbot-").FullName;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KnowledgeException($"Aucun dossier temporaire ne peut être créé dans {Path.GetTempPath()}\u202F; nommez un dossier pour l’index avec --data.", e);
        }
    }
}
