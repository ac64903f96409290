using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Knowledge.Answers;

/// <summary>A paragraph quoted word for word, its best sentence, and its place.</summary>
public sealed record Citation
{
    private readonly Lazy<QuotedStretch> _stretch;

    // Most further paragraphs (« voir aussi ») are only named: which of their sentences to quote is found where somebody asks.
    internal Citation(SourceDocument document, Paragraph paragraph, Func<QuotedStretch> stretch)
    {
        Document = document;
        Paragraph = paragraph;
        _stretch = new Lazy<QuotedStretch>(stretch);
    }

    /// <summary>The document quoted.</summary>
    public SourceDocument Document { get; }

    /// <summary>The paragraph quoted.</summary>
    public Paragraph Paragraph { get; }

    /// <summary>The sentence that answers best, word for word: a stretch of the paragraph's text.</summary>
    public string Quote => _stretch.Value.Text;

    /// <summary>Where <see cref="Quote"/> starts in the paragraph's text.</summary>
    public int QuoteIndex => _stretch.Value.Index;

    /// <summary>Start and end of the quote in the document's source text.</summary>
    public SourceSpan QuoteSpan => _stretch.Value.Span;

    /// <summary>Ranking score; greater is better, comparable only within one question.</summary>
    public required double Score { get; init; }

    /// <summary>Whether the passage is near enough to the question to be shown to a person.</summary>
    public required bool IsNear { get; init; }

    /// <summary>Whether the same is quoted at the same place, as near.</summary>
    /// <param name="other">Another citation, or null.</param>
    public bool Equals(Citation? other) =>
        other is not null && Document == other.Document && Paragraph == other.Paragraph && QuoteSpan == other.QuoteSpan && Score.Equals(other.Score) && IsNear == other.IsNear;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Document.Id, QuoteSpan);
}

/// <summary>The sentence of a paragraph that is quoted.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Index">Where it starts in the paragraph's text.</param>
/// <param name="Span">Where it stands in the document's source.</param>
internal sealed record QuotedStretch(string Text, int Index, SourceSpan Span);
