using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.BotFramework.Authentication;

/// <summary>Where the keys come from and how long they last (line 24 of the protocol's checklist).</summary>
public sealed class SigningKeysTests : IAsyncLifetime
{
    private readonly ChannelStandIn _channel = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
    private GuardedHost _host = null!;

    public async Task InitializeAsync()
    {
        await _channel.StartAsync();
        _host = await GuardedHost.StartAsync(_channel, _time);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _channel.DisposeAsync();
    }

    [Fact]
    public async Task Line24_NewKey_IsFetchedOnceAndThenKnown()
    {
        Assert.Equal(202, await PostAsync());
        _channel.RollOver("k2");
        Assert.Equal(202, await PostAsync());
        Assert.Equal(202, await PostAsync());
        Assert.Equal(2, _channel.ChannelFetches);
    }

    [Fact]
    public async Task Line24_UnknownKeys_AreLookedForOnceInFiveMinutes()
    {
        Assert.Equal(202, await PostAsync());
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 100).Select(i => PostAsync("x" + i))), status => Assert.Equal(401, status));
        Assert.Equal(2, _channel.ChannelFetches);
        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(401, await PostAsync("y"));
        Assert.Equal(3, _channel.ChannelFetches);
        Assert.Equal(202, await PostAsync());
    }

    [Fact]
    public async Task Line24_FirstRequests_ShareOneFetch()
    {
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync())), status => Assert.Equal(202, status));
        Assert.Equal(1, _channel.ChannelFetches);
    }

    [Fact]
    public async Task Line24_KeysThatCannotBeFetched_Are503AndLateRatherThanNever()
    {
        _channel.IsUp = false;
        Assert.Equal(503, await PostAsync());
        _channel.IsUp = true;
        Assert.Equal(202, await PostAsync());
    }

    [Fact]
    public async Task Line24_KnownKeys_LastWhileTheyCannotBeFetchedAndNotForEver()
    {
        Assert.Equal(202, await PostAsync());
        _channel.IsUp = false;
        _time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(202, await PostAsync());
        Assert.Equal(202, await PostAsync());
        Assert.Equal(2, _channel.ChannelFetches);
        _time.Advance(TimeSpan.FromDays(4));
        Assert.Equal(503, await PostAsync());
    }

    [Fact]
    public async Task Line24_KeyThatWasWithdrawn_IsGoneAfterADay()
    {
        string old = "Bearer " + _channel.Sign(Claims(TimeSpan.FromDays(2)));
        Assert.Equal(202, await _host.PostAsync(old));
        _channel.RollOver("k2");
        _time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(401, await _host.PostAsync(old));
    }

    [Theory]
    [InlineData("https://keys.test/keys")]
    [InlineData("http://keys.test/keys")]
    [InlineData("/keys")]
    public async Task KeysElsewhere_AreNotFetched(string address)
    {
        _channel.KeysAt = address;
        Assert.Equal(503, await PostAsync());
        Assert.Contains(_host.Log.Lines, line => line.Contains("Les clés qui signent", StringComparison.Ordinal));
    }

    private Task<int> PostAsync(string? kid = null) =>
        _host.PostAsync("Bearer " + _channel.Sign(Claims(TimeSpan.FromHours(1)), new { alg = "RS256", kid = kid ?? _channel.Keys[0].Id }));

    private Dictionary<string, object?> Claims(TimeSpan life)
    {
        Dictionary<string, object?> claims = _channel.ChannelClaims(_time.GetUtcNow());
        claims["exp"] = _time.GetUtcNow().Add(life).ToUnixTimeSeconds();
        return claims;
    }
}
