using System.Net;
using System.Security.Cryptography;
using System.Text;
using CampaignBot.BotFramework.DirectLine;
using Microsoft.Extensions.Options;

namespace CampaignBot.Tests.BotFramework.DirectLine;

/// <summary>Who gets in, with which token. Numbers are those of the protocol's checklist.</summary>
public sealed class TokenTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    public static TheoryData<string, string> Routes => new()
    {
        { "POST", "tokens/refresh" },
        { "POST", "conversations" },
        { "GET", "conversations/{id}" },
        { "GET", "conversations/{id}/activities" },
        { "POST", "conversations/{id}/activities" },
        { "POST", "conversations/{id}/upload?userId=u" },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Line40_ExpiredToken_Is403OnEveryRoute(string method, string route)
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("IdleMinutes", "10080"));
        DirectLineClient client = await host.JoinAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(60) - TimeSpan.FromSeconds(1));
        Assert.NotEqual("TokenExpired", (await CallAsync(client, method, route)).Code);
        host.Clock.Advance(TimeSpan.FromSeconds(2));
        DirectLineAnswer answer = await CallAsync(client, method, route);
        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (answer.Status, answer.Code));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Line40_TokenOfBeforeARestart_IsExpiredToo(string method, string route)
    {
        await using DirectLineHost before = await DirectLineHost.StartAsync();
        await using DirectLineHost after = await DirectLineHost.StartAsync();
        DirectLineClient old = await before.JoinAsync();
        var client = new DirectLineClient(after.Http) { Token = old.Token, ConversationId = old.ConversationId };
        DirectLineAnswer answer = await CallAsync(client, method, route);
        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (answer.Status, answer.Code));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task Line40_NoTokenOrForgedToken_Is401OnEveryRoute(string method, string route)
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient client = await host.JoinAsync();
        string good = client.Token!;
        foreach (string forged in Forgeries(good))
        {
            client.Token = forged;
            DirectLineAnswer refused = await CallAsync(client, method, route);
            Assert.Equal((HttpStatusCode.Unauthorized, "InvalidToken"), (refused.Status, refused.Code));
        }

        client.Token = null;
        DirectLineAnswer missing = await CallAsync(client, method, route);
        Assert.Equal((HttpStatusCode.Unauthorized, "MissingToken"), (missing.Status, missing.Code));
        Assert.Equal("Bearer", missing.Response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Line40_AnothersConversation_Is403()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        DirectLineClient mine = await host.JoinAsync();
        DirectLineClient other = await host.JoinAsync();
        mine.ConversationId = other.ConversationId;
        foreach ((string method, string route) in Routes.Where(row => ((string)row[1]).Contains("{id}", StringComparison.Ordinal)).Select(row => ((string)row[0], (string)row[1])))
        {
            DirectLineAnswer answer = await CallAsync(mine, method, route);
            Assert.Equal((HttpStatusCode.Forbidden, "Forbidden"), (answer.Status, answer.Code));
        }

        Assert.Single(await other.PollAsync(1));
    }

    [Fact]
    public async Task Line40_UnknownOrForgottenConversation_Is404()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("IdleMinutes", "10"));
        DirectLineClient never = await host.OpenAsync();
        Assert.Equal((HttpStatusCode.NotFound, "NotFound"), ((await never.ReadAsync()).Status, (await never.ReadAsync()).Code));

        DirectLineClient forgotten = await host.JoinAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.NotFound, (await forgotten.ReadAsync()).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await forgotten.ReconnectAsync()).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await forgotten.SayAsync("allô")).Status);
    }

    [Fact]
    public async Task Line40_ConfiguredKey_OutlivesTheProgram()
    {
        (string, string) key = ("SigningKey", Convert.ToBase64String(Encoding.UTF8.GetBytes(Secret)));
        await using DirectLineHost before = await DirectLineHost.StartAsync(key);
        await using DirectLineHost after = await DirectLineHost.StartAsync(key);
        DirectLineClient old = await before.JoinAsync();
        var client = new DirectLineClient(after.Http) { Token = old.Token, ConversationId = old.ConversationId };
        Assert.Equal(HttpStatusCode.NotFound, (await client.ReadAsync()).Status);
        Assert.Equal(HttpStatusCode.Created, (await client.StartAsync()).Status);
    }

    [Fact]
    public async Task Line40_RotatedKey_StillReadsTheTokensOfTheOneBefore()
    {
        string former = NewKey();
        string current = NewKey();
        await using DirectLineHost before = await DirectLineHost.StartAsync(("SigningKey", former));
        await using DirectLineHost during = await DirectLineHost.StartAsync(("SigningKey", current), ("PreviousSigningKey", former));
        await using DirectLineHost after = await DirectLineHost.StartAsync(("SigningKey", current));
        string old = (await before.OpenAsync()).Token!;

        DirectLineAnswer refreshed = await RefreshAsync(during, old);
        Assert.Equal(HttpStatusCode.OK, refreshed.Status);
        Assert.Equal(HttpStatusCode.OK, (await RefreshAsync(after, refreshed.Text("token"))).Status);
        Assert.Equal("TokenExpired", (await RefreshAsync(after, old)).Code);

        // What claims to be signed with the former key must be.
        Assert.Equal("InvalidToken", (await RefreshAsync(during, old[..(old.LastIndexOf('.') + 1)] + refreshed.Text("token").Split('.')[2])).Code);
    }

    [Fact]
    public async Task Generate_WithSecretOnly_GivesTokenWithoutStartingAnything()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("Secret", Secret));
        var server = new DirectLineClient(host.Http) { Token = Secret };
        DirectLineAnswer answer = await server.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", "{\"user\":{\"id\":\"dl_ada\",\"name\":\"Ada\"},\"trustedOrigins\":[\"https://un.exemple\"]}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.False(answer.Body.TryGetProperty("streamUrl", out _));
        Assert.Equal(0, host.Conversations.Count);

        var page = new DirectLineClient(host.Http) { Token = answer.Text("token") };
        Assert.Equal(HttpStatusCode.Created, (await page.StartAsync("{\"user\":{\"id\":\"dl_ada\"}}")).Status);
        await page.SayAsync("moi");
        Assert.Equal("dl_ada", (await page.PollAsync(2))[1].GetProperty("from").GetProperty("id").GetString());

        foreach (string? wrong in (string?[])[null, Secret[..^1] + "0", page.Token])
        {
            var nobody = new DirectLineClient(host.Http) { Token = wrong };
            Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate")).Status);
        }
    }

    [Fact]
    public async Task Generate_WithoutConfiguredSecret_IsClosedToAll()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync();
        var nobody = new DirectLineClient(host.Http) { Token = string.Empty };
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", null, request => request.Headers.TryAddWithoutValidation("Authorization", "Bearer "))).Status);
    }

    [Fact]
    public async Task Token_ThatListsOrigins_IsRefusedFromAnother()
    {
        await using DirectLineHost host = await DirectLineHost.StartAsync(("Secret", Secret), ("AllowedOrigins:0", "https://un.exemple"), ("AllowedOrigins:1", "https://deux.exemple"));
        var server = new DirectLineClient(host.Http) { Token = Secret };
        string token = (await server.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", "{\"trustedOrigins\":[\"https://un.exemple\"]}")).Text("token");
        var page = new DirectLineClient(host.Http) { Token = token, Origin = "https://un.exemple" };
        Assert.Equal(HttpStatusCode.Created, (await page.StartAsync()).Status);
        page.Origin = "https://deux.exemple";
        Assert.Equal(HttpStatusCode.Forbidden, (await page.ReadAsync()).Status);
        DirectLineAnswer refreshed = await page.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", null, request =>
        {
            request.Headers.Remove("Origin");
            request.Headers.Add("Origin", "https://un.exemple");
        });
        page.Token = refreshed.Text("token");
        Assert.Equal(HttpStatusCode.Forbidden, (await page.ReadAsync()).Status);
    }

    [Fact]
    public void Options_Faults_AreAllReportedByName()
    {
        var options = new DirectLineOptions { SigningKey = "court", PreviousSigningKey = "court", Secret = "court", TokenMinutes = 1, HistoryActivities = 0, AzureDomain = "http://azure.exemple", AllowedOrigins = ["https://exemple.fr/page"] };
        ValidateOptionsResult result = new DirectLineOptionsValidator().Validate(null, options);
        string[] names = ["DirectLine:SigningKey", "DirectLine:PreviousSigningKey", "DirectLine:Secret", "DirectLine:AzureDomain", "Site:AllowedOrigins", "DirectLine:TokenMinutes", "DirectLine:HistoryActivities"];
        Assert.Equal(names.Length, result.Failures!.Count());
        Assert.All(names, name => Assert.Contains(result.Failures!, fault => fault.StartsWith(name, StringComparison.Ordinal)));
        Assert.True(new DirectLineOptionsValidator().Validate(null, new DirectLineOptions()).Succeeded);
    }

    [Fact]
    public async Task Options_OutOfRange_StopTheStart() =>
        await Assert.ThrowsAsync<OptionsValidationException>(() => DirectLineHost.StartAsync(("SendSeconds", "0")));

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private static Task<DirectLineAnswer> RefreshAsync(DirectLineHost host, string token) =>
        new DirectLineClient(host.Http) { Token = token }.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh");

    private static Task<DirectLineAnswer> CallAsync(DirectLineClient client, string method, string route) => client.SendAsync(
        new HttpMethod(method),
        "/v3/directline/" + route.Replace("{id}", client.ConversationId, StringComparison.Ordinal),
        method == "POST" && route.EndsWith("activities", StringComparison.Ordinal) ? "{\"type\":\"message\",\"text\":\"x\"}" : null);

    private static IEnumerable<string> Forgeries(string good)
    {
        string[] parts = good.Split('.');
        yield return "n’importe quoi".Replace('’', '-').Replace(' ', '-');
        yield return parts[0] + "." + parts[1] + ".";
        yield return parts[0] + "." + parts[1] + "." + new string('A', parts[2].Length);
        yield return parts[0] + "." + Encode(Decode(parts[1]).Replace("\"user\":\"dl_", "\"user\":\"dl_x", StringComparison.Ordinal)) + "." + parts[2];
        yield return Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
        yield return Encode(Decode(parts[0]).Replace("HS256", "none", StringComparison.Ordinal)) + "." + parts[1] + "." + parts[2];
        yield return new string('a', 10_000);
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Decode(string text)
    {
        string padded = text.Replace('-', '+').Replace('_', '/');
        return Encoding.UTF8.GetString(Convert.FromBase64String(padded + new string('=', (4 - (padded.Length % 4)) % 4)));
    }
}
