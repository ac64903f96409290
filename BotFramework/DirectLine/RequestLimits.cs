using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace CampaignBot.BotFramework.DirectLine;

/// <summary>
/// How often one address and one conversation may ask, by ASP.NET Core's limiters. They are asked by hand, after the token was
/// checked: whoever has no token cannot use up the share of somebody who has.
/// </summary>
internal sealed class RequestLimits(IOptions<DirectLineOptions> options) : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _tokens = PerMinute(options.Value.OpeningsPerMinute);
    private readonly PartitionedRateLimiter<string> _openings = PerMinute(options.Value.OpeningsPerMinute);
    private readonly PartitionedRateLimiter<string> _activities = PerMinute(options.Value.ActivitiesPerMinute);
    private readonly PartitionedRateLimiter<string> _activitiesByAddress = PerMinute(options.Value.ActivitiesPerMinutePerAddress);

    /// <summary>Counts a token asked for without a secret. The time to wait, or null when it may be given.</summary>
    public TimeSpan? Token(string address) => Take(_tokens, address);

    /// <summary>Counts a new conversation. The time to wait, or null when it may start.</summary>
    public TimeSpan? Opening(string address) => Take(_openings, address);

    /// <summary>Counts a posted activity. The time to wait, or null when it may be taken; what the address may not send is not counted against the conversation.</summary>
    public TimeSpan? Activity(string conversation, string address) => _activitiesByAddress.GetStatistics(address) is { CurrentAvailablePermits: 0 }
        ? Take(_activitiesByAddress, address)
        : Take(_activities, conversation) ?? Take(_activitiesByAddress, address);

    /// <inheritdoc/>
    public void Dispose()
    {
        _tokens.Dispose();
        _openings.Dispose();
        _activities.Dispose();
        _activitiesByAddress.Dispose();
    }

    private static TimeSpan? Take(PartitionedRateLimiter<string> limiter, string key)
    {
        using RateLimitLease lease = limiter.AttemptAcquire(key);
        if (lease.IsAcquired)
        {
            return null;
        }

        return lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan wait) ? wait : Window;
    }

    private static PartitionedRateLimiter<string> PerMinute(int most) => PartitionedRateLimiter.Create<string, string>(
        key => RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = Window, QueueLimit = 0 }),
        StringComparer.Ordinal);
}
