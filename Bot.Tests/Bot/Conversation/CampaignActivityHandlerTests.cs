using System.Text.Json;
using CampaignBot.Bot.Wording;
using CampaignBot.BotFramework.Storage;
using CampaignBot.Knowledge;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.Bot.Conversation;

/// <summary>Turns of a conversation, without a network.</summary>
public sealed class CampaignActivityHandlerTests : IClassFixture<CampaignKnowledge>
{
    private const string Arrival = """{"type":"conversationUpdate","membersAdded":[{"id":"u"},{"id":"b"}]}""";
    private const string Installed = """{"type":"installationUpdate","action":"add"}""";
    private const string Removed = """{"type":"installationUpdate","action":"remove"}""";
    private const string BotLeaves = """{"type":"conversationUpdate","membersRemoved":[{"id":"b"}]}""";

    private readonly CampaignKnowledge _campaign;
    private readonly FakeTimeProvider _clock = new();
    private readonly MemoryStorage _storage;
    private readonly SpokenConversation _chat;

    public CampaignActivityHandlerTests(CampaignKnowledge campaign)
    {
        _campaign = campaign;
        _storage = new MemoryStorage(_clock);
        _chat = new SpokenConversation(campaign.Knowledge, _storage);
    }

    [Theory]
    [InlineData(""" "text":"" """)]
    [InlineData(""" "text":"<at>Bot</at> ","entities":[{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"b"}}]""")]
    public async Task Message_WithoutWords_IsHelpAndKeepsTheSubject(string empty)
    {
        await _chat.SayAsync("Quelle est la position sur l'Expo 2017 ?");
        Assert.Equal(Messages.Help, await MessageAsync(empty));
        Assert.StartsWith("À propos de\u00A0: Expo 2017", await _chat.SayAsync("et où ?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_ThatCallsUponSomebodyElse_IsAskedWithoutTheName()
    {
        string said = await MessageAsync(""" "text":"<at>Bot</at> demande à <at>Marie</at> ce que dit la CICA","entities":[{"type":"mention","text":"<at>Bot</at>","mentioned":{"id":"b"}},{"type":"mention","text":"<at>Marie</at>","mentioned":{"id":"m"}}]""");
        Assert.DoesNotContain("Marie", said, StringComparison.Ordinal);
        Assert.Contains("CICA", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"action":"voirAussi","document":"maintien-de-la-paix","paragraph":4}""", 200, "application/vnd.microsoft.activity.message", "KAZBAT")]
    [InlineData("""{"action":"voirAussi","document":"../etc","paragraph":4}""", 400, "application/vnd.microsoft.error", "BadRequest")]
    [InlineData("""{"action":"voirAussi","document":"../etc","paragraph":4}""", 400, "application/vnd.microsoft.error", "aucun passage de nos documents")]
    public async Task Line14_ActionOfACard_IsAnsweredInTheResponse(string data, int status, string type, string part)
    {
        await _chat.TurnAsync($$$"""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","data":{{{data}}} } } }""");
        JsonElement body = _chat.Invoked!.Body!.Value;
        Assert.Equal((200, status, type), (_chat.Invoked.Status, body.GetProperty("statusCode").GetInt32(), body.GetProperty("type").GetString()));
        Assert.Contains(part, body.GetProperty("value").ToString(), StringComparison.Ordinal);
        Assert.Empty(_chat.Sent);
    }

    [Fact]
    public async Task Memory_ThatSomebodyElseChangedInPart_KeepsTheRest()
    {
        var chat = new SpokenConversation(_campaign.Knowledge, new ContestedStorage(_storage, key => key.Contains("/users/", StringComparison.Ordinal)));
        await chat.SayAsync("Quelle est la position sur l'Expo 2017 ?");
        Assert.Empty(await _storage.ReadAsync(["emulator/conversations/c/users/u"]));
        Assert.Single(await _storage.ReadAsync(["emulator/conversations/c/answers"]));
    }

    [Fact]
    public async Task Submit_OfAButton_QuotesItsPassage()
    {
        string text = await MessageAsync(""" "value":{"action":"voirAussi","document":"conseil-de-securite","paragraph":4}""");
        Assert.Contains("sanctions", text, StringComparison.Ordinal);
        Assert.StartsWith("«", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_OfAButton_IsWhatFollowUpsReferTo()
    {
        await _chat.SayAsync("Quelle est la position sur l'Expo 2017 ?");
        await MessageAsync(""" "value":{"action":"voirAussi","document":"menaces-transnationales","paragraph":1}""");
        Assert.Contains("Comité 1540", await _chat.SayAsync("la suite"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submit_OfTheSuite_QuotesTheParagraphThatFollows()
    {
        Assert.Contains("Comité 1540", await MessageAsync(""" "value":{"action":"suite","document":"menaces-transnationales","paragraph":1}"""), StringComparison.Ordinal);
        Assert.Equal(
            Messages.EndOfDocument("Les menaces transnationales"), await MessageAsync(""" "value":{"action":"suite","document":"menaces-transnationales","paragraph":3}"""));
    }

    [Theory]
    [InlineData(""" "value":{"document":"conseil-de-securite","paragraph":4}""")]
    [InlineData(""" "value":{"action":"autre","document":"conseil-de-securite","paragraph":4}""")]
    [InlineData(""" "value":{"action":5,"document":"conseil-de-securite","paragraph":4}""")]
    [InlineData(""" "value":{"action":"voirAussi","document":"nulle-part","paragraph":4}""")]
    [InlineData(""" "value":{"action":"voirAussi","document":"conseil-de-securite","paragraph":4000}""")]
    [InlineData(""" "value":{"action":"suite","document":"conseil-de-securite","paragraph":0}""")]
    [InlineData(""" "value":{"action":"suite","document":"conseil-de-securite","paragraph":-1}""")]
    [InlineData(""" "value":{"action":"suite","document":"conseil-de-securite","paragraph":2147483648}""")]
    [InlineData(""" "value":{"action":"suite","document":{"a":1},"paragraph":"4"}""")]
    [InlineData(""" "value":"{}" """)]
    [InlineData(""" "text":"aide","value":{"action":"voirAussi","document":"conseil-de-securite","paragraph":4}""")]
    public async Task Submit_OfAnythingElse_QuotesNothing(string rest) => Assert.Equal(Messages.Help, await MessageAsync(rest));

    [Fact]
    public async Task FollowUps_AfterHalfAnHourOfSilence_ReferToNothing()
    {
        await _chat.SayAsync("Quelle est la position sur l'Expo 2017 ?");
        _clock.Advance(TimeSpan.FromMinutes(29));
        Assert.StartsWith("À propos de\u00A0: Expo 2017", await _chat.SayAsync("et où ?"), StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromMinutes(29));
        await _chat.SayAsync("merci");
        _clock.Advance(TimeSpan.FromMinutes(29));
        Assert.StartsWith("À propos de\u00A0: Expo 2017", await _chat.SayAsync("et où ?"), StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(Messages.NothingBefore, await _chat.SayAsync("la suite"));
        Assert.Equal(Messages.RefusalNoSubject, await _chat.SayAsync("et où ?"));
    }

    [Fact]
    public async Task People_InOneChannel_DoNotMix()
    {
        await _chat.SayAsync("Quelle est la position sur l'Expo 2017 ?", person: "anne");
        await _chat.SayAsync("Quelle est la position sur les sanctions ?", person: "paul");
        Assert.StartsWith("À propos de\u00A0: Expo 2017", await _chat.SayAsync("et où ?", person: "anne"), StringComparison.Ordinal);
        Assert.Contains("Conseil de sécurité", await _chat.SayAsync("d'où vient cette phrase ?", person: "paul"), StringComparison.Ordinal);
        Assert.Equal(Messages.NothingBefore, await _chat.SayAsync("la suite", person: "zoé"));
    }

    [Fact]
    public async Task Conversations_SideBySide_DoNotMix()
    {
        await _chat.SayAsync("Quelle est la position sur l'Expo 2017 ?", conversation: "une");
        await _chat.SayAsync("Quelle est la position sur les sanctions ?", conversation: "autre");
        Assert.StartsWith("À propos de\u00A0: Expo 2017", await _chat.SayAsync("pourquoi ?", conversation: "une"), StringComparison.Ordinal);
        Assert.StartsWith("À propos de\u00A0: Sanctions", await _chat.SayAsync("pourquoi ?", conversation: "autre"), StringComparison.Ordinal);
        Assert.Equal(Messages.NothingBefore, await _chat.SayAsync("la suite", conversation: "une", channel: "webchat"));
    }

    [Fact]
    public async Task Welcome_ThatWasNotDelivered_IsSentAgainAndThenNoMore()
    {
        _chat.Delivers = false;
        await _chat.TurnAsync(Arrival);
        _chat.Delivers = true;
        Assert.StartsWith("Bonjour.", (await _chat.TurnAsync(Arrival))?.Text, StringComparison.Ordinal);
        Assert.Null(await _chat.TurnAsync(Arrival));
    }

    [Theory]
    [InlineData(Installed, Arrival, Removed)]
    [InlineData(Arrival, Installed, Removed)]
    [InlineData(Arrival, Arrival, BotLeaves)]
    [InlineData(Installed, Arrival, "{\"type\":\"endOfConversation\"}")]
    public async Task Line34_Welcome_ComesOnceAndAgainAfterARemoval(string first, string second, string removal)
    {
        for (int i = 0; i < 2; i++)
        {
            Assert.NotNull(await _chat.TurnAsync(first));
            Assert.Null(await _chat.TurnAsync(second));
            _clock.Advance(TimeSpan.FromDays(40));
            Assert.Null(await _chat.TurnAsync(first));
            Assert.Null(await _chat.TurnAsync(removal));
        }
    }

    [Theory]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"anne"}],"conversation":{"id":"c","isGroup":true}}""", false)]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"anne"},{"id":"b"}],"conversation":{"id":"c","conversationType":"channel"}}""", true)]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":"anne"}],"conversation":{"id":"c","conversationType":"channel"}}""", false)]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{}],"recipient":{},"conversation":{"id":"c","isGroup":true}}""", false)]
    public async Task Line34_Group_IsWelcomedOnlyWhenTheBotJoins(string update, bool welcomed) =>
        Assert.Equal(welcomed, await _chat.TurnAsync(update) is not null);

    [Theory]
    [InlineData(Removed)]
    [InlineData(BotLeaves)]
    [InlineData("""{"type":"endOfConversation"}""")]
    public async Task Removal_DeletesWhatWasRemembered(string removal)
    {
        await _chat.TurnAsync(Arrival);
        await _chat.SayAsync("Quelle est la position sur les sanctions ?");
        string[] keys = ["emulator/conversations/c", "emulator/conversations/c/answers", "emulator/conversations/c/users/u"];
        Assert.Equal(3, (await _storage.ReadAsync(keys)).Count);
        await _chat.TurnAsync(removal);
        Assert.Empty(await _storage.ReadAsync(keys));
    }

    [Theory]
    [InlineData("{\"id\":\"c\"}", 0)]
    [InlineData("{\"id\":\"c\",\"isGroup\":true}", 2)]
    public async Task Erasure_DeletesWhatWasRememberedAndInAGroupOfOnePersonOnly(string conversation, int kept)
    {
        string[] keys = ["emulator/conversations/c", "emulator/conversations/c/answers", "emulator/conversations/c/users/u"];
        await _chat.TurnAsync(Arrival);
        await _chat.SayAsync("Quelle est la position sur les sanctions ?");
        Assert.Equal(3, (await _storage.ReadAsync(keys)).Count);
        Assert.Equal(kept > 0 ? Messages.ErasureGroup : Messages.Erasure, (await _chat.TurnAsync($$"""{"type":"message","text":"Effacez mes données","conversation":{{conversation}}}"""))?.Text);
        Assert.Equal(kept, (await _storage.ReadAsync(keys)).Count);
    }

    [Theory]
    [InlineData("{\"id\":\"c\"}", "efface tout cela")]
    [InlineData("{\"id\":\"c\",\"isGroup\":true}", "efface la dernière citation que vous avez reçue")]
    public async Task Privacy_SaysWhatErasureDoesWhereItIsAsked(string conversation, string part) => Assert.Contains(
        part, (await _chat.TurnAsync($$"""{"type":"message","text":"Quelles données gardez-vous sur moi ?","conversation":{{conversation}}}"""))?.Text, StringComparison.Ordinal);

    [Fact]
    public async Task AResetWord_ForgetsTheSubjectAndNeitherTheWelcomeNorTheAnswers()
    {
        string[] keys = ["emulator/conversations/c", "emulator/conversations/c/answers", "emulator/conversations/c/users/u"];
        Assert.NotNull(await _chat.TurnAsync(Arrival));
        await _chat.SayAsync("Quelle est la position sur les sanctions ?");
        Assert.Equal(Messages.Reset, await _chat.SayAsync("Recommencer"));
        Assert.Equal(keys[..2], (await _storage.ReadAsync(keys)).Keys.Order(StringComparer.Ordinal));
        Assert.Null(await _chat.TurnAsync(Arrival));
        Assert.Equal(Messages.NothingBefore, await _chat.SayAsync("la suite"));
    }

    [Theory]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{}],"recipient":{}}""")]
    [InlineData("""{"type":"conversationUpdate","membersRemoved":[{"id":""}],"recipient":{"id":""}}""")]
    public async Task Removal_OfNobody_DeletesNothing(string removal)
    {
        await _chat.SayAsync("la lutte contre les menaces transnationales");
        await _chat.TurnAsync(removal);
        Assert.Contains("Comité 1540", await _chat.SayAsync("la suite"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MessageDelete_OfAQuestion_ForgetsItsAnswer()
    {
        await _chat.TurnAsync("""{"type":"message","id":"q1","text":"Quelle est la position sur l'Expo 2017 ?"}""");
        await _chat.TurnAsync("""{"type":"message","id":"q2","text":"Quelle est la position sur les sanctions ?"}""");
        await _chat.TurnAsync("""{"type":"messageDelete","id":"q1"}""");
        Assert.Contains("Le Conseil de sécurité", await _chat.SayAsync("d'où vient cette phrase ?"), StringComparison.Ordinal);
        await _chat.TurnAsync("""{"type":"messageDelete","id":"q2"}""");
        Assert.Equal(Messages.NothingBefore, await _chat.SayAsync("d'où vient cette phrase ?"));
        Assert.Empty(await _storage.ReadAsync(["emulator/conversations/c/answers"]));
    }

    [Fact]
    public async Task MessageDelete_InAGroup_ForgetsWhatItsAuthorWasAnsweredAndNothingOfOthers()
    {
        await _chat.TurnAsync("""{"type":"message","id":"q1","text":"Quelle est la position sur l'Expo 2017 ?"}""", person: "anne");
        await _chat.TurnAsync("""{"type":"message","id":"q2","text":"la lutte contre les menaces transnationales"}""", person: "paul");
        await _chat.TurnAsync("""{"type":"messageDelete","id":"q1"}""", person: "anne");
        Assert.Equal(Messages.NothingBefore, await _chat.SayAsync("la suite", person: "anne"));
        Assert.Contains("Comité 1540", await _chat.SayAsync("la suite", person: "paul"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Storage_ThatFails_CostsTheMemoryAndNeverTheAnswer()
    {
        var chat = new SpokenConversation(_campaign.Knowledge, new BrokenStorage());
        Assert.Contains("sanctions", await chat.SayAsync("Quelle est la position sur les sanctions ?"), StringComparison.Ordinal);
        Assert.Equal(Messages.NothingBefore, await chat.SayAsync("la suite"));
        await chat.TurnAsync("""{"type":"invoke","name":"message/submitAction","value":{"actionName":"feedback","actionValue":{"reaction":"like"}}}""");
        Assert.Equal(200, chat.Invoked?.Status);
    }

    [Fact]
    public async Task Welcome_OverTheCampaign_SuggestsTheSanctions() =>
        Assert.Contains(Messages.Example, (await _chat.TurnAsync(Arrival))?.Text, StringComparison.Ordinal);

    [Fact]
    public async Task Welcome_OverOtherDocuments_SuggestsASubjectOfTheirs()
    {
        string folder = Directory.CreateTempSubdirectory("campaignbot-welcome-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "jardin.md"), "# Jardin\n\nLe jardin ouvre en avril.\n\n## Taille des rosiers\n\nLa taille des rosiers se fait en mars.\n");
            using KnowledgeBase knowledge = await KnowledgeBase.OpenAsync(
                new KnowledgeOptions { Path = folder, DataPath = Path.Combine(folder, "data") }, NullLogger.Instance, null, default);
            string? text = (await new SpokenConversation(knowledge, _storage).TurnAsync(Arrival))?.Text;
            Assert.Matches("«\u00A0[^»]*(?:jardin|rosiers)\\s[?]\u00A0»", text);
            Assert.Equal(["Jardin", "Taille des rosiers"], knowledge.Subjects.Select(subject => subject.Name));
            Assert.DoesNotContain("sanctions", text, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<string> MessageAsync(string fields) => (await _chat.TurnAsync($$"""{"type":"message",{{fields}}}"""))?.Text ?? string.Empty;

    private sealed class BrokenStorage : IStorage
    {
        public Task<IDictionary<string, StoreItem>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) => throw new StorageException("cassé.");

        public Task WriteAsync(IDictionary<string, StoreItem> changes, CancellationToken cancellationToken = default) => throw new StorageException("cassé.");

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => throw new StorageException("cassé.");
    }
}
