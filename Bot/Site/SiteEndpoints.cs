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
        Map("/", Page((site, context) => site.Send(context, (knowledge, request) => site.Home.Draw(knowledge, request))));
        Map("/widget", Page((site, context) => site.Send(context, (_, request) => site.Home.DrawFramed(request))));
        Map("/demander", Page((site, context) => site.Send(context, (knowledge, request) => AnswerPage.Draw(knowledge, context.Request.Query["q"], request))))
            .RequireRateLimiting(nameof(QuestionLimit));
        Map("/documents", Page((site, context) => site.Send(context, (knowledge, request) => DocumentPage.List(knowledge.Documents, request))));
        Map("/documents/{id}", Page((site, context) => site.Send(context, (knowledge, request) => Document(site, knowledge, context.Request, request))))
            .RequireRateLimiting(nameof(DocumentLimit));
        Map("/widget.js", Asset(Widget));
        Map("/favicon.ico", Asset((assets, context) => SiteAssets.Send(assets.Icon, context)));
        Map("/assets/{name}", Asset((assets, context) => assets.Send((string)context.Request.RouteValues["name"]!, context)));
        routes.MapFallback("{*path}", Page((site, context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? site.SendMissing(context)
            : Results.NotFound()));

        IEndpointConventionBuilder Map(string path, RequestDelegate handle) => routes.MapMethods(path, GetAndHead, handle);
    }

    // Parameters bound by the framework would be bound by expressions, compiled at the first request: 2 MB and some milliseconds of it.
    private static RequestDelegate Page(Func<SitePages, HttpContext, IResult> handle) => context =>
        handle(context.RequestServices.GetRequiredService<SitePages>(), context).ExecuteAsync(context);

    private static RequestDelegate Asset(Func<SiteAssets, HttpContext, IResult> handle) => context =>
        handle(context.RequestServices.GetRequiredService<SiteAssets>(), context).ExecuteAsync(context);

    private static SitePage Document(SitePages site, IKnowledgeBase knowledge, HttpRequest asked, PageRequest request)
    {
        SourceDocument? document = knowledge.Documents.FirstOrDefault(document => document.Id == (string?)asked.RouteValues["id"]);
        return document is null
            ? DocumentPage.Missing(request)
            : site.Documents.Draw(document, CitedPlace.Find(document, asked.Query["s"], asked.Query["v"]), request);
    }

    // Its name stays, so browsers ask now and then whether it has changed.
    private static IResult Widget(SiteAssets assets, HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=3600";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return SiteAssets.Send(assets.Widget, context);
    }
}
