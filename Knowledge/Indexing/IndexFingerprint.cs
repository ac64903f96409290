using System.Security.Cryptography;
using System.Text;

namespace CampaignBot.Knowledge.Indexing;

/// <summary>What an index was made from: as long as it stays the same, the index is used again.</summary>
internal static class IndexFingerprint
{
    /// <summary>
    /// Hash of the documents' content and of the library itself (its module version changes with any change of its code
    /// or word lists, and only then, because builds are deterministic).
    /// </summary>
    /// <param name="contentHash">Hash of the documents' paths and bytes.</param>
    /// <returns>32 lower-case hexadecimal digits, fit for a folder name.</returns>
    public static string Of(string contentHash)
    {
        Guid module = typeof(IndexFingerprint).Module.ModuleVersionId;
        Guid lucene = typeof(Lucene.Net.Index.IndexWriter).Module.ModuleVersionId;
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{contentHash}|{module:N}|{lucene:N}"));
        return Convert.ToHexStringLower(hash.AsSpan(0, 16));
    }
}
