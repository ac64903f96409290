namespace CampaignBot.Knowledge.Documents;

/// <summary>A document of the knowledge base, read.</summary>
public sealed record SourceDocument
{
    /// <summary>Identifier used in links: lower-case letters, digits and hyphens, unique in the knowledge base and the same at every start.</summary>
    public required string Id { get; init; }

    /// <summary>Path relative to the knowledge base, with <c>/</c> between folders.</summary>
    public required string Path { get; init; }

    /// <summary>Title: from the front matter, else the first heading, else the file's name.</summary>
    public required string Title { get; init; }

    /// <summary>Date of publication, or null when the document gives none. Never the date of what it tells.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What the document is and where it comes from, as its front matter says; null when it doesn't.</summary>
    public string? Source { get; init; }

    /// <summary>The key question it is about, as its front matter says; null when it doesn't.</summary>
    public string? Topic { get; init; }

    /// <summary>The text all offsets refer to.</summary>
    public required SourceText Text { get; init; }

    /// <summary>Its headings, in order, its title included when it stands in the text.</summary>
    public required IReadOnlyList<Heading> Headings { get; init; }

    /// <summary>Its paragraphs, in order: number <c>n</c> at index <c>n - 1</c>.</summary>
    public required IReadOnlyList<Paragraph> Paragraphs { get; init; }
}
