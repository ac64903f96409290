namespace CampaignBot.Knowledge.Documents;

/// <summary>A document in the making: loaders add headings and paragraphs in order, and it numbers and places them.</summary>
internal sealed class DocumentDraft(string id, string path, SourceText text)
{
    private readonly List<Heading> _headings = [];
    private readonly List<Paragraph> _paragraphs = [];
    private readonly List<Heading> _trail = [];

    public string? Title { get; set; }

    public DateOnly? Date { get; set; }

    public string? Source { get; set; }

    public string? Topic { get; set; }

    public bool HasTitle => Title is not null;

    public bool HasParagraphs => _paragraphs.Count > 0;

    /// <summary>Adds a heading; the first one of a document without title is its title, and one that repeats the title is no part of the trail.</summary>
    public void AddHeading(SourceSpan span, int level)
    {
        string shown = text.Shown(span.Start, span.End);
        if (shown.Length == 0)
        {
            return;
        }

        var heading = new Heading(shown, level, _paragraphs.Count + 1, span);
        _headings.Add(heading);
        bool isTitle = !HasParagraphs && (Title is null || (_headings.Count == 1 && shown == Title));
        Title ??= shown;
        _trail.RemoveAll(above => above.Level >= level);
        if (!isTitle)
        {
            _trail.Add(heading);
        }
    }

    /// <summary>Adds a paragraph; one that shows no letter or digit is none.</summary>
    public void AddParagraph(SourceSpan span)
    {
        string shown = text.Shown(span.Start, span.End);
        if (!shown.Any(char.IsLetterOrDigit))
        {
            return;
        }

        string[] headings = [.. _trail.Select(heading => heading.Text)];
        _paragraphs.Add(new Paragraph(new SourceLocation(id, headings, _paragraphs.Count + 1, span), shown));
    }

    /// <summary>The finished document.</summary>
    public SourceDocument Finish() => new()
    {
        Id = id,
        Path = path,
        Title = Title ?? System.IO.Path.GetFileNameWithoutExtension(path),
        Date = Date,
        Source = Source,
        Topic = Topic,
        Text = text,
        Headings = _headings,
        Paragraphs = _paragraphs,
    };
}
