using CampaignBot.Bot.Startup;
using CampaignBot.Knowledge;
using Microsoft.Extensions.Options;

namespace CampaignBot.Bot.Site;

/// <summary>The pages, drawn from the documents once these are there.</summary>
internal sealed class SitePages(KnowledgeHost knowledge, PageFrame frame, HomePage home, AnswerPage answers, DocumentPage documents, IOptions<SiteOptions> options)
{
    /// <summary>The campaign's page.</summary>
    public HomePage Home => home;

    /// <summary>Answers.</summary>
    public AnswerPage Answers => answers;

    /// <summary>Documents.</summary>
    public DocumentPage Documents => documents;

    /// <summary>Draws a page and sends it, once the documents are there.</summary>
    public async Task<IResult> SendAsync(HttpContext context, Func<IKnowledgeBase, PageRequest, SitePage> draw, CancellationToken cancellationToken)
    {
        var request = new PageRequest(context, options.Value);
        return frame.Send(draw(await knowledge.GetAsync(cancellationToken), request), request);
    }
}
