using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace CampaignBot.BotFramework.Authentication;

/// <summary>
/// The keys of one issuer: fetched when first needed, by one caller for all, kept for a day, and longer when they cannot be fetched
/// anew. A key we don't know is worth one look, but strangers cannot make us look all the time.
/// </summary>
internal sealed class SigningKeys(Uri metadata, SigningKeyDownload download, TimeProvider timeProvider, ILogger logger)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);
    private static readonly TimeSpan Usable = TimeSpan.FromDays(5);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(5);

    // A key that is known is looked up anew only to learn that it was withdrawn; channels do not wait long for an answer.
    private static readonly TimeSpan KnownKeyPatience = TimeSpan.FromSeconds(2);

    // As long as the refused are asked to wait.
    private static readonly TimeSpan BetweenFailures = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private IReadOnlyDictionary<string, SigningKey>? _keys;
    private DateTimeOffset _fetchedAt;
    private DateTimeOffset _lookedAt = DateTimeOffset.MinValue;
    private DateTimeOffset _failedAt = DateTimeOffset.MinValue;
    private Task? _fetching;

    /// <summary>Finds a key.</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    /// <returns>The key; null when the issuer has none of that name.</returns>
    /// <exception cref="SigningKeysUnavailableException">The issuer's keys are not known and cannot be had now.</exception>
    public async Task<SigningKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        (Task refresh, TimeSpan patience) = Refresh(id);
        try
        {
            await refresh.WaitAsync(patience, timeProvider, cancellationToken);
        }
        catch (TimeoutException)
        {
            // The issuer takes long to answer; what it said yesterday is still believed.
        }

        lock (_lock)
        {
            return _keys is not null && timeProvider.GetUtcNow() - _fetchedAt < Usable
                ? _keys.GetValueOrDefault(id)
                : throw new SigningKeysUnavailableException();
        }
    }

    /// <summary>The fetch to wait for, and how long, if what we have is not enough and may be fetched anew.</summary>
    private (Task Fetch, TimeSpan Patience) Refresh(string id)
    {
        lock (_lock)
        {
            DateTimeOffset now = timeProvider.GetUtcNow();
            bool isUsable = _keys is not null && now - _fetchedAt < Usable;
            bool isKnown = isUsable && _keys!.ContainsKey(id);
            bool isEnough = isKnown && now - _fetchedAt < Fresh;
            bool isTooSoon = isUsable ? now - _lookedAt < BetweenLooks : now - _failedAt < BetweenFailures;
            if (isEnough || (_fetching is null && isTooSoon))
            {
                return (Task.CompletedTask, Timeout.InfiniteTimeSpan);
            }

            if (_fetching is null)
            {
                // The first fetch is not a second look: keys may change right after it.
                _lookedAt = isUsable ? now : _lookedAt;
                _fetching = FetchAsync();
            }

            return (_fetching, isKnown ? KnownKeyPatience : Timeout.InfiniteTimeSpan);
        }
    }

    private async Task FetchAsync()
    {
        // Out of the caller's lock.
        await Task.Yield();
        try
        {
            IReadOnlyDictionary<string, SigningKey> keys = await download.FetchAsync(metadata);
            lock (_lock)
            {
                (_keys, _fetchedAt) = (keys, timeProvider.GetUtcNow());
            }
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or InvalidOperationException or OperationCanceledException)
        {
            Log.KeysNotFetched(logger, metadata.Authority, FaultReason.Of(e));
            lock (_lock)
            {
                _failedAt = timeProvider.GetUtcNow();
            }
        }
        finally
        {
            // Whatever went wrong, the next who asks may fetch again.
            lock (_lock)
            {
                _fetching = null;
            }
        }
    }
}
