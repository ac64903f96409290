using System.Net;
using System.Text;
using CampaignBot.BotFramework.Connector;
using CampaignBot.BotFramework.Schema;
using Microsoft.Extensions.Logging;

namespace CampaignBot.Tests.BotFramework.Connector;

/// <summary>What a connector may answer instead of an error of the protocol.</summary>
public sealed class ConnectorClientTests
{
    [Theory]
    [InlineData("{\"error\":{\"code\":\"BotNotInConversationRoster\"}}", "HTTP 403, BotNotInConversationRoster, MS-CV op1")]
    [InlineData("{\"error\":{\"code\":\"\\ud83d\"}}", "HTTP 403, MS-CV op1")]
    [InlineData("{\"error\":{\"code\":\"Bad\\nwarn: FORGED_1.2-3 \u00E9\"}}", "HTTP 403, BadwarnFORGED_1.2-3, MS-CV op1")]
    [InlineData("{\"error\":{\"code\":\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\"}}", "HTTP 403, xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx, MS-CV op1")]
    [InlineData("{\"error\":{\"code\":\"\\n \"}}", "HTTP 403, MS-CV op1")]
    [InlineData("{\"error\":{\"code\":7}}", "HTTP 403, MS-CV op1")]
    [InlineData("{\"error\":[]}", "HTTP 403, MS-CV op1")]
    [InlineData("<html>", "HTTP 403, MS-CV op1")]
    [InlineData("", "HTTP 403, MS-CV op1")]
    public async Task SendAsync_Refused_IsLoggedAndNoFault(string body, string details)
    {
        using var log = new RecordingLogger();
        using var http = new HttpClient(new Refusing(body, ("MS-CV", "op1")));
        var client = new ConnectorClient(http, LoggerFactory.Create(builder => builder.AddProvider(log)).CreateLogger<ConnectorClient>());
        Assert.Null(await client.SendAsync("https://smba.trafficmanager.net/fr/", new Activity { Type = ActivityTypes.Message, Conversation = new ConversationAccount { Id = "c" } }, default));
        Assert.Contains(log.Lines, line => line.Contains($"({details})", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("HTTP 403, opération a-1, MS-CV b.2", "X-Correlating-OperationId", "a-1", "MS-CV", "b.2")]
    [InlineData("HTTP 403, opération a-1", "X-Correlating-OperationId", "a-1")]
    [InlineData("HTTP 403, opération a-1wb", "X-Correlating-OperationId", "a-1\u001b w)b")]
    [InlineData("HTTP 403", "MS-CV", " ( ")]
    public async Task SendAsync_Refused_NamesTheOperationInPlainLetters(string details, params string[] headers)
    {
        using var log = new RecordingLogger();
        using var http = new HttpClient(new Refusing(string.Empty, [.. headers.Chunk(2).Select(pair => (pair[0], pair[1]))]));
        var client = new ConnectorClient(http, LoggerFactory.Create(builder => builder.AddProvider(log)).CreateLogger<ConnectorClient>());
        await client.SendAsync("https://smba.trafficmanager.net/fr/", new Activity { Type = ActivityTypes.Message, Conversation = new ConversationAccount { Id = "c" } }, default);
        Assert.Contains(log.Lines, line => line.Contains($"({details})", StringComparison.Ordinal));
    }

    [Fact]
    public void TurnFailed_NamesAChannelInPlainLettersOnly()
    {
        using var log = new RecordingLogger();
        CampaignBot.BotFramework.Log.TurnFailed(LoggerFactory.Create(builder => builder.AddProvider(log)).CreateLogger("x"), "mess\nage", "a\nwarn: b" + new string('c', 90), "F", "at");
        Assert.Contains(log.Lines, line => line.Contains($"activité message du canal awarnb{new string('c', 58)} n’a pas", StringComparison.Ordinal));
    }

    private sealed class Refusing(string body, params (string Name, string Value)[] headers) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            Array.ForEach(headers, header => response.Headers.TryAddWithoutValidation(header.Name, header.Value));
            return Task.FromResult(response);
        }
    }
}
