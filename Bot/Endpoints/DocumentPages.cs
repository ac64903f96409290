using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CampaignBot.Bot.Startup;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Endpoints;

/// <summary>The documents as plain pages, each paragraph with an anchor, so that a citation's link opens where it points.</summary>
internal static class DocumentPages
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Maps the pages.</summary>
    public static void MapDocumentPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (KnowledgeHost host, HttpResponse response, CancellationToken token) => ListAsync(host, response, token));
        routes.MapGet("/documents", (KnowledgeHost host, HttpResponse response, CancellationToken token) => ListAsync(host, response, token));
        routes.MapGet("/documents/{id}", ShowAsync);
    }

    private static async Task<IResult> ListAsync(KnowledgeHost host, HttpResponse response, CancellationToken cancellationToken)
    {
        IKnowledgeBase knowledge = await host.GetAsync(cancellationToken);
        var body = new StringBuilder($"<p>{Html.Encode(Messages.PageIntro)}</p><ul>");
        foreach (SourceDocument document in knowledge.Documents)
        {
            body.Append(CultureInfo.InvariantCulture, $"<li><a href=\"/documents/{Html.Encode(document.Id)}\">{Html.Encode(document.Title)}</a></li>");
        }

        return Page(response, Messages.PageTitle, body.Append("</ul>").ToString(), StatusCodes.Status200OK);
    }

    private static async Task<IResult> ShowAsync(string id, KnowledgeHost host, HttpResponse response, CancellationToken cancellationToken)
    {
        IKnowledgeBase knowledge = await host.GetAsync(cancellationToken);
        SourceDocument? document = knowledge.Documents.FirstOrDefault(document => document.Id == id);
        return document is null
            ? Page(response, Messages.PageMissing, "<p><a href=\"/documents\">" + Html.Encode(Messages.PageTitle) + "</a></p>", StatusCodes.Status404NotFound)
            : Page(response, document.Title, Body(document), StatusCodes.Status200OK);
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
            body.Append(CultureInfo.InvariantCulture, $"<p>{Html.Encode(Messages.PageSource(source))}</p>");
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

            body.Append(CultureInfo.InvariantCulture, $"<p id=\"p{paragraph.Number}\">{Html.Encode(paragraph.Text)}</p>");
        }

        return body.ToString();
    }

    private static IResult Page(HttpResponse response, string title, string body, int status)
    {
        response.Headers.ContentSecurityPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        string html = $"<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{Html.Encode(title)}</title></head><body><main><h1>{Html.Encode(title)}</h1>{body}</main></body></html>";
        return Results.Content(html, "text/html; charset=utf-8", Encoding.UTF8, status);
    }
}
