namespace CampaignBot.Knowledge;

/// <summary>What became of the files of the knowledge base.</summary>
public sealed record IngestionReport
{
    /// <summary>Number of documents read.</summary>
    public required int Documents { get; init; }

    /// <summary>Number of paragraphs read, as they are numbered in citations.</summary>
    public required int Paragraphs { get; init; }

    /// <summary>Number of passages indexed: the paragraphs, without the heads of tables, which are quoted with their rows.</summary>
    public required int Passages { get; init; }

    /// <summary>Whether an index made earlier was still right and was used as it is.</summary>
    public required bool Reused { get; init; }

    /// <summary>Files that are not documents, in order of path.</summary>
    public required IReadOnlyList<FileNotice> Skipped { get; init; }

    /// <summary>Files that should have been read and could not, in order of path.</summary>
    public required IReadOnlyList<FileNotice> Failed { get; init; }

    /// <summary>Documents that were read, with something an editor should know, in order of path.</summary>
    public required IReadOnlyList<FileNotice> Warnings { get; init; }

    /// <summary>The acronyms learned from the documents, in ordinal order.</summary>
    public required IReadOnlyList<Acronym> Acronyms { get; init; }
}
