using System.Security.Cryptography;

namespace CampaignBot.Knowledge.Indexing;

/// <summary>
/// The checksums of an index, in a file beside it: a byte that flipped on the disk may read as another passage's number, so
/// what is served was checked whole.
/// </summary>
internal static class IndexChecksums
{
    private const string FileName = "checksums.sha256";

    /// <summary>Writes the checksums of every file of a folder.</summary>
    public static void Write(string folder) => File.WriteAllLines(Path.Combine(folder, FileName), Lines(folder));

    /// <summary>Checks every file of a folder.</summary>
    /// <exception cref="IOException">The checksums are missing, or a file is not what it was.</exception>
    public static void Verify(string folder)
    {
        if (!File.ReadAllLines(Path.Combine(folder, FileName)).SequenceEqual(Lines(folder), StringComparer.Ordinal))
        {
            throw new IOException("les fichiers de l’index ne sont plus ce qu’ils étaient.");
        }
    }

    private static IEnumerable<string> Lines(string folder) => Directory.GetFiles(folder)
        .Where(path => Path.GetFileName(path) is not (FileName or "write.lock"))
        .Order(StringComparer.Ordinal)
        .Select(path =>
        {
            using FileStream file = File.OpenRead(path);
            return $"{Convert.ToHexStringLower(SHA256.HashData(file))}  {Path.GetFileName(path)}";
        });
}
