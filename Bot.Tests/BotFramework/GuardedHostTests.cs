namespace CampaignBot.Tests.BotFramework;

/// <summary>Tests of the endpoint with an app id: each has a <see cref="ChannelStandIn"/> and a <see cref="GuardedHost"/> of its own.</summary>
/// <typeparam name="TTime">The clock of both.</typeparam>
public abstract class GuardedHostTests<TTime> : IAsyncLifetime
    where TTime : TimeProvider, new()
{
    private protected TTime Time { get; } = new();

    private protected ChannelStandIn Channel { get; } = new();

    private protected GuardedHost Host { get; private set; } = null!;

    private protected StandInTokens Tokens => new(Channel, Time);

    public async Task InitializeAsync()
    {
        await Channel.StartAsync();
        Host = await StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (Host is not null)
        {
            await Host.DisposeAsync();
        }

        await Channel.DisposeAsync();
    }

    /// <summary>Starts a host; one with other settings is the test's own to end.</summary>
    private protected Task<GuardedHost> StartAsync(params (string Name, string? Value)[] settings) => GuardedHost.StartAsync(Channel, Time, settings);
}
