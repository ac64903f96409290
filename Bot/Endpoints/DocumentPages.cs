using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CampaignBot.Bot.Cards;
using CampaignBot.Bot.Startup;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Endpoints;

/// <summary>The documents as plain pages, each paragraph with an anchor, so that a citation's link opens where it points.</summary>
internal static class DocumentPages
{
    /// <summary>How a page may be asked for.</summary>
    public static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    private const string Style = "main{max-width:45rem;margin:auto;padding:1rem;font-family:sans-serif;line-height:1.5}p[id]:target{background:#fff3c4}.n{color:#595959;text-decoration:none;font-size:.8em}";

    // The hash of the style above is the only exception of the policy; it is computed, so that both change together.
    private static readonly string Policy =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Style)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Maps the pages.</summary>
    public static void MapDocumentPages(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", GetAndHead, List);
        routes.MapMethods("/documents", GetAndHead, List);
        routes.MapMethods("/documents/{id}", GetAndHead, Show);
    }

    private static IResult List(KnowledgeHost host, SourceLinks links, HttpResponse response)
    {
        if (host.Opened is not { } knowledge)
        {
            return Starting(response);
        }

        var body = new StringBuilder($"<p>{Html.Encode(Messages.PageIntro)}</p><ul>");
        foreach (SourceDocument document in knowledge.Documents)
        {
            body.Append(CultureInfo.InvariantCulture, $"<li><a href=\"{Html.Encode(links.BasePath)}/documents/{Html.Encode(document.Id)}\">{Html.Encode(document.Title)}</a></li>");
        }

        return Page(response, Messages.PageTitle, body.Append("</ul>").ToString(), StatusCodes.Status200OK);
    }

    private static IResult Show(string id, KnowledgeHost host, SourceLinks links, HttpResponse response)
    {
        if (host.Opened is not { } knowledge)
        {
            return Starting(response);
        }

        SourceDocument? document = knowledge.Documents.FirstOrDefault(document => document.Id == id);
        string list = $"<p><a href=\"{Html.Encode(links.BasePath)}/documents\">{Html.Encode(Messages.PageTitle)}</a></p>";
        return document is null
            ? Page(response, Messages.PageMissing, list, StatusCodes.Status404NotFound)
            : Page(response, document.Title, Body(document) + list, StatusCodes.Status200OK);
    }

    private static IResult Starting(HttpResponse response)
    {
        response.Headers.RetryAfter = "2";
        return Page(response, Messages.PageTitle, $"<p>{Html.Encode(Messages.Starting)}</p>", StatusCodes.Status503ServiceUnavailable);
    }

    private static string Body(SourceDocument document)
    {
        var body = new StringBuilder();
        if (document.Date is { } date)
        {
            body.Append(CultureInfo.InvariantCulture, $"<p>{Html.Encode(Messages.PublishedOn(FrenchText.Date(date)))}</p>");
        }

        if (document.Source is { } source)
        {
            body.Append(CultureInfo.InvariantCulture, $"<p>{Html.Encode(Messages.PageSource(string.Empty))}{Source(source)}</p>");
        }

        int heading = 0;
        foreach (Paragraph paragraph in document.Paragraphs)
        {
            for (; heading < document.Headings.Count && document.Headings[heading].NextParagraph <= paragraph.Number; heading++)
            {
                if (document.Headings[heading].Text != document.Title)
                {
                    body.Append(CultureInfo.InvariantCulture, $"<h2>{Html.Encode(document.Headings[heading].Text)}</h2>");
                }
            }

            string label = Html.Encode(Messages.Paragraph(paragraph.Number.ToString(CultureInfo.InvariantCulture)));
            body.Append(CultureInfo.InvariantCulture, $"<p id=\"p{paragraph.Number}\">{Html.Encode(paragraph.Text)} <a class=\"n\" href=\"#p{paragraph.Number}\" aria-label=\"{label}\">{paragraph.Number}</a></p>");
        }

        return body.ToString();
    }

    // A document may name any source; only an https address becomes a link.
    private static string Source(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out Uri? address) && address.Scheme == Uri.UriSchemeHttps
            ? $"<a href=\"{Html.Encode(address.AbsoluteUri)}\" rel=\"noopener noreferrer\">{Html.Encode(source)}</a>"
            : Html.Encode(source);

    private static IResult Page(HttpResponse response, string title, string body, int status)
    {
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        string html = $"<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Html.Encode(title)}</title><style>{Style}</style></head><body><main><h1>{Html.Encode(title)}</h1>{body}</main></body></html>";
        return Results.Content(html, "text/html; charset=utf-8", Encoding.UTF8, status);
    }
}
