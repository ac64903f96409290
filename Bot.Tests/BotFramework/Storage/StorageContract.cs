using System.Globalization;
using System.Text;
using CampaignBot.BotFramework.Storage;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.BotFramework.Storage;

/// <summary>What every storage promises.</summary>
public abstract class StorageContract
{
    private protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 25, 12, 0, 0, TimeSpan.Zero));

    private protected abstract IStorage Storage { get; }

    [Fact]
    public async Task Item_ThatWasWritten_IsReadAndThenDeleted()
    {
        await WriteAsync("a", "un");
        await WriteAsync("b", "deux");
        Assert.Equal("un", await ReadAsync("a"));
        Assert.Equal(["a", "b"], (await Storage.ReadAsync(["a", "nulle part", "b"])).Keys.Order(StringComparer.Ordinal));
        await Storage.DeleteAsync(["a", "nulle part"]);
        Assert.Null(await ReadAsync("a"));
        Assert.Equal("deux", await ReadAsync("b"));
    }

    [Theory]
    [InlineData("msteams/conversations/19:é@thread.tacv2;messageid=1|2/users/29:'x\"")]
    [InlineData("emulator/conversations/%_*?\n \u0001/users/😀")]
    [InlineData("A")]
    public async Task Key_OfAnyCharacters_IsItsOwn(string key)
    {
        await WriteAsync(key, "le sien");
        await WriteAsync(key + " ", "un autre");
        await WriteAsync("a", "minuscule");
        Assert.Equal("le sien", await ReadAsync(key));
    }

    [Fact]
    public async Task Item_ThatWasRead_IsACopy()
    {
        byte[] content = Encoding.UTF8.GetBytes("avant");
        await Storage.WriteAsync(Change("a", new StoreItem { Content = content }));
        content[0] = (byte)'X';
        Assert.Equal("avant", await ReadAsync("a"));
    }

    [Fact]
    public async Task ETag_OfAnEarlierState_WritesNothingAtAll()
    {
        await WriteAsync("a", "un");
        string? read = (await Storage.ReadAsync(["a"]))["a"].ETag;
        await WriteAsync("a", "deux", read);
        await Assert.ThrowsAsync<EtagException>(() => Storage.WriteAsync(new Dictionary<string, StoreItem>(StringComparer.Ordinal)
        {
            ["autre"] = Item("jamais"),
            ["a"] = Item("trois", read),
        }));
        Assert.Equal("deux", await ReadAsync("a"));
        Assert.Null(await ReadAsync("autre"));
        await WriteAsync("a", "quatre");
        Assert.Equal("quatre", await ReadAsync("a"));
    }

    [Fact]
    public async Task ETag_AfterAWriting_IsThatOfTheNewState()
    {
        StoreItem item = Item("un");
        await Storage.WriteAsync(Change("a", item));
        Assert.Equal(item.ETag, (await Storage.ReadAsync(["a"]))["a"].ETag);
        await WriteAsync("a", "deux", item.ETag);
        Assert.Equal("deux", await ReadAsync("a"));
    }

    [Fact]
    public async Task ETag_Absent_WritesOnlyWhereNothingIs()
    {
        await WriteAsync("a", "premier", StoreItem.Absent);
        await Assert.ThrowsAsync<EtagException>(() => WriteAsync("a", "second", StoreItem.Absent));
        Assert.Equal("premier", await ReadAsync("a"));
        await Storage.DeleteAsync(["a"]);
        await WriteAsync("a", "troisième", StoreItem.Absent);
        Assert.Equal("troisième", await ReadAsync("a"));
    }

    [Fact]
    public async Task ETag_OfAnItemThatWasDeletedAndMadeAnew_IsNotTheOldOne()
    {
        await WriteAsync("a", "un");
        string? old = (await Storage.ReadAsync(["a"]))["a"].ETag;
        await Storage.DeleteAsync(["a"]);
        await WriteAsync("a", "un");
        await Assert.ThrowsAsync<EtagException>(() => WriteAsync("a", "deux", old));
    }

    [Fact]
    public async Task Item_PastItsTime_IsNotThereAndLeavesTheOthers()
    {
        await Storage.WriteAsync(new Dictionary<string, StoreItem>(StringComparer.Ordinal)
        {
            ["court"] = new() { Content = "1"u8.ToArray(), TimeToLive = TimeSpan.FromMinutes(30) },
            ["long"] = new() { Content = "2"u8.ToArray(), TimeToLive = TimeSpan.FromDays(90) },
            ["toujours"] = new() { Content = "3"u8.ToArray() },
        });
        string? old = (await Storage.ReadAsync(["court"]))["court"].ETag;
        Time.Advance(TimeSpan.FromMinutes(30) - TimeSpan.FromMilliseconds(1));
        Assert.Equal("1", await ReadAsync("court"));
        Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null(await ReadAsync("court"));
        await Assert.ThrowsAsync<EtagException>(() => WriteAsync("court", "4", old));
        await WriteAsync("court", "5", StoreItem.Absent);
        Time.Advance(TimeSpan.FromDays(400));
        Assert.Null(await ReadAsync("long"));
        Assert.Equal("3", await ReadAsync("toujours"));
    }

    [Fact]
    public async Task Counting_ByManyAtOnce_LosesNothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (int i = 0; i < 25; i++)
            {
                while (!await TryCountAsync())
                {
                }
            }
        })));
        Assert.Equal("200", await ReadAsync("compte"));
    }

    private protected static StoreItem Item(string content, string? etag = null) => new() { Content = Encoding.UTF8.GetBytes(content), ETag = etag };

    private protected static Dictionary<string, StoreItem> Change(string key, StoreItem item) => new(StringComparer.Ordinal) { [key] = item };

    private protected Task WriteAsync(string key, string content, string? etag = null) => Storage.WriteAsync(Change(key, Item(content, etag)));

    private protected async Task<string?> ReadAsync(string key) =>
        (await Storage.ReadAsync([key])).TryGetValue(key, out StoreItem? item) ? Encoding.UTF8.GetString(item.Content.Span) : null;

    private async Task<bool> TryCountAsync()
    {
        IDictionary<string, StoreItem> read = await Storage.ReadAsync(["compte"]);
        int count = read.TryGetValue("compte", out StoreItem? item) ? int.Parse(Encoding.UTF8.GetString(item.Content.Span), CultureInfo.InvariantCulture) : 0;
        try
        {
            await WriteAsync("compte", (count + 1).ToString(CultureInfo.InvariantCulture), item?.ETag ?? StoreItem.Absent);
            return true;
        }
        catch (EtagException)
        {
            return false;
        }
    }
}
