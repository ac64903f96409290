using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Site;

/// <summary>What a permanent link remembers of what was cited (<c>v=4.0f9a3c11.77d2e0b4</c>): enough to tell later whether it has changed.</summary>
/// <param name="Paragraph">Number of the paragraph.</param>
/// <param name="Document">Hash of the document's text.</param>
/// <param name="Text">Hash of the paragraph's text.</param>
internal sealed record CitationStamp(int Paragraph, string Document, string Text)
{
    private const int HashLength = 8;

    // A page stamps each of its paragraphs: a long document is read for its hash once, not once for each.
    private static readonly ConditionalWeakTable<SourceDocument, string> DocumentHashes = [];

    /// <summary>The stamp of a paragraph as it is now.</summary>
    public static CitationStamp Of(SourceDocument document, Paragraph paragraph) =>
        new(paragraph.Number, Hash(document), Hash(paragraph.Text));

    /// <summary>Reads a stamp from a link; null when it is none.</summary>
    public static CitationStamp? Read(string? text)
    {
        string[] parts = text?.Split('.') ?? [];
        return parts.Length == 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int paragraph)
            && parts[1].Length == HashLength
            && parts[2].Length == HashLength
            ? new CitationStamp(paragraph, parts[1], parts[2])
            : null;
    }

    /// <summary>The stamp as links carry it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Paragraph}.{Document}.{Text}");

    /// <summary>Hash of a document's text, as links carry it.</summary>
    public static string Hash(SourceDocument document) => DocumentHashes.GetValue(document, one => Hash(one.Text.Source));

    /// <summary>Hash of a text, short enough for a link.</summary>
    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
}
