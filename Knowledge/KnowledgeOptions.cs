using System.ComponentModel.DataAnnotations;

namespace CampaignBot.Knowledge;

/// <summary>Where the documents and the index are. Bound from the section <c>Knowledge</c>.</summary>
public sealed class KnowledgeOptions
{
    /// <summary>Folder of the documents. An absolute path once the host has resolved it. Default: <c>knowledge-base</c>.</summary>
    [Required]
    public string Path { get; set; } = "knowledge-base";

    /// <summary>Folder the index is kept in. An absolute path once the host has resolved it. Default: <c>data</c>.</summary>
    [Required]
    public string DataPath { get; set; } = "data";

    /// <summary>Longest question that is read, in UTF-16 units: 1 to 100,000. Default: 2,000.</summary>
    [Range(1, 100_000)]
    public int MaxQuestionLength { get; set; } = 2_000;

    /// <summary>Largest file that is read as a document, in bytes: 1 to 1 GiB. Default: 20 MiB.</summary>
    [Range(1, 1 << 30)]
    public int MaxDocumentBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>Whether a folder that cannot be written to is replaced by an index in memory (with a warning) rather than a fault. Default: false.</summary>
    public bool AllowMemoryIndex { get; set; }
}
