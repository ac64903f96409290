using CampaignBot.Bot.Site;
using CampaignBot.Bot.Startup;
using CampaignBot.Bot.Wording;

namespace CampaignBot.Bot.Endpoints;

/// <summary>Whether the program lives, and whether it can answer.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/health/live", SiteEndpoints.GetAndHead, () => Results.Text("ok"));
        routes.MapMethods("/health/ready", SiteEndpoints.GetAndHead, (KnowledgeHost host) =>
            host.IsReady ? Results.Text("ok") : Results.Text(Messages.Starting, statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
