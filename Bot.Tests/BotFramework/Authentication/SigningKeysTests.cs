using CampaignBot.BotFramework.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.BotFramework.Authentication;

/// <summary>Where the keys come from and how long they last (line 24 of the protocol's checklist).</summary>
public sealed class SigningKeysTests : GuardedHostTests<FakeTimeProvider>
{
    [Fact]
    public async Task Line24_NewKey_IsFetchedOnceAndThenKnown()
    {
        Assert.Equal(202, await PostAsync());
        Channel.Keys.RollOver("k2");
        Assert.Equal(202, await PostAsync());
        Assert.Equal(202, await PostAsync());
        Assert.Equal(2, Channel.ChannelFetches);
    }

    [Fact]
    public async Task Line24_UnknownKeys_AreLookedForOnceInFiveMinutes()
    {
        Assert.Equal(202, await PostAsync());
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 100).Select(i => PostAsync("x" + i))), status => Assert.Equal(401, status));
        Assert.Equal(2, Channel.ChannelFetches);
        Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(401, await PostAsync("y"));
        Assert.Equal(3, Channel.ChannelFetches);
        Assert.Equal(202, await PostAsync());
    }

    [Fact]
    public async Task Line24_FirstRequests_ShareOneFetch()
    {
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync())), status => Assert.Equal(202, status));
        Assert.Equal(1, Channel.ChannelFetches);
    }

    [Fact]
    public async Task Line24_KeysThatCannotBeFetched_Are503AndLateRatherThanNever()
    {
        Channel.IsUp = false;
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(i => PostAsync("x" + i))), status => Assert.Equal(503, status));
        Assert.Equal(503, await PostAsync());
        Assert.Equal(1, Channel.ChannelFetches);
        Channel.IsUp = true;
        Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(202, await PostAsync());
    }

    [Fact]
    public async Task Line24_KnownKeys_LastWhileTheyCannotBeFetchedAndNotForEver()
    {
        Assert.Equal(202, await PostAsync());
        Channel.IsUp = false;
        Time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(202, await PostAsync());
        Assert.Equal(202, await PostAsync());
        Assert.Equal(2, Channel.ChannelFetches);
        Time.Advance(TimeSpan.FromDays(4));
        Assert.Equal(503, await PostAsync());
    }

    [Fact]
    public async Task Line24_KeyThatWasWithdrawn_IsGoneAfterADay()
    {
        string old = Tokens.Channel(("exp", Tokens.In(TimeSpan.FromDays(2))));
        Assert.Equal(202, await Host.PostAsync(old));
        Channel.Keys.RollOver("k2");
        Time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(401, await Host.PostAsync(old));
    }

    [Fact]
    public async Task Line24_IssuerThatDoesNotAnswer_HoldsUpNobodyWhoseKeyIsKnown()
    {
        Assert.Equal(202, await PostAsync());
        var silence = new TaskCompletionSource();
        Channel.Described = silence.Task;
        Time.Advance(TimeSpan.FromHours(25));
        Task<int> post = PostAsync();
        using var hanging = new CancellationTokenSource(Hanging.After);
        while (!post.IsCompleted && !hanging.IsCancellationRequested)
        {
            await Task.WhenAny(post, Task.Delay(TimeSpan.FromMilliseconds(20)));
            if (Channel.ChannelFetches == 2)
            {
                // Little by little: what waits for the fetch may begin to do so a moment after it.
                Time.Advance(TimeSpan.FromMilliseconds(50));
            }
        }

        bool isInTime = post.IsCompleted;
        silence.SetResult();
        Assert.True(isInTime, "It waits for the issuer.");
        Assert.Equal(202, await post);
        Assert.Equal(2, Channel.ChannelFetches);
    }

    [Fact]
    public async Task Line24_KnownKeyThatMayBeWithdrawn_IsLookedUpForTwoSeconds()
    {
        string id = Channel.Keys.Published[0].Id;
        var keys = new SigningKeys(new Uri(Channel.Url + "/channel"), Host.Services.GetRequiredService<SigningKeyDownload>(), Time, NullLogger.Instance);
        Assert.NotNull(await keys.FindAsync(id, default));
        var silence = new TaskCompletionSource();
        Channel.Described = silence.Task;
        Time.Advance(TimeSpan.FromHours(25));
        Task<SigningKey?> found = keys.FindAsync(id, default);
        Time.Advance(TimeSpan.FromSeconds(2) - TimeSpan.FromMilliseconds(1));
        await Task.WhenAny(found, Task.Delay(TimeSpan.FromMilliseconds(100)));
        Assert.False(found.IsCompleted);
        Time.Advance(TimeSpan.FromMilliseconds(1));
        await Task.WhenAny(found, Task.Delay(Hanging.After));
        bool isInTime = found.IsCompleted;
        silence.SetResult();
        Assert.True(isInTime, "It waits until the fetch itself gives up.");
        Assert.NotNull(await found);
    }

    [Fact]
    public async Task Line24_NoKeyAtAll_IsNoKeySet()
    {
        string token = Tokens.Channel(("exp", Tokens.In(TimeSpan.FromDays(2))));
        Assert.Equal(202, await Host.PostAsync(token));
        Channel.Keys.Published.Clear();
        Time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(202, await Host.PostAsync(token));
    }

    [Fact]
    public void KeyThatIsForEncryption_SignsNothing()
    {
        Assert.Empty(SigningKey.ReadAll("""{"keys":[{"kty":"RSA","use":"enc","kid":"a","n":"AQ","e":"AQ"},{"kty":"EC","kid":"b"},7]}"""u8.ToArray()));
        Assert.Single(SigningKey.ReadAll("""{"keys":[{"kty":"RSA","kid":"a","n":"AQ","e":"AQ"}]}"""u8.ToArray()));
    }

    [Theory]
    [InlineData("https://keys.test/keys")]
    [InlineData("http://keys.test/keys")]
    [InlineData("/keys")]
    public async Task KeysElsewhere_AreNotFetched(string address)
    {
        Channel.KeysAt = address;
        Assert.Equal(503, await PostAsync());

        // The reason is what tells a refusal to look from a look that failed: nobody answers there either.
        Assert.Contains(Host.Log.Lines, line => line.EndsWith("les clés ne sont pas là où est leur description.", StringComparison.Ordinal));
    }

    private Task<int> PostAsync(string? kid = null) =>
        Host.PostAsync(Tokens.Sign(Tokens.ChannelClaims(), new { alg = "RS256", kid = kid ?? Channel.Keys.Published[0].Id }));
}
