using CampaignBot.Bot.Startup;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge;
using Microsoft.Extensions.Options;

namespace CampaignBot.Bot.Site;

/// <summary>The pages, drawn from the documents once these are there.</summary>
internal sealed class SitePages(KnowledgeHost knowledge, PageFrame frame, HomePage home, DocumentPage documents, IOptions<SiteOptions> options)
{
    /// <summary>The campaign's page.</summary>
    public HomePage Home => home;

    /// <summary>Documents.</summary>
    public DocumentPage Documents => documents;

    /// <summary>Draws a page and sends it; before the documents are there, says so.</summary>
    public IResult Send(HttpContext context, Func<IKnowledgeBase, PageRequest, SitePage> draw)
    {
        var request = new PageRequest(context, options.Value);
        if (knowledge.Opened is { } documents)
        {
            return frame.Send(draw(documents, request), request);
        }

        context.Response.Headers.RetryAfter = "2";
        return frame.Send(Starting, request);
    }

    /// <summary>What an address that leads nowhere shows.</summary>
    public IResult SendMissing(HttpContext context)
    {
        var request = new PageRequest(context, options.Value);
        return frame.Send(DocumentPage.Missing(context.Request.Path, request), request);
    }

    private SitePage Starting => new()
    {
        Title = frame.SiteName,
        Description = SiteText.HomeDescription,
        Path = "/",
        IsListed = false,
        Status = StatusCodes.Status503ServiceUnavailable,
        Body = Markup.Of($"<h1>{frame.SiteName}</h1>\n<p>{Messages.Starting}</p>"),
    };
}
