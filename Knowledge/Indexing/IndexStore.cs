using CampaignBot.Knowledge.Ranking;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging;
using LuceneDirectory = Lucene.Net.Store.Directory;

namespace CampaignBot.Knowledge.Indexing;

/// <summary>
/// The folder of indexes. An index is a folder named by its fingerprint; it is built beside, under a name of its own, and
/// gets its name in one step when it is complete. So a folder that bears a fingerprint is whole, whoever was killed, and
/// two processes that build the same index cannot harm each other: the second finds the name taken and uses it.
/// </summary>
internal sealed class IndexStore(string dataPath, ILogger logger)
{
    private const string BuildingPrefix = "building-";
    private const int KeptIndexes = 4;
    private static readonly TimeSpan AbandonedAfter = TimeSpan.FromHours(1);

    private readonly string _root = Path.Combine(dataPath, "index");

    /// <summary>Opens the index with this fingerprint, after building it when it is not there or not sound.</summary>
    /// <param name="fingerprint">Name of the index.</param>
    /// <param name="passages">Number of passages that it must hold.</param>
    /// <param name="lexicon">Their words, asked for when an index has to be built.</param>
    /// <param name="building">Called once, when an index has to be built.</param>
    /// <param name="cancellationToken">Stops the build; nothing is left behind under the index's name.</param>
    /// <returns>The open index, and whether one made earlier was used.</returns>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written to.</exception>
    public (PassageIndex Index, bool Reused) OpenOrBuild(
        string fingerprint, int passages, Func<Lexicon> lexicon, Action building, CancellationToken cancellationToken)
    {
        string final = Path.Combine(_root, fingerprint);
        if (TryOpen(final, passages) is { } existing)
        {
            // Indexes are kept by when they were last used, and abandoned builds go whether one was built or not.
            TryTouch(final);
            RemoveOld(final);
            return (existing, true);
        }

        if (File.Exists(dataPath))
        {
            throw new IOException("c’est un fichier\u202F; un dossier est attendu.");
        }

        building();
        Lexicon words = lexicon();
        System.IO.Directory.CreateDirectory(_root);
        string temporary = Path.Combine(_root, BuildingPrefix + Guid.NewGuid().ToString("N"));
        try
        {
            using (LuceneDirectory directory = FSDirectory.Open(temporary))
            {
                PassageIndexWriter.Write(directory, words, cancellationToken);
            }

            IndexChecksums.Write(temporary);
            TakeName(temporary, final, passages);
        }
        finally
        {
            TryDelete(temporary);
        }

        PassageIndex index = TryOpen(final, passages)
            ?? throw new IOException("The index that was just built cannot be opened.");
        RemoveOld(final);
        return (index, false);
    }

    /// <summary>Builds an index that lives in memory only.</summary>
    public static PassageIndex BuildInMemory(Lexicon lexicon, CancellationToken cancellationToken)
    {
        var directory = new RAMDirectory();
        PassageIndexWriter.Write(directory, lexicon, cancellationToken);
        return PassageIndex.Open(directory);
    }

    private PassageIndex? TryOpen(string path, int expected)
    {
        if (!System.IO.Directory.Exists(path))
        {
            return null;
        }

        try
        {
            IndexChecksums.Verify(path);
            PassageIndex index = PassageIndex.Open(ReadIntoMemory(path));
            if (index.Count == expected)
            {
                return index;
            }

            index.Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException)
        {
            Log.IndexUnreadable(logger, path, FileFault.Reason(e));
        }

        return null;
    }

    // Read from its file, the index leaves a weak reference for every look into it, and each collection walks through them all.
    private static RAMDirectory ReadIntoMemory(string path)
    {
        using LuceneDirectory file = FSDirectory.Open(path);
        return new RAMDirectory(file, IOContext.READ_ONCE);
    }

    // A folder already there under the name is either another process's fresh build, which is as good as ours, or one
    // that was damaged later, which is moved out of the way.
    private void TakeName(string temporary, string final, int expected)
    {
        for (int attempt = 0; ; attempt++)
        {
            try
            {
                System.IO.Directory.Move(temporary, final);
                return;
            }
            catch (IOException) when (attempt < 3 && System.IO.Directory.Exists(final))
            {
                using PassageIndex? theirs = TryOpen(final, expected);
                if (theirs is not null)
                {
                    return;
                }

                string broken = Path.Combine(_root, BuildingPrefix + "broken-" + Guid.NewGuid().ToString("N"));
                System.IO.Directory.Move(final, broken);
                TryDelete(broken);
            }
        }
    }

    private void RemoveOld(string current)
    {
        var others = new DirectoryInfo(_root).GetDirectories()
            .Where(folder => folder.FullName != Path.GetFullPath(current))
            .OrderByDescending(folder => folder.LastWriteTimeUtc)
            .ThenBy(folder => folder.Name, StringComparer.Ordinal)
            .ToList();
        DateTime now = TimeProvider.System.GetUtcNow().UtcDateTime;
        foreach (DirectoryInfo folder in others.Where(IsBuilding).Where(f => now - f.LastWriteTimeUtc > AbandonedAfter))
        {
            TryDelete(folder.FullName);
        }

        foreach (DirectoryInfo folder in others.Where(f => !IsBuilding(f)).Skip(KeptIndexes - 1))
        {
            TryDelete(folder.FullName);
        }
    }

    private static bool IsBuilding(DirectoryInfo folder) => folder.Name.StartsWith(BuildingPrefix, StringComparison.Ordinal);

    private void TryTouch(string path)
    {
        try
        {
            System.IO.Directory.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().UtcDateTime);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that may only be read: nothing is removed from it either.
            Log.FolderNotRemoved(logger, path, FileFault.Reason(e));
        }
    }

    private void TryDelete(string path)
    {
        try
        {
            if (System.IO.Directory.Exists(path))
            {
                System.IO.Directory.Delete(path, recursive: true);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Left for a later start: an old folder costs space, nothing else.
            Log.FolderNotRemoved(logger, path, FileFault.Reason(e));
        }
    }
}
