namespace CampaignBot.Knowledge.Documents;

/// <summary>A folder of documents, read.</summary>
/// <param name="Documents">The documents, in ordinal order of path.</param>
/// <param name="Skipped">Files that are not documents.</param>
/// <param name="Failed">Files that could not be read.</param>
/// <param name="Warnings">What an editor should know about documents that were read.</param>
/// <param name="ContentHash">Hash of the paths and bytes of the documents, in hexadecimal.</param>
internal sealed record DocumentFolder(
    IReadOnlyList<SourceDocument> Documents,
    IReadOnlyList<FileNotice> Skipped,
    IReadOnlyList<FileNotice> Failed,
    IReadOnlyList<FileNotice> Warnings,
    string ContentHash);
