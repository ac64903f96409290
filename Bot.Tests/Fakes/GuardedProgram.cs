using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CampaignBot.Tests;

/// <summary>The running program with an app id, and the stand-in for all it trusts; shared by the tests that only talk to it.</summary>
public sealed class GuardedProgram : IAsyncLifetime
{
    private const string Refused = "Une requête à /api/messages est refusée";

    private RunningProgram? _program;
    private int _activities;
    private int _refusals;

    internal ChannelStandIn Channel { get; } = new();

    /// <summary>Settings beside those that name the stand-in.</summary>
    internal IEnumerable<KeyValuePair<string, string?>> MoreSettings { get; init; } = [];

    internal StandInTokens Tokens => new(Channel, TimeProvider.System);

    internal RunningProgram Program => _program!;

    /// <summary>Starts both.</summary>
    public async Task InitializeAsync()
    {
        Channel.Keys.Published.Add((Channel.Keys.First, "skype", ["skype"], null));
        Channel.Keys.Published.Add((Channel.Keys.First, "bare", null, null));
        await Channel.StartAsync();
        _program = await RunningProgram.StartAsync([.. Channel.Settings, .. MoreSettings]);
    }

    /// <summary>Ends both.</summary>
    public async Task DisposeAsync()
    {
        if (_program is not null)
        {
            await _program.DisposeAsync();
        }

        await Channel.DisposeAsync();
    }

    /// <summary>An activity that was never sent before: a question to the conversation, unless the fields say otherwise.</summary>
    internal string Activity(string conversation, params (string Name, JsonNode? Value)[] fields)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = "a" + Interlocked.Increment(ref _activities),
            ["channelId"] = "msteams",
            ["text"] = "Quelle est la position sur les sanctions ?",
            ["from"] = new JsonObject { ["id"] = "u" },
            ["recipient"] = new JsonObject { ["id"] = "b" },
            ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal" },
            ["serviceUrl"] = Channel.ServiceUrl,
        };
        foreach ((string name, JsonNode? value) in fields)
        {
            activity[name] = value;
        }

        return activity.ToJsonString();
    }

    /// <summary>
    /// Posts a body as a channel does: what the program asks to have again a little later is sent again. It does so where the stand-in's keys did not come in
    /// time, which on a busy machine they may not.
    /// </summary>
    internal async Task<(int Status, string Body)> PostAsync(string body, string? authorization, string mediaType = "application/json")
    {
        using var hanging = new CancellationTokenSource(Hanging.After);
        while (true)
        {
            (int status, string answer, TimeSpan? wait) = await PostOnceAsync(body, authorization, mediaType);
            if (wait is not { } later)
            {
                return (status, answer);
            }

            await Task.Delay(later, hanging.Token);
        }
    }

    /// <summary>Posts an activity with a good token, which must be taken.</summary>
    internal async Task SendAsync(string conversation, params (string Name, JsonNode? Value)[] fields) =>
        Assert.Equal((202, string.Empty), await PostAsync(Activity(conversation, fields), Tokens.Channel()));

    /// <summary>Holds that the program wrote of no fault, nor of any exception, up to its last refusal.</summary>
    internal async Task AssertNoFaultAsync()
    {
        await Program.WaitForLogAsync(Refused, _refusals);
        string log = Program.Log;
        Assert.All((string[])["fail: ", "crit: ", "Exception", "   at "], fault => Assert.DoesNotContain(fault, log, StringComparison.Ordinal));
    }

    private async Task<(int Status, string Body, TimeSpan? Wait)> PostOnceAsync(string body, string? authorization, string mediaType)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(mediaType)) };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using HttpResponseMessage response = await Program.Client.SendAsync(request);
        int status = (int)response.StatusCode;
        _refusals += status is 400 or 401 or 403 or 405 or 413 or 415 or 503 ? 1 : 0;
        return (status, await response.Content.ReadAsStringAsync(), response.Headers.RetryAfter?.Delta);
    }
}
