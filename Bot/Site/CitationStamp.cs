using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Site;

/// <summary>What a link remembers of what was cited (<c>v=4.77d2e0b4</c>): enough to tell later whether it has changed, and to find it where it moved.</summary>
/// <param name="Number">Number of the paragraph that it stood in.</param>
/// <param name="Text">Hash of the text cited, a sentence or a whole paragraph.</param>
internal sealed record CitationStamp(int Number, string Text)
{
    private const int HashLength = 8;

    // A link stands in several places of each answer, and the documents do not change while they are open.
    private static readonly ConditionalWeakTable<Paragraph, ConcurrentDictionary<SourceSpan, CitationStamp>> Known = [];

    /// <summary>The stamp of a quote; made once for each sentence and each whole paragraph.</summary>
    public static CitationStamp Of(Citation citation) => Known
        .GetValue(citation.Paragraph, _ => new ConcurrentDictionary<SourceSpan, CitationStamp>())
        .GetOrAdd(citation.QuoteSpan, static (_, cited) => Of(cited.Paragraph.Number, cited.Quote), citation);

    /// <summary>The stamp of a text.</summary>
    /// <param name="paragraph">Number of its paragraph.</param>
    /// <param name="text">The text as people read it.</param>
    public static CitationStamp Of(int paragraph, string text) => new(paragraph, Hash(text));

    /// <summary>Reads a stamp from a link; null when it is none.</summary>
    public static CitationStamp? Read(string? text)
    {
        string[] parts = text?.Split('.') ?? [];
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int paragraph)
            && parts[1].Length == HashLength
            ? new CitationStamp(paragraph, parts[1])
            : null;
    }

    /// <summary>Whether it is the stamp of this text, wherever it stands.</summary>
    public bool IsOf(string text) => Hash(text) == Text;

    /// <summary>The stamp as links carry it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}.{Text}");

    /// <summary>Hash of a text, short enough for a link.</summary>
    public static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
}
