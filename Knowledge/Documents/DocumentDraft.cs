namespace CampaignBot.Knowledge.Documents;

/// <summary>A document in the making: loaders add headings and paragraphs in order, and it numbers and places them.</summary>
internal sealed class DocumentDraft(string id, string path, SourceText text)
{
    private const int DateLineWithin = 4;

    private readonly List<Heading> _headings = [];
    private readonly List<Paragraph> _paragraphs = [];
    private readonly List<(Heading Heading, int ScopeEnd)> _trail = [];
    private readonly List<string> _leftOut = [];
    private int _blocks;
    private string? _introduction;
    private bool _hasIntroducedInside;
    private int _tableEnd = int.MaxValue;

    public string? Title { get; set; }

    public DateOnly? Date { get; set; }

    public string? Source { get; set; }

    public string? Topic { get; set; }

    /// <summary>French sentences an editor should read.</summary>
    public List<string> Notes { get; } = [];

    public bool HasTitle => Title is not null;

    public bool HasParagraphs => _paragraphs.Count > 0;

    /// <summary>Whether a heading other than the title stands above what comes next.</summary>
    public bool IsInSection => _trail.Count > 0;

    /// <summary>Adds a heading; the first one of a document without title is its title, and one that repeats the title is no part of the trail.</summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="level">Its depth, 1 for the outermost.</param>
    /// <param name="scopeEnd">Where its reach ends: the end of the quotation or list around it.</param>
    public void AddHeading(SourceSpan span, int level, int scopeEnd = int.MaxValue)
    {
        string shown = text.Shown(span.Start, span.End);
        if (shown.Length == 0)
        {
            return;
        }

        _blocks++;
        _introduction = null;
        var heading = new Heading(shown, level, _paragraphs.Count + 1, span);
        bool isTitle = scopeEnd == int.MaxValue && (Title is null || (_headings.Count == 0 && shown == Title));
        _headings.Add(heading);
        EndScopes(span.Start);
        // A heading in a quotation ranks among those of the quotation only; what it stands under stays above it.
        _trail.RemoveAll(above => above.ScopeEnd == scopeEnd && above.Heading.Level >= level);
        if (isTitle)
        {
            Title ??= shown;
        }
        else
        {
            _trail.Add((heading, scopeEnd));
        }
    }

    /// <summary>Adds what announces the title, « Communiqué de presse », « Mairie de Brest »: it is shown where it stands, heads no text, and puts no date line out of reach.</summary>
    public void AddKicker(SourceSpan span)
    {
        _blocks--;
        _headings.Add(new Heading(text.Shown(span.Start, span.End), 1, 1, span));
    }

    /// <summary>
    /// Adds a paragraph; one that shows no letter or digit is none. One that ends with a colon introduces the next, or all items
    /// of the list or quotation below it; what names the columns of a table introduces its rows.
    /// </summary>
    /// <param name="span">Where it stands.</param>
    /// <param name="isInside">Whether it stands in a list, a quotation or a table.</param>
    /// <param name="tableEnd">Where the table ends whose columns it names; null for what is no head of a table.</param>
    public void AddParagraph(SourceSpan span, bool isInside, int? tableEnd = null)
    {
        bool isTableHead = tableEnd is not null;
        string shown = text.Shown(span.Start, span.End);
        if (!shown.Any(char.IsLetterOrDigit))
        {
            return;
        }

        // What introduced a list is over with the list, and the columns of a table with the table.
        bool isOver = (!isInside && _hasIntroducedInside) || span.Start >= _tableEnd;
        _introduction = isOver ? null : _introduction;
        _tableEnd = tableEnd ?? (isOver ? int.MaxValue : _tableEnd);
        _hasIntroducedInside = isInside && _introduction is not null;
        EndScopes(span.Start);
        string[] headings = [.. _trail.Select(above => above.Heading.Text)];
        _paragraphs.Add(new Paragraph(new SourceLocation(id, headings, _paragraphs.Count + 1, span), text) { Introduction = _introduction, IsTableHead = isTableHead, IsTableRow = !isTableHead && _tableEnd != int.MaxValue });
        if (isTableHead)
        {
            _introduction = _introduction is null ? shown : _introduction + " " + shown;
        }
        else if (shown[^1] == ':')
        {
            _introduction = shown;
            _hasIntroducedInside = false;
        }
        else if (!isInside)
        {
            _introduction = null;
        }
    }

    /// <summary>Takes a date line near the top, above all text, as the date of publication; it is no passage then.</summary>
    /// <param name="shown">A block of text, in order; each one is to be offered.</param>
    /// <param name="inSection">Whether it stands under a heading other than the title, where a date tells of something else.</param>
    public bool TakeDateLine(string shown, bool inSection)
    {
        if (++_blocks > DateLineWithin || HasParagraphs || inSection || FrenchDates.OfLine(shown) is not { } date)
        {
            return false;
        }

        if (Date is { } known && known != date)
        {
            Notes.Add($"la ligne de date «\u00A0{shown}\u00A0» est laissée de côté\u00A0: une autre date est déjà donnée.");
        }

        Date ??= date;
        return true;
    }

    /// <summary>Leaves a block of text out, and tells it.</summary>
    public void LeaveOut(string shown) => _leftOut.Add($"« {shown} »");

    /// <summary>The finished document.</summary>
    public SourceDocument Finish()
    {
        if (_leftOut.Count > 0)
        {
            Notes.Add($"laissé de côté comme reste de page web\u00A0: {string.Join(", ", _leftOut)}.");
        }

        return new()
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

    private void EndScopes(int at) => _trail.RemoveAll(above => above.ScopeEnd <= at);
}
