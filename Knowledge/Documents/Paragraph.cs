namespace CampaignBot.Knowledge.Documents;

/// <summary>A paragraph of a document: the unit that is indexed, ranked and quoted.</summary>
/// <param name="Location">Where it stands.</param>
/// <param name="Source">The text of its document.</param>
public sealed record Paragraph(SourceLocation Location, SourceText Source)
{
    /// <summary>
    /// What a reader sees: the source between its offsets, through <see cref="SourceText.Shown(int, int)"/>. It is made anew each time,
    /// so that the documents are held once.
    /// </summary>
    public string Text => Source.Shown(Location.Span.Start, Location.Span.End);

    /// <summary>
    /// The paragraph that introduces it and without which it may say the opposite (« Le pays n’appuie pas : » above an item of a
    /// list), word for word; null for none.
    /// </summary>
    public string? Introduction { get; init; }

    /// <summary>Whether it names the columns of the table rows below it, which it introduces; alone it answers nothing and is never quoted.</summary>
    public bool IsTableHead { get; init; }

    /// <summary>Whether it is a row of a table below the names of its columns.</summary>
    public bool IsTableRow { get; init; }

    /// <summary>Its number: 1, 2, 3 … through the document.</summary>
    public int Number => Location.Paragraph;
}
