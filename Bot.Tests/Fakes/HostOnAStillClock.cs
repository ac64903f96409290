using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests;

/// <summary>Ends hosts whose clock stands still.</summary>
internal static class HostOnAStillClock
{
    /// <summary>
    /// Stops and disposes a host while its clock runs: Polly waits for what is being sent by the host's own clock, which would never
    /// strike for a test that ends (or fails) half-way through a turn.
    /// </summary>
    public static async Task EndAsync(this WebApplication host, TimeProvider time)
    {
        Task end = StopAsync(host);
        while (!end.IsCompleted)
        {
            (time as FakeTimeProvider)?.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(end, Task.Delay(TimeSpan.FromMilliseconds(20)));
        }

        await end;
    }

    private static async Task StopAsync(WebApplication host)
    {
        await host.StopAsync();
        await host.DisposeAsync();
    }
}
