using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CampaignBot.Bot.Startup;
using CampaignBot.BotFramework.Schema;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CampaignBot.Tests.Bot.Endpoints;

/// <summary>One file of questions, put to the real host as each channel puts them: what is said is approved, what is cited is the same.</summary>
public sealed class SameAnswerTests : IAsyncLifetime
{
    private static readonly string[] Everywhere = [Channels.Msteams, Channels.Webchat, Channels.Directline, Channels.Emulator];

    private readonly string _data = Directory.CreateTempSubdirectory("campaignbot-everywhere-").FullName;
    private WebApplication _host = null!;
    private HttpClient _client = null!;
    private int _messages;

    public async Task InitializeAsync()
    {
        _host = CampaignHost.Build(
            [
                "--environment=Development",
                "--BotFramework:AllowAnonymousLocal=true",
                "--Site:PublicUrl=https://campagne.example",
                "--Knowledge:Path=" + CampaignKnowledge.Folder,
                "--Knowledge:DataPath=" + _data,
            ],
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Logging.ClearProviders();
            });
        await _host.StartAsync();

        // On a busy machine the documents may be open later than a question waits.
        await _host.Services.GetRequiredService<KnowledgeHost>().GetAsync(default);
        _client = _host.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _host.StopAsync();
        await _host.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Theory]
    [InlineData(Channels.Msteams)]
    [InlineData(Channels.Webchat)]
    [InlineData(Channels.Directline)]
    [InlineData(Channels.Emulator)]
    public async Task Replies_InAChannel_AreTheApprovedOnes(string channel)
    {
        var said = new StringBuilder();
        foreach ((string question, JsonElement reply) in await ConverseAsync(channel))
        {
            said.Append("# ").Append(question).Append('\n').Append(Drawn(reply)).Append('\n');
        }

        Approved.Equal($"everywhere/{channel}.txt", said.ToString());
    }

    [Fact]
    public async Task Replies_InEveryChannel_CiteTheSamePassagesSentencesAndPlaces()
    {
        var said = new List<string[]>();
        foreach (string channel in Everywhere)
        {
            (string Question, JsonElement Reply)[] replies = [.. await ConverseAsync(channel)];
            Assert.True(replies.Count(reply => Claims(reply.Reply).Any()) >= 10, "Few of the questions are answered.");
            said.Add([.. replies.Select(reply => Cited(reply.Question, reply.Reply))]);
        }

        Assert.All(said, other => Assert.Equal(said[0], other));
    }

    [Fact]
    public async Task Replies_InEveryChannel_KeepTheLimitsOfCitationsAndCarryNoLabel()
    {
        foreach (string channel in Everywhere)
        {
            foreach ((_, JsonElement reply) in await ConverseAsync(channel))
            {
                Assert.DoesNotContain("AIGeneratedContent", reply.GetRawText(), StringComparison.Ordinal);
                Assert.DoesNotContain("additionalType", reply.GetRawText(), StringComparison.Ordinal);
                JsonElement[] claims = [.. Claims(reply)];
                Assert.InRange(claims.Length, 0, 10);
                string text = Regex.Replace(Text(reply), @"\n\n\[1\]: [\s\S]*$", string.Empty);
                Assert.Equal(Enumerable.Range(1, claims.Length), Regex.Matches(text, @"(?<=» \[)[0-9]+(?=\])").Select(mark => int.Parse(mark.Value, System.Globalization.CultureInfo.InvariantCulture)));
                Assert.Equal(Enumerable.Range(1, claims.Length), claims.Select(claim => claim.GetProperty("position").GetInt32()));
                Assert.All(claims.Select(claim => claim.GetProperty("appearance")), appearance =>
                {
                    Assert.InRange(appearance.GetProperty("name").GetString()!.Length, 1, 80);
                    Assert.InRange(appearance.GetProperty("abstract").GetString()!.Length, 1, 160);
                    string[] keywords = [.. appearance.GetProperty("keywords").EnumerateArray().Select(keyword => keyword.GetString()!)];
                    Assert.InRange(keywords.Length, 1, 3);
                    Assert.All(keywords, keyword => Assert.InRange(keyword.Length, 1, 28));
                });
            }
        }
    }

    private async Task<List<(string Question, JsonElement Reply)>> ConverseAsync(string channel)
    {
        var said = new List<(string, JsonElement)>();
        int conversation = 0;
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Golden", "everywhere", "questions.txt")).Where(line => !line.StartsWith('#')))
        {
            if (line.Length == 0)
            {
                conversation++;
                continue;
            }

            said.Add((line, await AskAsync(channel, conversation, line)));
        }

        return said;
    }

    // As the clients send it (their fields are those that were seen on the wire).
    private async Task<JsonElement> AskAsync(string channel, int conversation, string text)
    {
        bool isTeams = channel is Channels.Msteams or Channels.Emulator;
        string body = JsonSerializer.Serialize(new
        {
            type = "message",
            id = $"m{_messages++}",
            channelId = channel,
            text,
            textFormat = "plain",
            locale = isTeams ? "en-US" : "fr-FR",
            serviceUrl = "http://localhost:3979/_connector",
            deliveryMode = "expectReplies",
            from = new { id = "user-id-0", name = "Alex Wilber" },
            recipient = new { id = "00000000-0000-0000-0000-00000000000011", name = "Test Bot" },
            conversation = new { id = $"{channel}-{conversation}", conversationType = isTeams ? "personal" : null },
        });
        HttpResponseMessage response = await _client.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using JsonDocument replies = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return Assert.Single(replies.RootElement.GetProperty("activities").EnumerateArray()).Clone();
    }

    private static string Drawn(JsonElement reply)
    {
        var lines = new List<string> { Text(reply) };
        lines.AddRange(Card(reply).Select(line => "  | " + line));
        lines.AddRange(Buttons(reply).Select(button => "  ( " + button + " )"));
        lines.AddRange(Claims(reply).Select(claim => "  " + Claim(claim)));
        lines.AddRange(Suggested(reply).Select(title => "  < " + title + " >"));
        if (reply.TryGetProperty("channelData", out JsonElement data))
        {
            lines.Add("  " + data.GetRawText());
        }

        return string.Join('\n', lines).ReplaceLineEndings("\n") + "\n";
    }

    // The marks' definitions, the buttons for an opinion and the suggestions belong to a channel; all else is the answer.
    private static string Cited(string question, JsonElement reply) => string.Join(
        '\n',
        [
            question,
            Regex.Replace(Text(reply), @"\n\n\[1\]: [\s\S]*$", string.Empty),
            .. Card(reply),
            .. Buttons(reply),
            .. Claims(reply).Select(Claim),
            reply.TryGetProperty("summary", out JsonElement summary) ? summary.GetString()! : string.Empty,
        ]);

    private static string Text(JsonElement reply) => reply.GetProperty("text").GetString()!;

    private static IEnumerable<JsonElement> Contents(JsonElement reply) =>
        reply.TryGetProperty("attachments", out JsonElement attachments) ? attachments.EnumerateArray().Select(attachment => attachment.GetProperty("content")) : [];

    private static IEnumerable<JsonElement> Blocks(JsonElement reply, string type) => Contents(reply)
        .SelectMany(card => card.GetProperty("body").EnumerateArray())
        .Where(block => block.GetProperty("type").GetString() == type);

    private static IEnumerable<string> Card(JsonElement reply) => Blocks(reply, "RichTextBlock")
        .Select(block => string.Concat(block.GetProperty("inlines").EnumerateArray().Select(run => run.GetProperty("text").GetString())));

    private static IEnumerable<string> Buttons(JsonElement reply) => Blocks(reply, "ActionSet")
        .SelectMany(row => row.GetProperty("actions").EnumerateArray())
        .Select(action => action.GetProperty("title").GetString() + " → " + (action.TryGetProperty("url", out JsonElement url) ? url.GetString() : action.GetProperty("data").GetRawText()));

    private static JsonElement.ArrayEnumerator Claims(JsonElement reply) =>
        reply.TryGetProperty("entities", out JsonElement entities) ? Assert.Single(entities.EnumerateArray()).GetProperty("citation").EnumerateArray() : default;

    private static string Claim(JsonElement claim)
    {
        JsonElement appearance = claim.GetProperty("appearance");
        string keywords = string.Join(", ", appearance.GetProperty("keywords").EnumerateArray());
        return $"[{claim.GetProperty("position")}] {appearance.GetProperty("name")} ({keywords}) {appearance.GetProperty("abstract")} → {appearance.GetProperty("url")}";
    }

    private static IEnumerable<string> Suggested(JsonElement reply) => reply.TryGetProperty("suggestedActions", out JsonElement suggested)
        ? suggested.GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("title").GetString()!)
        : [];
}
