using CampaignBot.Bot.Startup;

namespace CampaignBot.Bot.Endpoints;

/// <summary>Whether the program lives, and whether it can answer.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("ok"));
        routes.MapGet("/health/ready", (KnowledgeHost host) =>
            host.IsReady ? Results.Text("ok") : Results.Text("…", statusCode: StatusCodes.Status503ServiceUnavailable));
    }
}
