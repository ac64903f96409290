using CampaignBot.Knowledge;
using CampaignBot.Knowledge.Documents;

namespace CampaignBot.Bot.Site;

/// <summary>The routes of the site.</summary>
internal static class SiteEndpoints
{
    /// <summary>How a page may be asked for.</summary>
    public static readonly string[] GetAndHead = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps the pages and the files they load.</summary>
    public static void MapSite(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", GetAndHead, (SitePages site, HttpContext context) =>
            site.Send(context, (knowledge, request) => site.Home.Draw(knowledge, request)));
        routes.MapMethods("/widget", GetAndHead, (SitePages site, HttpContext context) =>
            site.Send(context, (_, request) => site.Home.DrawFramed(request)));
        routes.MapMethods("/demander", GetAndHead, (string? q, SitePages site, HttpContext context) =>
            site.Send(context, (knowledge, request) => AnswerPage.Draw(knowledge, q, request))).RequireRateLimiting(nameof(QuestionLimit));
        routes.MapMethods("/documents", GetAndHead, (SitePages site, HttpContext context) =>
            site.Send(context, (knowledge, request) => DocumentPage.List(knowledge.Documents, request)));
        routes.MapMethods("/documents/{id}", GetAndHead, (string id, string? s, string? v, SitePages site, HttpContext context) =>
            site.Send(context, (knowledge, request) => Document(site, knowledge, id, s, v, request))).RequireRateLimiting(nameof(DocumentLimit));
        routes.MapMethods("/widget.js", GetAndHead, (SiteAssets assets, HttpContext context) => Widget(assets, context));
        routes.MapMethods("/favicon.ico", GetAndHead, (SiteAssets assets, HttpContext context) => SiteAssets.Send(assets.Icon, context));
        routes.MapMethods("/assets/{name}", GetAndHead, (string name, SiteAssets assets, HttpContext context) => assets.Send(name, context));
        routes.MapFallback("{*path}", (SitePages site, HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? site.SendMissing(context)
            : Results.NotFound());
    }

    private static SitePage Document(SitePages site, IKnowledgeBase knowledge, string id, string? span, string? version, PageRequest request)
    {
        SourceDocument? document = knowledge.Documents.FirstOrDefault(document => document.Id == id);
        return document is null
            ? DocumentPage.Missing(request)
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
