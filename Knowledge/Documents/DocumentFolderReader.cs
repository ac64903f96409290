using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CampaignBot.Knowledge.Documents;

/// <summary>Reads the documents of a folder. One bad file is a line in the report and never stops the others.</summary>
internal static class DocumentFolderReader
{
    private const string QuestionFileSuffix = ".questions.yaml";

    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
        IgnoreInaccessible = true,
    };

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="maxBytes">Size of the largest file that is read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="KnowledgeException">The folder is missing, unreadable, or holds no readable document.</exception>
    public static DocumentFolder Read(string folder, int maxBytes, CancellationToken cancellationToken)
    {
        List<string> paths = Paths(folder);
        var skipped = new List<FileNotice>();
        var failed = new List<FileNotice>();
        var warnings = new List<FileNotice>();
        var documents = new List<SourceDocument>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        List<string> known = [.. paths.Where(path => DocumentLoaderSelector.For(path) is not null)];
        var ids = known.Zip(DocumentIds.Assign(known)).ToDictionary(StringComparer.Ordinal);
        foreach (string path in paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (DocumentLoaderSelector.For(path) is not { } loader)
            {
                skipped.Add(new FileNotice(path, "format non pris en charge (seuls .md et .txt sont lus)."));
                continue;
            }

            (byte[]? bytes, string? fault) = ReadBytes(Path.Combine(folder, path), maxBytes);
            string? source = bytes is null ? null : TextDecoder.Decode(bytes);
            if (bytes is null || source is null)
            {
                failed.Add(new FileNotice(path, fault ?? "ce n’est pas un fichier de texte."));
                continue;
            }

            (SourceDocument document, IReadOnlyList<string> notes) = loader.Load(ids[path], path, source);
            if (document.Paragraphs.Count == 0)
            {
                failed.Add(new FileNotice(path, "aucun paragraphe à citer."));
                continue;
            }

            hash.AppendData(Encoding.UTF8.GetBytes(path + "\0" + bytes.Length.ToString(CultureInfo.InvariantCulture) + "\0"));
            hash.AppendData(bytes);
            documents.Add(document);
            warnings.AddRange(notes.Select(note => new FileNotice(path, note)));
        }

        if (documents.Count == 0)
        {
            string why = failed.Count > 0 ? $" ; {failed[0].Path} : {failed[0].Reason}" : ".";
            throw new KnowledgeException($"Le dossier « {folder} » ne contient aucun document lisible (.md ou .txt){why}");
        }

        warnings.AddRange(SameTitles(documents));
        return new DocumentFolder(documents, skipped, failed, warnings, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static List<string> Paths(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new KnowledgeException(File.Exists(folder)
                ? $"« {folder} » est un fichier ; le dossier des documents est attendu."
                : $"Le dossier des documents « {folder} » est introuvable.");
        }

        try
        {
            return
            [
                .. Directory.EnumerateFiles(folder, "*", Everything)
                    .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
                    .Where(path => !path.EndsWith(QuestionFileSuffix, StringComparison.OrdinalIgnoreCase))
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KnowledgeException($"Le dossier des documents « {folder} » ne peut pas être lu : {e.Message}", e);
        }
    }

    private static (byte[]? Bytes, string? Fault) ReadBytes(string path, int maxBytes)
    {
        try
        {
            long length = new FileInfo(path).Length;
            if (length == 0)
            {
                return (null, "le fichier est vide.");
            }

            if (length > maxBytes)
            {
                return (null, string.Create(CultureInfo.InvariantCulture, $"le fichier est trop grand ({length / 1024 / 1024} Mio, {maxBytes / 1024 / 1024} Mio au plus)."));
            }

            return (File.ReadAllBytes(path), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, "le fichier ne peut pas être lu (accès refusé ou erreur du disque).");
        }
    }

    private static IEnumerable<FileNotice> SameTitles(List<SourceDocument> documents) =>
        documents
            .GroupBy(document => document.Title, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1).Select(later => new FileNotice(later.Path, $"même titre que {same.First().Path} : « {same.Key} ».")));
}
