using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CampaignBot.Bot.Startup;
using CampaignBot.Bot.Wording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CampaignBot.Tests.Bot.Conversation;

/// <summary>Whole conversations over <c>/api/messages</c>, with the state in a SQLite file, and the host started anew.</summary>
public sealed class RememberedConversationTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("campaignbot-remembered-").FullName;
    private WebApplication _host = null!;
    private HttpClient _client = null!;
    private int _activities;

    private string State => Path.Combine(_folder, "état.db");

    public Task InitializeAsync() => StartAsync();

    public async Task DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Conversation_AfterARestart_GoesOn()
    {
        Assert.StartsWith("Bonjour.", await ArriveAsync("c"), StringComparison.Ordinal);
        await SayAsync("c", "Quelle est la position sur l'Expo 2017 ?");
        await RestartAsync();
        Assert.StartsWith("À propos de\u00A0: Expo 2017", await SayAsync("c", "et où ?"), StringComparison.Ordinal);
        Assert.Empty(await ArriveAsync("c"));
        Assert.StartsWith("Bonjour.", await ArriveAsync("d"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Conversations_SideBySide_KeepTheirOwnSubjects()
    {
        await SayAsync("une", "la lutte contre les menaces transnationales");
        await SayAsync("autre", "Quelle est la position sur les sanctions ?");
        Assert.Contains("Comité 1540", await SayAsync("une", "la suite"), StringComparison.Ordinal);
        Assert.Contains("recours à la force", await SayAsync("autre", "la suite"), StringComparison.Ordinal);
        await RestartAsync();
        Assert.Contains("trafics illicites", await SayAsync("une", "continuez, s'il vous plaît"), StringComparison.Ordinal);
        Assert.Equal(Messages.EndOfDocument("Le Conseil de sécurité"), await SayAsync("autre", "continue"));
        Assert.Equal(Messages.Reset, await SayAsync("une", "nouvelle conversation"));
        Assert.Equal(Messages.NothingBefore, await SayAsync("une", "la suite"));
        Assert.StartsWith("À propos de\u00A0: Usage de la force\n\nNos documents ne disent pas pourquoi.", await SayAsync("autre", "POURQUOI"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Button_OfACard_IsReadAsItWasSent()
    {
        JsonElement reply = await ReplyAsync("c", new JsonObject { ["text"] = "la lutte contre les menaces transnationales" });
        JsonElement next = Objects(reply.GetProperty("attachments")[0].GetProperty("content"))
            .Single(node => node.TryGetProperty("title", out JsonElement title) && title.GetString() == "La suite");
        JsonElement shown = await ReplyAsync("c", new JsonObject { ["value"] = JsonNode.Parse(next.GetProperty("data").GetRawText()) });
        Assert.Contains("Comité 1540", shown.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains("trafics illicites", await SayAsync("c", "la suite"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_HoldsNothingOfWhatWasAsked()
    {
        await SayAsync("c", "Bonjour, pourriez-vous dire quelle est exactement la position sur les sanctions ?");
        await SayAsync("c", "Quel est le prix du barguignage à Rotterdam ?");
        await SayAsync("c", "et pourquoi donc ?");
        await PostAsync("c", new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "message/submitAction",
            ["value"] = JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"galimatias\"}"}}"""),
        });
        string bytes = Encoding.UTF8.GetString([.. Directory.EnumerateFiles(_folder, "état.db*").SelectMany(ReadShared)]);
        Assert.Contains("conseil-de-securite", bytes, StringComparison.Ordinal);
        foreach (string word in (string[])["pourriez", "exactement", "position", "barguignage", "Rotterdam", "prix", "pourquoi", "galimatias"])
        {
            Assert.DoesNotContain(word, bytes, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Feedback_OverHttp_IsPrintedByTheCommand()
    {
        await SayAsync("c", "Quelle est la position sur les sanctions ?");
        using HttpResponseMessage response = await PostAsync("c", new JsonObject
        {
            ["type"] = "invoke",
            ["name"] = "message/submitAction",
            ["value"] = JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"dislike","feedback":"Pas clair"}}"""),
        });
        Assert.Equal("{}", await response.Content.ReadAsStringAsync());

        // While the server runs, on the same file.
        ProgramRun run = await ProgramRun.OfAsync(["feedback", "--knowledge-base", CampaignKnowledge.Folder], environment: [("Storage__Path", State)]);
        Assert.Equal(0, run.Exit);
        Assert.Equal("0 pour, 1 contre, 0 réaction\u00A0: Le Conseil de sécurité, publié le 27 mars 2014, Sanctions, paragraphe 4", run.Output.Trim());
    }

    [Fact]
    public async Task FeedbackCommand_WithoutAFile_SaysWhatIsMissing()
    {
        ProgramRun none = await ProgramRun.OfAsync(["feedback", "--knowledge-base", CampaignKnowledge.Folder]);
        Assert.Equal((1, "Aucun avis n’est gardé\u00A0: le réglage Storage:Path est vide\u202F; le donner comme au serveur, par exemple --Storage:Path=data/conversations.db."), (none.Exit, none.Errors.Trim().Split('\n')[^1]));
        string absent = Path.Combine(_folder, "absent.db");
        ProgramRun empty = await ProgramRun.OfAsync(["feedback", "--knowledge-base", CampaignKnowledge.Folder], environment: [("Storage__Path", absent)]);
        Assert.Equal((1, $"Le fichier {absent} n’existe pas\u00A0: le serveur n’y a encore rien gardé, ou Storage:Path est à corriger."), (empty.Exit, empty.Errors.Trim().Split('\n')[^1]));
        Assert.False(File.Exists(absent));
    }

    [Fact]
    public async Task State_ThatCannotBeUsed_StopsTheStartWithItsReason()
    {
        string poem = Path.Combine(_folder, "poème.txt");
        await File.WriteAllTextAsync(poem, "Ceci n’est pas une base. " + new string('x', 4096));
        await using WebApplication faulty = Build(poem, "--BotFramework:AllowedCallers:0=personne");
        OptionsValidationException[] faults = await FaultsAsync(faulty);
        Assert.Contains(faults, fault => fault.Message == $"Storage:Path\u00A0: le fichier {poem} ne peut pas servir\u00A0: ce n’est pas une base SQLite\u202F; en nommer un autre.");
        Assert.Equal(2, faults.Length);
    }

    [Fact]
    public async Task State_HeldByAnotherProgramForAWhile_CostsTheMemoryOnly()
    {
        await SayAsync("c", "Quelle est la position sur les sanctions ?");
        await using (var other = new SqliteConnection($"Data Source={State};Pooling=False"))
        {
            await other.OpenAsync();
            await using SqliteCommand command = other.CreateCommand();
            command.CommandText = "BEGIN EXCLUSIVE";
            await command.ExecuteNonQueryAsync();
            Assert.Contains("L’avenir de l’énergie", await SayAsync("c", "Quelle est la position sur l'Expo 2017 ?"), StringComparison.Ordinal);
        }

        // A few seconds after, the bot remembers again what it knew before.
        var patience = Stopwatch.StartNew();
        string source;
        do
        {
            source = await SayAsync("c", "d'où vient cette phrase ?");
        }
        while (!source.Contains("Le Conseil de sécurité", StringComparison.Ordinal) && patience.Elapsed < Hanging.After);
        Assert.Contains("Le Conseil de sécurité", source, StringComparison.Ordinal);
    }

    private static async Task<OptionsValidationException[]> FaultsAsync(WebApplication app)
    {
        Exception fault = await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync());
        return fault is AggregateException several ? [.. several.InnerExceptions.Cast<OptionsValidationException>()] : [(OptionsValidationException)fault];
    }

    private static IEnumerable<JsonElement> Objects(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(property => Objects(property.Value)).Prepend(node),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Objects),
        _ => [],
    };

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private async Task StartAsync()
    {
        _host = Build(State);
        await _host.StartAsync();
        _client = _host.GetTestClient();
    }

    private async Task StopAsync()
    {
        _client.Dispose();
        await _host.StopAsync();
        await _host.DisposeAsync();
    }

    private async Task RestartAsync()
    {
        await StopAsync();
        await StartAsync();
    }

    private WebApplication Build(string state, params string[] settings) => CampaignHost.Build(
        [
            "--environment=Development",
            "--BotFramework:AllowAnonymousLocal=true",
            "--Knowledge:Path=" + CampaignKnowledge.Folder,
            "--Knowledge:DataPath=" + Path.Combine(_folder, "data"),
            "--Storage:Path=" + state,
            .. settings,
        ],
        builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.ClearProviders();
        });

    private async Task<string> SayAsync(string conversation, string text) =>
        (await ReplyAsync(conversation, new JsonObject { ["text"] = text })).GetProperty("text").GetString()!;

    private async Task<JsonElement> ReplyAsync(string conversation, JsonObject fields) => Assert.Single(await RepliesAsync(conversation, fields));

    private async Task<string> ArriveAsync(string conversation) => string.Concat((await RepliesAsync(
            conversation, new JsonObject { ["type"] = "conversationUpdate", ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "u" }) }))
        .Select(reply => reply.GetProperty("text").GetString()));

    private async Task<JsonElement[]> RepliesAsync(string conversation, JsonObject fields)
    {
        fields["deliveryMode"] = "expectReplies";
        using HttpResponseMessage response = await PostAsync(conversation, fields);
        response.EnsureSuccessStatusCode();
        return [.. JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("activities").EnumerateArray()];
    }

    private Task<HttpResponseMessage> PostAsync(string conversation, JsonObject fields)
    {
        fields["type"] ??= "message";
        fields["id"] = "a" + ++_activities;
        fields["channelId"] = "emulator";
        fields["serviceUrl"] = "http://localhost:3978";
        fields["from"] = new JsonObject { ["id"] = "u" };
        fields["recipient"] = new JsonObject { ["id"] = "b" };
        fields["conversation"] = new JsonObject { ["id"] = conversation };
        return _client.PostAsync("/api/messages", new StringContent(fields.ToJsonString(), Encoding.UTF8, "application/json"));
    }
}
