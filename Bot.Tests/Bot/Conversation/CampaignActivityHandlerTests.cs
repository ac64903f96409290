using System.Text.Json;
using CampaignBot.Bot;
using CampaignBot.Bot.Cards;
using CampaignBot.Bot.Conversation;
using CampaignBot.Bot.Startup;
using CampaignBot.Bot.Wording;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Schema;
using CampaignBot.BotFramework.Storage;
using CampaignBot.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.Bot.Conversation;

/// <summary>Turns of a conversation, without a network.</summary>
public sealed class CampaignActivityHandlerTests : IClassFixture<CampaignKnowledge>
{
    private const string Message = """{"type":"message","channelId":"emulator","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c"},REST}""";
    private const string Arrival = """{"type":"conversationUpdate","channelId":"emulator","from":{"id":"u"},"recipient":{"id":"b"},"conversation":{"id":"c"},"membersAdded":[{"id":"b"}]}""";

    private readonly List<Activity> _sent = [];
    private readonly FakeTimeProvider _clock = new();
    private readonly MemoryStorage _storage;
    private CampaignActivityHandler _bot;
    private bool _delivers = true;

    public CampaignActivityHandlerTests(CampaignKnowledge campaign)
    {
        _storage = new MemoryStorage(_clock);
        _bot = Bot(campaign.Knowledge);
    }

    [Theory]
    [InlineData(""" "text":"" """)]
    [InlineData(""" "text":"<at>Bot</at> ","entities":[{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"b"}}]""")]
    public async Task Message_WithoutWords_IsHelpAndKeepsTheSubject(string empty)
    {
        await SayAsync("Quelle est la position sur l'Expo 2017 ?");
        Assert.Equal(Messages.Help, await TurnAsync(Message.Replace("REST", empty, StringComparison.Ordinal)));
        Assert.StartsWith("À propos de\u00A0: Expo 2017", await SayAsync("et où ?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_OfAButton_QuotesItsPassage()
    {
        string text = await TurnAsync(Message.Replace("REST", """ "value":{"action":"voirAussi","document":"conseil-de-securite","paragraph":4}""", StringComparison.Ordinal));
        Assert.Contains("sanctions", text, StringComparison.Ordinal);
        Assert.StartsWith("«", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "value":{"document":"conseil-de-securite","paragraph":4}""")]
    [InlineData(""" "value":{"action":"autre","document":"conseil-de-securite","paragraph":4}""")]
    [InlineData(""" "value":{"action":5,"document":"conseil-de-securite","paragraph":4}""")]
    [InlineData(""" "value":{"action":"voirAussi","document":"nulle-part","paragraph":4}""")]
    [InlineData(""" "value":{"action":"voirAussi","document":"conseil-de-securite","paragraph":4000}""")]
    [InlineData(""" "text":"aide","value":{"action":"voirAussi","document":"conseil-de-securite","paragraph":4}""")]
    public async Task Submit_OfAnythingElse_QuotesNothing(string rest) =>
        Assert.Equal(Messages.Help, await TurnAsync(Message.Replace("REST", rest, StringComparison.Ordinal)));

    [Fact]
    public async Task Welcome_ThatWasNotDelivered_IsSentAgainAndThenNoMore()
    {
        _delivers = false;
        await TurnAsync(Arrival);
        _delivers = true;
        Assert.StartsWith("Bonjour.", await TurnAsync(Arrival), StringComparison.Ordinal);
        _sent.Clear();
        await TurnAsync(Arrival);
        Assert.Empty(_sent);
    }

    [Fact]
    public async Task Welcome_OverTheCampaign_SuggestsTheSanctions() =>
        Assert.Contains(Messages.Example, await TurnAsync(Arrival), StringComparison.Ordinal);

    [Fact]
    public async Task Welcome_OverOtherDocuments_SuggestsASubjectOfTheirs()
    {
        string folder = Directory.CreateTempSubdirectory("campaignbot-welcome-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "jardin.md"), "# Jardin\n\n## Taille des rosiers\n\nLa taille des rosiers se fait en mars.\n");
            using KnowledgeBase knowledge = await KnowledgeBase.OpenAsync(
                new KnowledgeOptions { Path = folder, DataPath = Path.Combine(folder, "data") }, NullLogger.Instance, null, default);
            _bot = Bot(knowledge);
            string text = await TurnAsync(Arrival);
            Assert.Contains("«\u00A0Taille des rosiers\u00A0»", text, StringComparison.Ordinal);
            Assert.DoesNotContain("sanctions", text, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private CampaignActivityHandler Bot(IKnowledgeBase knowledge)
    {
        var host = new KnowledgeHost();
        host.Open(knowledge);
        var links = new SourceLinks(Options.Create(new SiteOptions()));
        return new CampaignActivityHandler(host, new ConversationMemory(_storage, NullLogger<ConversationMemory>.Instance), new ReplyRenderer(links, new AnswerCard(links)));
    }

    private Task<string> SayAsync(string text) => TurnAsync(Message.Replace("REST", "\"text\":" + JsonSerializer.Serialize(text), StringComparison.Ordinal));

    private async Task<string> TurnAsync(string json)
    {
        var turn = new TurnContext(ActivityJson.Read(System.Text.Encoding.UTF8.GetBytes(json)), (reply, _) =>
        {
            _sent.Add(reply);
            return Task.FromResult(_delivers ? new ResourceResponse() : null);
        });
        await _bot.OnTurnAsync(turn);
        return _sent.Count > 0 ? _sent[^1].Text ?? string.Empty : string.Empty;
    }
}
