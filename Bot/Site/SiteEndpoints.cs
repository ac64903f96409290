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
        Map("/", With<SitePages>((site, context) => site.Send(context, (knowledge, request) => site.Home.Draw(knowledge, request))));
        Map("/widget", With<SitePages>((site, context) => site.Send(context, (_, request) => site.Home.DrawFramed(request))));
        Map("/demander", With<SitePages>((site, context) => site.Send(context, (knowledge, request) => AnswerPage.Draw(knowledge, context.Request.Query["q"], request))))
            .RequireRateLimiting(nameof(QuestionLimit));
        Map("/documents", With<SitePages>((site, context) => site.Send(context, (knowledge, request) => DocumentPage.List(knowledge.Documents, request))));
        Map("/documents/{id}", With<SitePages>((site, context) => site.Send(context, (knowledge, request) => Document(site, knowledge, context.Request, request))))
            .RequireRateLimiting(nameof(DocumentLimit));
        Map("/widget.js", With<SiteAssets>(Widget));
        Map("/favicon.ico", With<SiteAssets>((assets, context) => SiteAssets.Send(assets.Icon, context)));
        Map("/assets/{name}", With<SiteAssets>((assets, context) => assets.Send((string)context.Request.RouteValues["name"]!, context)));
        routes.MapFallback("{*path}", With<SitePages>((site, context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? site.SendMissing(context)
            : Results.NotFound()));

        IEndpointConventionBuilder Map(string path, RequestDelegate handle) => routes.MapMethods(path, GetAndHead, handle);
    }

    /// <summary>Handles a request with one service. Parameters bound by the framework would be bound by expressions, compiled at the first request: 2 MB and some milliseconds of it.</summary>
    public static RequestDelegate With<T>(Func<T, HttpContext, IResult> handle)
        where T : notnull => context => handle(context.RequestServices.GetRequiredService<T>(), context).ExecuteAsync(context);

    private static SitePage Document(SitePages site, IKnowledgeBase knowledge, HttpRequest asked, PageRequest request)
    {
        string? id = (string?)asked.RouteValues["id"];
        SourceDocument? document = knowledge.Documents.FirstOrDefault(document => document.Id == id);
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
