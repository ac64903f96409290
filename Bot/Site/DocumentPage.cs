using System.Globalization;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge.Answers;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Site;

/// <summary>A document as published: its paragraphs numbered, each with an anchor, the cited sentence marked.</summary>
internal sealed class DocumentPage(SiteAssets assets)
{
    private const int MostDescription = 200;

    /// <summary>The page, opened at a place.</summary>
    public SitePage Draw(SourceDocument document, CitedPlace place, PageRequest request) => new()
    {
        Title = document.Title,
        Description = document.Paragraphs.Count > 0 ? Shorten(document.Paragraphs[0].Text) : SiteText.DocumentsIntro,
        Path = DocumentAddress.Of(document.Id),
        Script = assets.Document,
        Body = Markup.Of($"""
            <article class="document" data-citation="{SiteText.Citation("{quote}", "{place}", "{link}")}" data-copied="{SiteText.Copied}" data-refused="{SiteText.CopyFailed}">
            <h1>{document.Title}</h1>
            {Origin(document)}
            {(place.Changed > document.Paragraphs.Count ? Changed(place) : default)}
            {Content(document, place, request)}
            </article>
            <p role="status" id="etat" class="status floating"></p>
            """),
    };

    /// <summary>The page of all documents.</summary>
    public static SitePage List(IReadOnlyList<SourceDocument> documents, PageRequest request) => new()
    {
        Title = SiteText.DocumentsTitle,
        Description = SiteText.DocumentsIntro,
        Path = "/documents",
        Body = Markup.Of($"""
            <h1>{SiteText.DocumentsTitle}</h1>
            <p>{SiteText.DocumentsIntro}</p>
            <ul class="documents">{documents.Select(document => Markup.Of($"<li><a href=\"{request.Local(DocumentAddress.Of(document.Id))}\">{document.Title}</a>{Date(document)}{SourceLine(document)}</li>"))}</ul>
            """),
    };

    /// <summary>The page where a document is missing.</summary>
    public static SitePage Missing(PageRequest request) => new()
    {
        Title = SiteText.MissingTitle,
        Description = SiteText.MissingText,
        Path = null,
        IsListed = false,
        Status = StatusCodes.Status404NotFound,
        Body = Markup.Of($"""
            <h1>{SiteText.MissingTitle}</h1>
            <p>{SiteText.MissingText} <a href="{request.Local("/documents")}">{SiteText.MissingLink}</a></p>
            """),
    };

    private static string Shorten(string text)
    {
        if (text.Length <= MostDescription)
        {
            return text;
        }

        int space = text.LastIndexOf(' ', MostDescription - 1);
        int end = space > 0 ? space : MostDescription - 1;
        return text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)] + "…";
    }

    private static Markup Date(SourceDocument document) => document.Date is { } date
        ? Markup.Of($" <span class=\"date\">{Messages.PublishedOn(FrenchText.Date(date))}</span>")
        : default;

    private static Markup Origin(SourceDocument document) => Markup.Of(
        $"{(document.Date is { } date ? Markup.Of($"<p class=\"origin\">{Messages.PublishedOn(FrenchText.Date(date))}</p>") : default)}{SourceLine(document)}");

    private static Markup SourceLine(SourceDocument document) =>
        document.Source is { } source ? Markup.Of($"<p class=\"origin\">{Messages.PageSource(string.Empty)}{Source(source)}</p>") : default;

    // A document may name any source; only an https address becomes a link.
    private static Markup Source(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps
            ? Markup.Of($"<a href=\"{address.AbsoluteUri}\" rel=\"noopener noreferrer\">{source}</a>")
            : Markup.Of($"{source}");

    private static Markup Changed(CitedPlace place) => place.MovedTo is { } moved
        ? Markup.Of($"<p class=\"changed\" role=\"note\">{SiteText.ParagraphMoved} <a href=\"#p{moved}\">{SiteText.ParagraphMovedLink(Number(moved))}</a>.</p>")
        : Markup.Of($"<p class=\"changed\" role=\"note\">{SiteText.ParagraphChanged}</p>");

    private static Markup Content(SourceDocument document, CitedPlace place, PageRequest request)
    {
        var content = new List<Markup>();
        List<Heading> headings = [.. document.Headings];
        if (headings.FindIndex(heading => heading.NextParagraph == 1 && heading.Text == document.Title) is var title and >= 0)
        {
            headings.RemoveAt(title);
        }

        int heading = 0;
        int depth = 1;
        foreach (Paragraph paragraph in document.Paragraphs)
        {
            AddHeadings(paragraph.Number);
            content.Add(Draw(document, paragraph, place, request));
        }

        AddHeadings(int.MaxValue);
        return Markup.Join(content);

        void AddHeadings(int before)
        {
            for (; heading < headings.Count && headings[heading].NextParagraph <= before; heading++)
            {
                // No level is skipped, whatever the document does.
                depth = Math.Clamp(headings[heading].Level, 2, Math.Min(depth + 1, 6));
                content.Add(Heading(depth, headings[heading].Text));
            }
        }
    }

    private static Markup Heading(int depth, string text) => depth switch
    {
        2 => Markup.Of($"<h2>{text}</h2>\n"),
        3 => Markup.Of($"<h3>{text}</h3>\n"),
        4 => Markup.Of($"<h4>{text}</h4>\n"),
        5 => Markup.Of($"<h5>{text}</h5>\n"),
        _ => Markup.Of($"<h6>{text}</h6>\n"),
    };

    private static Markup Draw(SourceDocument document, Paragraph paragraph, CitedPlace place, PageRequest request)
    {
        Citation? quote = place.Quote?.Paragraph.Number == paragraph.Number ? place.Quote : null;
        string number = Number(paragraph.Number);
        return Markup.Of($"""
            <div class="paragraph">{(place.Changed == paragraph.Number ? Changed(place) : default)}
            <a class="number" href="#p{paragraph.Number}" aria-label="{SiteText.ParagraphNumber(number)}">{paragraph.Number}</a>
            <p id="p{paragraph.Number}">{(quote is null ? Markup.Of($"{paragraph.Text}") : QuotedParagraph.Draw(quote))}</p>
            <button type="button" class="copy" hidden aria-label="{SiteText.CopyCitationOf(number)}" data-place="{CitationPlace(document, paragraph)}" data-link="{CitationLink(document, paragraph, quote, request)}">{SiteText.CopyCitation}</button>
            </div>

            """);
    }

    private static string CitationPlace(SourceDocument document, Paragraph paragraph) =>
        Place.Of(document, paragraph) + (document.Source is { } source ? ", " + SiteText.CitationSource(source) : string.Empty);

    private static string CitationLink(SourceDocument document, Paragraph paragraph, Citation? quote, PageRequest request) =>
        request.Full(quote is null ? DocumentAddress.Lasting(document.Id, paragraph) : DocumentAddress.Of(quote));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
