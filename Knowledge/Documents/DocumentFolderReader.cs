using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CampaignBot.Knowledge.Documents;

/// <summary>Reads the documents of a folder. One bad file is a line in the report and never stops the others.</summary>
internal sealed class DocumentFolderReader
{
    private const string QuestionFileSuffix = ".questions.yaml";

    private readonly List<SourceDocument> _documents = [];
    private readonly List<FileNotice> _skipped = [];
    private readonly List<FileNotice> _failed = [];
    private readonly List<FileNotice> _warnings = [];

    private DocumentFolderReader()
    {
    }

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">Its path.</param>
    /// <param name="maxBytes">Size of the largest file that is read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="KnowledgeException">The folder is missing, unreadable, or holds no readable document.</exception>
    public static DocumentFolder Read(string folder, int maxBytes, CancellationToken cancellationToken) =>
        new DocumentFolderReader().ReadAll(folder, maxBytes, cancellationToken);

    private DocumentFolder ReadAll(string folder, int maxBytes, CancellationToken cancellationToken)
    {
        string[] paths =
        [
            .. DocumentFiles.Find(folder, _skipped, _failed).Where(path => !path.EndsWith(QuestionFileSuffix, StringComparison.OrdinalIgnoreCase)),
        ];
        string[] known = [.. paths.Where(path => DocumentLoaderSelector.For(path) is not null)];
        _skipped.AddRange(paths.Except(known, StringComparer.Ordinal).Select(path => new FileNotice(path, "format non pris en charge (seuls .md et .txt sont lus).")));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string path, string id) in known.Zip(DocumentIds.Assign(known)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            (byte[]? bytes, string? fault) = ReadBytes(Path.Combine(folder, path), maxBytes);
            fault ??= Load(id, path, bytes);
            if (fault is not null || bytes is null)
            {
                _failed.Add(new FileNotice(path, fault ?? "le fichier est vide."));
                continue;
            }

            hash.AppendData(Encoding.UTF8.GetBytes(path + "\0" + bytes.Length.ToString(CultureInfo.InvariantCulture) + "\0"));
            hash.AppendData(bytes);
        }

        if (_documents.Count == 0)
        {
            string why = _failed.Count > 0 ? $" ; {_failed[0].Path} : {_failed[0].Reason}" : ".";
            throw new KnowledgeException($"Le dossier «\u00A0{folder}\u00A0» ne contient aucun document lisible (.md ou .txt){why}");
        }

        _warnings.AddRange(SameTitles(_documents));
        return new DocumentFolder(_documents, _skipped, _failed, _warnings, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    // Adds a document and what is to be said of it; else gives the reason why it is none.
    private string? Load(string id, string path, ReadOnlySpan<byte> bytes)
    {
        (string? source, string? damage) = TextDecoder.Decode(bytes);
        if (source is null || DocumentLoaderSelector.For(path) is not { } loader)
        {
            return "ce n’est pas un fichier de texte.";
        }

        try
        {
            (SourceDocument document, IReadOnlyList<string> notes) = loader.Load(id, path, source);
            if (document.Paragraphs.Count == 0)
            {
                return "aucun paragraphe à citer.";
            }

            _documents.Add(document);
            _warnings.AddRange(notes.Prepend(damage).OfType<string>().Select(note => new FileNotice(path, note)));
            return null;
        }
        catch (InvalidDataException e)
        {
            return e.Message;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A text no one foresaw: a fault of this program, but no reason to lose the other documents.
            return $"le document n’a pas pu être lu ({e.GetType().Name}).";
        }
    }

    private static (byte[]? Bytes, string? Fault) ReadBytes(string path, int maxBytes)
    {
        try
        {
            if (DocumentFiles.Resolve(path) is not { } file)
            {
                return (null, "lien vers un fichier qui n’existe pas.");
            }

            if (file.Length == 0)
            {
                return (null, "le fichier est vide.");
            }

            if (file.Length > maxBytes)
            {
                return (null, $"le fichier est trop grand ({Number(file.Length)} octets, {Number(maxBytes)} au plus).");
            }

            return (File.ReadAllBytes(file.FullName), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, "le fichier ne peut pas être lu (accès refusé ou erreur du disque).");
        }
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '\u202F');

    private static IEnumerable<FileNotice> SameTitles(List<SourceDocument> documents) =>
        documents
            .GroupBy(document => document.Title, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1).Select(later => new FileNotice(later.Path, $"même titre que {same.First().Path}\u00A0: «\u00A0{same.Key}\u00A0».")));
}
