using System.Threading.RateLimiting;
using CampaignBot.BotFramework.Hosting;
using Microsoft.AspNetCore.RateLimiting;

namespace CampaignBot.Bot.Site;

/// <summary>How often one address may ask for something in a minute, by ASP.NET Core's limiter; who asks too often is told so by a page.</summary>
/// <param name="permits">How often.</param>
internal abstract class AddressLimit(int permits) : IRateLimiterPolicy<string>
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected { get; } = async (rejected, _) =>
    {
        TimeSpan wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan left) ? left : Window;
        HttpContext context = rejected.HttpContext;
        await context.RequestServices.GetRequiredService<SitePages>().SendBusy(context, wait).ExecuteAsync(context);
    };

    /// <inheritdoc/>
    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => RateLimitPartition.GetFixedWindowLimiter(
        ClientAddress.Key(httpContext.Connection.RemoteIpAddress),
        _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window, QueueLimit = 0 });
}
