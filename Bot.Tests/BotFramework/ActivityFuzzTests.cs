using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CampaignBot.Bot.Startup;
using CampaignBot.BotFramework.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.BotFramework;

/// <summary>
/// Ten thousand activities that were real before chance changed them, half of them without and half with authentication: none is a fault,
/// and none makes the bot call a stranger.
/// </summary>
public sealed class ActivityFuzzTests : IAsyncLifetime
{
    private const int Activities = 5_000;

    // Fewer than the queue of turns takes from one place: how it refuses the rest is tested elsewhere.
    private const int AtOnce = 400;

    private const string OtherBot = "33333333-3333-3333-3333-333333333333";
    private const string Place = "http://127.0.0.1:56150/_connector";
    private const string Address = "\"serviceUrl\":\"" + Place + "\",\"from\":{\"id\":\"u\",\"name\":\"Alex\"},\"recipient\":{\"id\":\"b\",\"name\":\"Test Bot\"},\"conversation\":{\"id\":\"c\",\"conversationType\":\"personal\",\"tenantId\":\"t\"},\"channelData\":{\"tenant\":{\"id\":\"t\"}},\"timestamp\":\"2026-11-23T06:58:59.078Z\",\"localTimestamp\":\"2026-11-23T06:58:59.078+02:00\"";

    private static readonly string[] Real =
    [
        $$"""{"type":"message","id":"1","channelId":"emulator","text":"<at>Test Bot</at> sanctions ?","textFormat":"plain","locale":"en-US","entities":[{"type":"mention","mentioned":{"id":"b","name":"Test Bot"},"text":"<at>Test Bot</at>"},{"type":"clientInfo","country":"US"}],{{Address}}}""",
        $$"""{"type":"message","id":"1","channelId":"msteams","deliveryMode":"expectReplies","text":"merci",{{Address}}}""",
        $$$"""{"type":"message","id":"1","channelId":"webchat","value":{"action":"voirAussi","document":"maintien-de-la-paix","paragraph":4},"replyToId":"9",{{{Address}}}}""",
        $$"""{"type":"conversationUpdate","id":"1","channelId":"directline","membersAdded":[{"id":"u"},{"id":"b"}],{{Address}}}""",
        $$"""{"type":"installationUpdate","id":"1","action":"add","channelId":"msteams",{{Address}}}""",
        $$$"""{"type":"invoke","id":"1","name":"message/submitAction","channelId":"msteams","replyToId":"9","value":{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{\"feedbackText\":\"oui\"}"} },{{{Address}}}}""",
        $$$"""{"type":"invoke","id":"1","name":"adaptiveCard/action","channelId":"webchat","value":{"action":{"type":"Action.Execute","verb":"voirAussi","data":{"action":"voirAussi","document":"maintien-de-la-paix","paragraph":4} } },{{{Address}}}}""",
        $$$"""{"type":"event","id":"1","name":"webchat/join","channelId":"webchat","value":{"language":"fr-FR"},{{{Address}}}}""",
        $$"""{"type":"messageReaction","id":"1","channelId":"msteams","replyToId":"9","reactionsAdded":[{"type":"like"}],{{Address}}}""",
    ];

    private static readonly string[] Strange =
    [
        "null", "[]", "{}", "true", "-1", "1e999", "\"\"", "\"..\"", "\"\\ud83d\"", "\"a\\u0000b\"", "[[[[{}]]]]", "{\"id\":\"u\"}", "{\"id\":{}}", "[{\"type\":\"mention\"}]",
        "\"https://evil.test/\"", "\"https://smba.trafficmanager.net.evil.test/\"", "\"http://localhost:1/\"", "\"http://169.254.169.254/\"", "\"file:///etc/passwd\"",
        "\"https://evil.test\uff0f.botframework.com/\"", "\"https://evil\u2100.botframework.com/\"",
        "\"invoke\"", "\"message\"", "\"expectReplies\"", "\"msteams\"", "\"<script>x</script>\"",
    ];

