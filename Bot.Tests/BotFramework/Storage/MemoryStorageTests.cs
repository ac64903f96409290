using CampaignBot.BotFramework.Storage;

namespace CampaignBot.Tests.BotFramework.Storage;

public sealed class MemoryStorageTests : StorageContract
{
    private readonly MemoryStorage _storage;

    public MemoryStorageTests() => _storage = new MemoryStorage(Time);

    private protected override IStorage Storage => _storage;

    [Fact]
    public async Task TooMany_TheLongestUnusedGoes()
    {
        await WriteAsync("a", "1");
        await WriteAsync("b", "2");
        await ReadAsync("a");
        await Storage.WriteAsync(Enumerable.Range(0, 49_999).ToDictionary(i => "k" + i, _ => Item("3"), StringComparer.Ordinal));
        Assert.NotNull(await ReadAsync("a"));
        Assert.Null(await ReadAsync("b"));
    }

    [Fact]
    public async Task Expired_GoesThoughNobodyAsksForIt()
    {
        await Storage.WriteAsync(new Dictionary<string, StoreItem>(StringComparer.Ordinal) { ["a"] = new() { Content = default, TimeToLive = TimeSpan.FromMinutes(30) } });
        await WriteAsync("b", "reste");
        Time.Advance(TimeSpan.FromMinutes(30));
        await ReadAsync("b");
        Assert.Equal(1, _storage.Count);
    }
}
