namespace CampaignBot.Knowledge.Documents;

/// <summary>Turns the text of one kind of file into a document.</summary>
internal interface IDocumentLoader
{
    /// <summary>Reads a document. A text with nothing to quote is a document without paragraphs.</summary>
    /// <param name="id">Identifier the document gets.</param>
    /// <param name="path">Path relative to the knowledge base.</param>
    /// <param name="source">The decoded text.</param>
    /// <returns>The document, and French sentences an editor should read.</returns>
    /// <exception cref="InvalidDataException">The text cannot be read as this kind of file; the message, a French sentence, says why.</exception>
    (SourceDocument Document, IReadOnlyList<string> Warnings) Load(string id, string path, string source);
}
