using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Site;

/// <summary>The routes of the site.</summary>
internal static class SiteEndpoints
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the pages and the files they load.</summary>
    public static void MapSite(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", Reading, (SitePages site, HttpContext context, CancellationToken token) =>
            site.SendAsync(context, (knowledge, request) => site.Home.Draw(knowledge, request), token));
        routes.MapMethods("/widget", Reading, (SitePages site, HttpContext context, CancellationToken token) =>
            site.SendAsync(context, (_, request) => site.Home.DrawFramed(request), token));
        routes.MapMethods("/demander", Reading, (string? q, SitePages site, HttpContext context, CancellationToken token) =>
            site.SendAsync(context, (knowledge, request) => site.Answers.Draw(knowledge, q, request), token));
        routes.MapMethods("/documents", Reading, (SitePages site, HttpContext context, CancellationToken token) =>
            site.SendAsync(context, (knowledge, request) => DocumentPage.List(knowledge.Documents, request), token));
        routes.MapMethods("/documents/{id}", Reading, (string id, string? s, string? v, SitePages site, HttpContext context, CancellationToken token) =>
            site.SendAsync(context, (knowledge, request) => Document(site, knowledge, id, s, v, request), token));
        routes.MapMethods("/widget.js", Reading, (SiteAssets assets, HttpContext context) => Widget(assets, context));
        routes.MapMethods("/favicon.ico", Reading, (SiteAssets assets, HttpContext context) => SiteAssets.Send(assets.Icon, context));
        routes.MapMethods("/assets/{name}", Reading, (string name, SiteAssets assets, HttpContext context) => assets.Send(name, context));
    }

    private static SitePage Document(SitePages site, IKnowledgeBase knowledge, string id, string? span, string? version, PageRequest request)
    {
        SourceDocument? document = knowledge.Documents.FirstOrDefault(document => document.Id == id);
        return document is null
            ? DocumentPage.Missing("/documents", request)
            : site.Documents.Draw(document, CitedPlace.Find(document, span, version), request);
    }

    // Its name stays, so browsers ask now and then whether it has changed.
    private static IResult Widget(SiteAssets assets, HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=3600";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return SiteAssets.Send(assets.Widget, context);
    }
}
