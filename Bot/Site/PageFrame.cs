using System.Text;
using Microsoft.Extensions.Options;

namespace CampaignBot.Bot.Site;

/// <summary>The frame around every page: head, header, footer, and the headers of the response.</summary>
internal sealed class PageFrame(SiteAssets assets, ContentPolicy policy, IOptions<SiteOptions> options)
{
    /// <summary>What the site is called.</summary>
    public string SiteName { get; } = options.Value.Name is { Length: > 0 } name ? name : SiteText.SiteName;

    /// <summary>Sends a page.</summary>
    public IResult Send(SitePage page, PageRequest request)
    {
        policy.Apply(page, request);
        request.Context.Response.StatusCode = page.Status;

        // As a stream, which is sent as it is taken: who reads nothing makes the server hold little.
        return Results.Stream(new MemoryStream(Encoding.UTF8.GetBytes(Draw(page, request).ToString())), "text/html; charset=utf-8");
    }

    private Markup Draw(SitePage page, PageRequest request) => Markup.Of($"""
        <!doctype html>
        <html lang="fr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Title(page)}</title>
        <meta name="description" content="{page.Description}">
        <meta name="color-scheme" content="light dark">
        {Robots(page)}{Address(page, request)}<meta property="og:type" content="website">
        <meta property="og:locale" content="fr_FR">
        <meta property="og:site_name" content="{SiteName}">
        <meta property="og:title" content="{page.Title}">
        <meta property="og:description" content="{page.Description}">
        <meta property="og:image" content="{request.Full(assets.Card.Path)}">
        <meta name="twitter:card" content="summary_large_image">
        <link rel="icon" href="{request.Local(assets.Icon.Path)}" type="image/svg+xml">
        <link rel="stylesheet" href="{request.Local(assets.StyleSheet.Path)}" nonce="{request.Nonce}">
        {Script(page, request)}</head>
        {(page.IsFramed ? Markup.Of($"""<body class="framed"><main id="contenu">{page.Body}</main></body>""") : Framed(page, request))}
        </html>

        """);

    private string Title(SitePage page) => page.Title == SiteName ? page.Title : page.Title + " – " + SiteName;

    private static Markup Robots(SitePage page) => page.IsListed ? default : Markup.Of($"<meta name=\"robots\" content=\"noindex\">\n");

    private static Markup Address(SitePage page, PageRequest request) => page.Path is not { } path
        ? default
        : Markup.Of($"<link rel=\"canonical\" href=\"{request.Full(path)}\">\n<meta property=\"og:url\" content=\"{request.Full(path)}\">\n");

    private static Markup Script(SitePage page, PageRequest request) => page.Script is null
        ? default
        : Markup.Of($"<script src=\"{request.Local(page.Script.Path)}\" nonce=\"{request.Nonce}\" defer></script>\n");

    private Markup Framed(SitePage page, PageRequest request) => Markup.Of($"""
        <body>
        <a class="skip" href="#contenu">{SiteText.SkipToContent}</a>
        <header class="site">
        <p class="name"><a href="{request.Local("/")}">{SiteName}</a></p>
        <nav aria-label="{SiteText.Navigation}"><ul>{Item("/", SiteText.NavHome, page, request)}{Item("/documents", SiteText.NavDocuments, page, request)}</ul></nav>
        </header>
        <main id="contenu" tabindex="-1">
        {page.Body}
        </main>
        <footer class="site"><p>{SiteText.Footer}</p>{Printed(page, request)}</footer>
        </body>
        """);

    private static Markup Printed(SitePage page, PageRequest request) =>
        page.Path is { } path ? Markup.Of($"<p class=\"printed\">{SiteText.SourceAddress(request.Full(path))}</p>") : default;

    private static Markup Item(string path, string text, SitePage page, PageRequest request) => page.Path == path
        ? Markup.Of($"<li><a href=\"{request.Local(path)}\" aria-current=\"page\">{text}</a></li>")
        : Markup.Of($"<li><a href=\"{request.Local(path)}\">{text}</a></li>");
}
