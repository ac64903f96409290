using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace CampaignBot.Tests.BotFramework.DirectLine;

/// <summary>A client of Direct Line that does what a test says, and what Web Chat does where it says nothing.</summary>
internal sealed class DirectLineClient(HttpClient http)
{
    private const string Path = "/v3/directline/";

    public string? Token { get; set; }

    public string ConversationId { get; set; } = string.Empty;

    public string? UserId { get; private set; }

    public string? StreamUrl { get; private set; }

    public string? Origin { get; set; }

    public async Task<DirectLineAnswer> TakeTokenAsync()
    {
        DirectLineAnswer answer = await SendAsync(HttpMethod.Post, "/api/chat/token");
        Take(answer);
        UserId = answer.Body.TryGetProperty("userId", out JsonElement id) ? id.GetString() : null;
        return answer;
    }

    public async Task<DirectLineAnswer> StartAsync(string? body = "{\"user\":{\"id\":\"user1\"},\"locale\":\"fr-FR\"}")
    {
        DirectLineAnswer answer = await SendAsync(HttpMethod.Post, Path + "conversations", body);
        Take(answer);
        return answer;
    }

    public async Task<DirectLineAnswer> ReconnectAsync(string query = "")
    {
        DirectLineAnswer answer = await SendAsync(HttpMethod.Get, $"{Path}conversations/{ConversationId}{query}");
        Take(answer);
        return answer;
    }

    public Task<DirectLineAnswer> ReadAsync(string query = "") => SendAsync(HttpMethod.Get, $"{Path}conversations/{ConversationId}/activities{query}");

    public Task<DirectLineAnswer> SayAsync(string text, string clientActivityId = "c1") => PostAsync(
        $$$"""{"attachments":[],"channelData":{"attachmentSizes":[],"clientActivityID":"{{{clientActivityId}}}"},"text":"{{{text}}}","textFormat":"plain","type":"message","channelId":"webchat","from":{"id":"user1","name":"Utilisateur","role":"user"},"locale":"fr-FR","localTimestamp":"2026-11-23T07:14:58.865Z","localTimezone":"UTC","entities":[{"requiresBotState":true,"type":"ClientCapabilities"}]}""");

    public Task<DirectLineAnswer> PostAsync(string activity) => SendAsync(HttpMethod.Post, $"{Path}conversations/{ConversationId}/activities", activity);

    /// <summary>Reads by polling, page after page, until there are so many activities; each once.</summary>
    public async Task<IReadOnlyList<JsonElement>> PollAsync(int count)
    {
        var activities = new List<JsonElement>();
        string watermark = string.Empty;
        using var patience = new CancellationTokenSource(Hanging.After);
        while (activities.Count < count)
        {
            DirectLineAnswer page = await ReadAsync("?watermark=" + watermark);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            watermark = page.Text("watermark");
            activities.AddRange(page.Body.GetProperty("activities").EnumerateArray());
            await Task.Delay(TimeSpan.FromMilliseconds(2), patience.Token);
        }

        return activities;
    }

    public async Task<DirectLineAnswer> SendAsync(HttpMethod method, string path, string? body = null, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(method, path) { Version = http.DefaultRequestVersion, VersionPolicy = http.DefaultVersionPolicy };
        if (Token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        }

        if (Origin is not null)
        {
            request.Headers.Add("Origin", Origin);
        }

        request.Headers.Add("x-ms-bot-agent", "DirectLine/3.0 (directlinejs; WebChat/4.18.1 (Full) 0.15.5)");
        request.Headers.Add("x-requested-with", "XMLHttpRequest");
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        change?.Invoke(request);
        HttpResponseMessage response = await http.SendAsync(request);
        string text = await response.Content.ReadAsStringAsync();
        return new DirectLineAnswer(response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement, response);
    }

    /// <summary>Opens the stream at the last address that was given.</summary>
    public Task<StreamReader> ConnectAsync() => StreamReader.ConnectAsync(StreamUrl!, Origin);

    private void Take(DirectLineAnswer answer)
    {
        if (answer.Code is null && answer.Body.ValueKind == JsonValueKind.Object)
        {
            Token = answer.Text("token");
            ConversationId = answer.Text("conversationId");
            StreamUrl = answer.Body.TryGetProperty("streamUrl", out JsonElement url) ? url.GetString() : null;
        }
    }
}
