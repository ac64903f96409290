using System.Globalization;
using CampaignBot.Bot.Startup;
using CampaignBot.Bot.Wording;
using CampaignBot.Knowledge;
using Microsoft.Extensions.Options;

namespace CampaignBot.Bot.Site;

/// <summary>The pages, drawn from the documents once these are there.</summary>
internal sealed class SitePages(KnowledgeHost knowledge, PageFrame frame, HomePage home, DocumentPage documents, IOptions<SiteOptions> options, ILogger<SitePages> logger)
{
    /// <summary>The campaign's page.</summary>
    public HomePage Home => home;

    /// <summary>Documents.</summary>
    public DocumentPage Documents => documents;

    /// <summary>Draws a page and sends it; before the documents are there, says so.</summary>
    public IResult Send(HttpContext context, Func<IKnowledgeBase, PageRequest, SitePage> draw)
    {
        var request = new PageRequest(context, options.Value);
        try
        {
            if (knowledge.Opened is { } documents)
            {
                return frame.Send(draw(documents, request), request);
            }

            context.Response.Headers.RetryAfter = "2";
            return frame.Send(Said(StatusCodes.Status503ServiceUnavailable, frame.SiteName, Messages.Starting), request);
        }
        catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
        {
            // Without the exception's message: it may hold what was asked.
            Log.PageFailed(logger, e.GetType().FullName, e.StackTrace);
            return frame.Send(Said(StatusCodes.Status500InternalServerError, SiteText.FailedTitle, SiteText.FailedText), request);
        }
    }

    /// <summary>What an address that asks too much is shown.</summary>
    public IResult SendBusy(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return frame.Send(Said(StatusCodes.Status429TooManyRequests, SiteText.BusyTitle, SiteText.BusyText), new PageRequest(context, options.Value));
    }

    /// <summary>What an address that leads nowhere shows.</summary>
    public IResult SendMissing(HttpContext context)
    {
        var request = new PageRequest(context, options.Value);
        return frame.Send(DocumentPage.Missing(request), request);
    }

    private static SitePage Said(int status, string title, string text) => new()
    {
        Title = title,
        Description = SiteText.HomeDescription,
        Path = null,
        IsListed = false,
        Status = status,
        Body = Markup.Of($"<h1>{title}</h1>\n<p>{text}</p>"),
    };
}
