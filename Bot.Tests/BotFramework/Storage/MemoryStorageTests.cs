using CampaignBot.BotFramework.Storage;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.BotFramework.Storage;

public sealed class MemoryStorageTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Item_ThatIsReadEveryDay_Stays()
    {
        var storage = new MemoryStorage(_time);
        await WriteAsync(storage, "used", "unused");
        for (int i = 0; i < 5; i++)
        {
            _time.Advance(TimeSpan.FromHours(20));
            Assert.Single(await storage.ReadAsync(["used"]));
        }

        Assert.Empty(await storage.ReadAsync(["unused"]));
    }

    [Fact]
    public async Task TooMany_TheLongestUnusedGoes()
    {
        var storage = new MemoryStorage(_time);
        await WriteAsync(storage, "a", "b");
        await storage.ReadAsync(["a"]);
        await WriteAsync(storage, [.. Enumerable.Range(0, 49_999).Select(i => "k" + i)]);
        Assert.Single(await storage.ReadAsync(["a"]));
        Assert.Empty(await storage.ReadAsync(["b"]));
    }

    private static Task WriteAsync(MemoryStorage storage, params string[] keys) =>
        storage.WriteAsync(keys.ToDictionary(key => key, key => (object)key, StringComparer.Ordinal));
}