    private readonly string _data = Directory.CreateTempSubdirectory("campaignbot-fuzz-").FullName;
    private readonly ChannelStandIn _channel = new();
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);
    private readonly RecordingLogger _log = new();
    private readonly ConcurrentDictionary<Uri, int> _called = new();

    public Task InitializeAsync() => _channel.StartAsync();

    public async Task DisposeAsync()
    {
        await _channel.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task Anonymous_ActivityChangedAtRandom_IsNoFaultAndCallsNoStranger()
    {
        WebApplication host = await StartAsync([new("BotFramework:AllowAnonymousLocal", "true")]);
        HashSet<int> statuses = await PostAllAsync(host, new Random(20261125), _ => null);
        Assert.Superset(new HashSet<int> { 200, 202, 400, 403 }, statuses);
        Assert.All(_called.Keys, url => Assert.True(url.IsLoopback, url.AbsoluteUri));
        Assert.Contains(_called.Keys, url => url.AbsoluteUri.StartsWith(Place + "/v3/conversations/", StringComparison.Ordinal));
        Assert.Empty(_channel.TokenRequests);
    }

    [Fact]
    public async Task Authenticated_ActivityChangedAtRandom_IsNoFaultAndCallsNoStranger()
    {
        // A channel's token names where replies go; another bot's does not, and only the list of connectors holds it back.
        var good = new StandInTokens(_channel, _time);
        string[] tokens = [good.Channel(("serviceurl", Place)), good.Entra(OtherBot), good.Entra(ChannelStandIn.AppId)];
        WebApplication host = await StartAsync([.. _channel.Settings, new("BotFramework:AllowEmulator", "true"), new("BotFramework:AllowedCallers:0", OtherBot)]);
        HashSet<int> statuses = await PostAllAsync(host, new Random(20261126), chance => chance.Next(20) == 0 ? tokens[0].Remove(chance.Next(tokens[0].Length - 5), 5) : tokens[chance.Next(tokens.Length)]);
        Assert.Superset(new HashSet<int> { 200, 202, 400, 401, 403 }, statuses);
        Assert.All(_called.Keys, url => Assert.Equal("127.0.0.1", url.Host));
        Assert.Contains(_called.Keys, url => url.AbsoluteUri.StartsWith(Place + "/v3/conversations/", StringComparison.Ordinal));
        string log = string.Join('\n', _log.Lines);
        Assert.All([ChannelStandIn.Secret, "outbound-token", .. tokens.SelectMany(token => token.Split('.')[1..])], secret => Assert.DoesNotContain(secret, log, StringComparison.Ordinal));
    }

    private async Task<WebApplication> StartAsync(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        WebApplication host = CampaignHost.Build(
            ["--environment=Development", "--Knowledge:Path=" + CampaignKnowledge.Folder, "--Knowledge:DataPath=" + _data],
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(settings);
                builder.WebHost.UseTestServer();
                builder.Logging.ClearProviders().AddProvider(_log);
                builder.Services.AddSingleton<TimeProvider>(_time);
                builder.Services.ConfigureAll<HttpClientFactoryOptions>(options =>
                    options.HttpMessageHandlerBuilderActions.Add(handlers => handlers.PrimaryHandler = new Recorder(handlers.PrimaryHandler, _channel, _called)));
            });
        await host.StartAsync();
        using HttpClient client = host.GetTestClient();
        while (!(await client.GetAsync("/health/ready")).IsSuccessStatusCode)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        return host;
    }

    /// <summary>Posts everything and waits for every turn; the statuses that came.</summary>
    private async Task<HashSet<int>> PostAllAsync(WebApplication host, Random chance, Func<Random, string?> token)
    {
        try
        {
            return await PostSomeAsync(host, chance, token);
        }
        finally
        {
            await host.EndAsync(_time);
        }
    }

    private async Task<HashSet<int>> PostSomeAsync(WebApplication host, Random chance, Func<Random, string?> token)
    {
        (string Body, string? Token)[] requests = [.. Enumerable.Range(0, Activities).Select(i => (Mutate(Real[i % Real.Length], chance), token(chance)))];
        using HttpClient client = host.GetTestClient();
        var turns = host.Services.GetRequiredService<TurnQueue>();
        var statuses = new ConcurrentBag<int>();
        foreach ((string, string?)[] some in requests.Chunk(AtOnce))
        {
            await Parallel.ForEachAsync(some, async (request, _) => statuses.Add(await PostAsync(client, request)));
            using var patience = new CancellationTokenSource(Hanging.After);
            await turns.StopAsync(patience.Token);
            Assert.False(patience.IsCancellationRequested, "A turn does not end.");
        }

        Assert.Equal(Activities, statuses.Count);
        Assert.InRange(statuses.Count(status => status is 200 or 202), Activities / 4, Activities);
        Assert.DoesNotContain(_log.Lines, line => line.Contains("Exception", StringComparison.Ordinal));
        Assert.Empty(_log.Errors);
        return [.. statuses];
    }

    private static async Task<int> PostAsync(HttpClient client, (string Body, string? Token) sent)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(sent.Body)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (sent.Token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", sent.Token);
        }

        using HttpResponseMessage response = await client.SendAsync(request);
        int status = (int)response.StatusCode;

        // That nobody knows an invoke of that name is the protocol's own answer to it, and no fault.
        Assert.True(status < 500 || (status == 501 && JsonNode.Parse(sent.Body)!["type"]?.ToString() == "invoke"), $"{status}: {sent.Body}");
        return status;
    }

    /// <summary>Puts strange values where others stood, or damages the text itself; each keeps an identifier of its own.</summary>
    private static string Mutate(string real, Random chance)
    {
        JsonNode activity = JsonNode.Parse(real)!;
        activity["id"] = "a" + chance.NextInt64();
        activity["conversation"]!["id"] = "c" + chance.Next(500);
        string body = activity.ToJsonString();
        for (int changes = chance.Next(1, 4); changes > 0; changes--)
        {
            body = chance.Next(8) switch
            {
                0 or 1 => Damage(body, chance),
                2 => PutIntoAList(body, chance),
                _ => Replace(body, chance),
            };
        }

        return body;
    }

    private static string Damage(string body, Random chance)
    {
        int at = chance.Next(body.Length);
        int length = Math.Min(chance.Next(6), body.Length - at);
        return body[..at] + new string((char)chance.Next(1, 0x500), chance.Next(3)) + body[(at + length)..];
    }

    private static string PutIntoAList(string body, Random chance)
    {
        int[] lists = [.. Enumerable.Range(0, body.Length - 1).Where(i => body[i] == '[' && body[i + 1] == '{')];
        return lists.Length == 0 ? body : body.Insert(lists[chance.Next(lists.Length)] + 1, Strange[chance.Next(Strange.Length)] + ",");
    }

    private static string Replace(string body, Random chance)
    {
        int[] values = [.. Enumerable.Range(0, body.Length - 1).Where(i => body[i] == ':' && body[i + 1] == '"')];
        if (values.Length == 0)
        {
            return body;
        }

        int start = values[chance.Next(values.Length)] + 1;
        int end = body.IndexOf('"', start + 1);
        return end < 0 ? body : body[..start] + Strange[chance.Next(Strange.Length)] + body[(end + 1)..];
    }

    /// <summary>Notes every address that is called. Replies end here; what the bot asks of those it trusts goes through.</summary>
    private sealed class Recorder(HttpMessageHandler wire, ChannelStandIn channel, ConcurrentDictionary<Uri, int> called) : DelegatingHandler(wire)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Uri url = request.RequestUri!;
            called.AddOrUpdate(url, 1, (_, count) => count + 1);
            return url.AbsoluteUri.StartsWith(channel.Url, StringComparison.Ordinal) ? await base.SendAsync(request, cancellationToken) : new HttpResponseMessage(HttpStatusCode.Accepted);
        }
    }
}
