namespace CampaignBot.Knowledge.Documents;

/// <summary>Finds the files of a folder and of the folders in it; hidden ones are left alone.</summary>
/// <remarks>
/// A link to a file is a file: deployments put links where the files are. A link to a folder is not followed, it may lead
/// back to where it stands.
/// </remarks>
internal static class DocumentFiles
{
    private static readonly EnumerationOptions NotHidden = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = false,
    };

    /// <summary>The files of a folder.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="skipped">Gets the links that are not followed.</param>
    /// <param name="failed">Gets the folders that cannot be read.</param>
    /// <returns>Relative paths with <c>/</c> between folders, in ordinal order.</returns>
    /// <exception cref="KnowledgeException">The folder is missing or cannot be read.</exception>
    public static IReadOnlyList<string> Find(string folder, List<FileNotice> skipped, List<FileNotice> failed)
    {
        if (!Directory.Exists(folder))
        {
            throw new KnowledgeException(File.Exists(folder)
                ? $"«\u00A0{folder}\u00A0» est un fichier\u202F; le dossier des documents est attendu."
                : $"Le dossier des documents «\u00A0{folder}\u00A0» est introuvable.");
        }

        var found = new List<string>();
        var waiting = new Stack<string>([folder]);
        while (waiting.TryPop(out string? current))
        {
            try
            {
                Read(folder, current, found, waiting, skipped);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                if (current == folder)
                {
                    throw new KnowledgeException($"Le dossier des documents «\u00A0{folder}\u00A0» ne peut pas être lu\u00A0: {FileFault.Reason(e)}", e);
                }

                failed.Add(new FileNotice(Relative(folder, current), "le dossier ne peut pas être lu (accès refusé ou erreur du disque)."));
            }
        }

        found.Sort(StringComparer.Ordinal);
        return found;
    }

    /// <summary>The file that a path names, through links; null when a link leads nowhere.</summary>
    /// <exception cref="IOException">The links cannot be followed.</exception>
    public static FileInfo? Resolve(string path)
    {
        var file = new FileInfo(path);
        FileSystemInfo target = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) ?? file;
        return target.Exists ? new FileInfo(target.FullName) : null;
    }

    private static void Read(string folder, string current, List<string> found, Stack<string> waiting, List<FileNotice> skipped)
    {
        foreach (FileSystemInfo entry in new DirectoryInfo(current).EnumerateFileSystemInfos("*", NotHidden))
        {
            string path = Path.Combine(current, entry.Name);
            if (!entry.Attributes.HasFlag(FileAttributes.Directory))
            {
                found.Add(Relative(folder, path));
            }
            else if (entry.LinkTarget is null)
            {
                waiting.Push(path);
            }
            else
            {
                skipped.Add(new FileNotice(Relative(folder, path), "lien vers un dossier\u202F; il n’est pas suivi."));
            }
        }
    }

    // A backslash parts folders on Windows; elsewhere it is a character of a name.
    private static string Relative(string folder, string path)
    {
        string relative = Path.GetRelativePath(folder, path);
        return Path.DirectorySeparatorChar == '/' ? relative : relative.Replace(Path.DirectorySeparatorChar, '/');
    }
}
