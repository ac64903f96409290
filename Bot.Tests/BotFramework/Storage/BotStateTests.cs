using System.Text;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Schema;
using CampaignBot.BotFramework.Storage;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.BotFramework.Storage;

public sealed class BotStateTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly MemoryStorage _storage;

    public BotStateTests() => _storage = new MemoryStorage(_time);

    [Fact]
    public async Task Keys_OfIdentifiersWithSlashes_AreNobodyElses()
    {
        foreach ((string conversation, string user) in ((string, string)[])[("A", "B/x"), ("A/users/B", "x"), ("A%2Fusers%2FB", "x")])
        {
            var state = new PrivateConversationState(_storage);
            ITurnContext turn = Turn("emulator", conversation, user);
            Assert.Null(await state.CreateProperty<string?>("p").GetAsync(turn, () => null));
            await state.CreateProperty<string>("p").SetAsync(turn, "v");
            await state.SaveChangesAsync(turn);
        }
    }

    [Fact]
    public async Task Keys_AreThoseOfTheSdk()
    {
        ITurnContext turn = Turn("msteams", "19:x@thread.tacv2;messageid=1", "29:u");
        foreach (BotState state in (BotState[])[new ConversationState(_storage), new PrivateConversationState(_storage)])
        {
            await state.CreateProperty<string>("p").SetAsync(turn, "v");
            await state.SaveChangesAsync(turn);
        }

        string[] keys = ["msteams/conversations/19:x@thread.tacv2;messageid=1", "msteams/conversations/19:x@thread.tacv2;messageid=1/users/29:u"];
        IDictionary<string, StoreItem> items = await _storage.ReadAsync(keys);
        Assert.All(keys, key => Assert.Equal("{\"p\":\"v\"}", Encoding.UTF8.GetString(items[key].Content.Span)));
    }

    [Fact]
    public async Task PrivateConversationState_TwoPeopleInAChannel_DoNotMix()
    {
        var state = new PrivateConversationState(_storage);
        IStatePropertyAccessor<string> subject = state.CreateProperty<string>("subject");
        foreach (string person in (string[])["anne", "paul"])
        {
            ITurnContext turn = Turn("msteams", "c", person);
            await subject.SetAsync(turn, "sujet de " + person);
            await state.SaveChangesAsync(turn);
        }

        Assert.Equal("sujet de anne", await subject.GetAsync(Turn("msteams", "c", "anne")));
        Assert.Equal("sujet de paul", await subject.GetAsync(Turn("msteams", "c", "paul")));
        Assert.Null(await subject.GetAsync(Turn("msteams", "d", "anne")));
        Assert.Null(await subject.GetAsync(Turn("webchat", "c", "anne")));
    }

    [Fact]
    public async Task Value_ChangedInPlace_IsSaved()
    {
        var state = new ConversationState(_storage);
        IStatePropertyAccessor<List<int>> numbers = state.CreateProperty<List<int>>("n");
        for (int i = 0; i < 3; i++)
        {
            ITurnContext turn = Turn();
            (await numbers.GetAsync(turn, () => []))!.Add(i);
            await state.SaveChangesAsync(turn);
        }

        Assert.Equal([0, 1, 2], await numbers.GetAsync(Turn()));
    }

    [Fact]
    public async Task Save_OfWhatNobodyChanged_WritesNothing()
    {
        var state = new ConversationState(_storage);
        await SetAsync(state, "v");
        string? etag = await EtagAsync();
        ITurnContext turn = Turn();
        Assert.Equal("v", await state.CreateProperty<string>("p").GetAsync(turn));
        await state.SaveChangesAsync(turn);
        Assert.Equal(etag, await EtagAsync());
        await state.SaveChangesAsync(turn, force: true);
        Assert.NotEqual(etag, await EtagAsync());
    }

    [Fact]
    public async Task Save_OverWhatAnotherTurnWrote_IsRefused()
    {
        var state = new ConversationState(_storage);
        IStatePropertyAccessor<string> property = state.CreateProperty<string>("p");
        ITurnContext slow = Turn();
        await property.SetAsync(slow, "lent");
        await SetAsync(state, "rapide");
        await Assert.ThrowsAsync<EtagException>(() => state.SaveChangesAsync(slow));
        Assert.Equal("rapide", await property.GetAsync(Turn()));
    }

    [Fact]
    public async Task Save_TwiceInATurn_KeepsTheLast()
    {
        var state = new ConversationState(_storage);
        IStatePropertyAccessor<string> property = state.CreateProperty<string>("p");
        ITurnContext turn = Turn();
        foreach (string value in (string[])["un", "deux"])
        {
            await property.SetAsync(turn, value);
            await state.SaveChangesAsync(turn);
        }

        Assert.Equal("deux", await property.GetAsync(Turn()));
    }

    [Fact]
    public async Task Delete_OfTheLastProperty_LeavesNothing()
    {
        var state = new ConversationState(_storage);
        await SetAsync(state, "v");
        ITurnContext turn = Turn();
        await state.CreateProperty<string>("p").DeleteAsync(turn);
        await state.SaveChangesAsync(turn);
        Assert.Null(await EtagAsync());
        await SetAsync(state, "w");
        await state.DeleteAsync(turn);
        Assert.Null(await EtagAsync());
    }

    [Fact]
    public async Task State_PastItsTime_IsEmpty()
    {
        var state = new ConversationState(_storage) { TimeToLive = TimeSpan.FromMinutes(30) };
        await SetAsync(state, "v");
        _time.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal("v", await state.CreateProperty<string>("p").GetAsync(Turn()));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await state.CreateProperty<string>("p").GetAsync(Turn()));
    }

    [Fact]
    public async Task Value_OfAnotherShape_CountsAsAbsentAndLeavesTheOthers()
    {
        var state = new ConversationState(_storage);
        ITurnContext turn = Turn();
        await state.CreateProperty<string>("p").SetAsync(turn, "pas un nombre");
        await state.CreateProperty<string>("q").SetAsync(turn, "gardé");
        await state.SaveChangesAsync(turn);
        Assert.Equal(0, await state.CreateProperty<int>("p").GetAsync(Turn()));
        Assert.Equal("gardé", await state.CreateProperty<string>("q").GetAsync(Turn()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"p\":\"coup")]
    [InlineData("[1]")]
    [InlineData("pas du JSON")]
    public async Task State_ThatCannotBeRead_CountsAsAbsentAndIsWrittenAnew(string content)
    {
        await _storage.WriteAsync(new Dictionary<string, StoreItem> { ["emulator/conversations/c"] = new() { Content = Encoding.UTF8.GetBytes(content) } });
        var state = new ConversationState(_storage);
        Assert.Null(await state.CreateProperty<string>("p").GetAsync(Turn()));
        await SetAsync(state, "neuf");
        Assert.Equal("neuf", await state.CreateProperty<string>("p").GetAsync(Turn()));
    }

    private static async Task SetAsync(ConversationState state, string value)
    {
        ITurnContext turn = Turn();
        await state.CreateProperty<string>("p").SetAsync(turn, value);
        await state.SaveChangesAsync(turn);
    }

    private async Task<string?> EtagAsync() => (await _storage.ReadAsync(["emulator/conversations/c"])).Values.SingleOrDefault()?.ETag;

    private static TurnContext Turn(string channel = "emulator", string conversation = "c", string person = "u") => new(
        new Activity { ChannelId = channel, Conversation = new ConversationAccount { Id = conversation }, From = new ChannelAccount { Id = person } },
        (_, _) => Task.FromResult<ResourceResponse?>(null));
}
