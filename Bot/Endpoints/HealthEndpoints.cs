using CampaignBot.Bot.Site;
using CampaignBot.Bot.Startup;
using CampaignBot.Bot.Wording;

namespace CampaignBot.Bot.Endpoints;

/// <summary>Whether the program lives, and whether it can answer.</summary>
internal static class HealthEndpoints
{
    private static readonly IResult Ok = Results.Text("ok");
    private static readonly IResult NotYet = Results.Text(Messages.Starting, statusCode: StatusCodes.Status503ServiceUnavailable);

    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/health/live", SiteEndpoints.GetAndHead, context => Ok.ExecuteAsync(context));
        routes.MapMethods("/health/ready", SiteEndpoints.GetAndHead, SiteEndpoints.With<KnowledgeHost>((host, _) => host.IsReady ? Ok : NotYet));
    }
}
