using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Knowledge.Answers;

/// <summary>A paragraph quoted word for word, its best sentence, and its place.</summary>
public sealed record Citation
{
    /// <summary>The document quoted.</summary>
    public required SourceDocument Document { get; init; }

    /// <summary>The paragraph quoted.</summary>
    public required Paragraph Paragraph { get; init; }

    /// <summary>The sentence that answers best, word for word: a stretch of the paragraph's text.</summary>
    public required string Quote { get; init; }

    /// <summary>Where <see cref="Quote"/> starts in the paragraph's text.</summary>
    public required int QuoteIndex { get; init; }

    /// <summary>Start and end of the quote in the document's source text.</summary>
    public required SourceSpan QuoteSpan { get; init; }

    /// <summary>Ranking score; greater is better, comparable only within one question.</summary>
    public required double Score { get; init; }

    /// <summary>Whether the passage is near enough to the question to be shown to a person.</summary>
    public required bool IsNear { get; init; }
}
