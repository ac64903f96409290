using System.Text.Json;
using System.Text.Json.Nodes;

namespace CampaignBot.Tests.BotFramework.Clients;

/// <summary>
/// What the running program takes from a channel and delivers to its connector, over HTTP as in the field. Numbers are those of the
/// protocol's checklist.
/// </summary>
[Collection(SharedGuardedProgram.Name)]
public sealed class ProgramDeliveryTests(GuardedProgram program) : IAsyncLifetime
{
    public Task InitializeAsync() => Task.CompletedTask;

    // Whatever a test sends, the program has no fault to tell of.
    public Task DisposeAsync() => program.AssertNoFaultAsync();

    [Theory]
    [InlineData("empty object", "{}", "application/json", 400)]
    [InlineData("list", "[]", "application/json", 400)]
    [InlineData("nothing", "", "application/json", 400)]
    [InlineData("null", "null", "application/json", 400)]
    [InlineData("cut off", "{\"type\":\"message\"", "application/json", 400)]
    [InlineData("other media type", "{}", "text/plain", 415)]
    public async Task Line03And07_Body_IsRefused(string name, string body, string mediaType, int status) =>
        Assert.Equal((status, string.Empty, name), await PostAsync(body, mediaType, name));

    [Fact]
    public async Task Line03_BodyOver256Kilobytes_Is413() =>
        Assert.Equal(413, (await program.PostAsync(program.Activity("large", ("text", new string('x', 257 * 1024))), program.Tokens.Channel())).Status);

    [Fact]
    public async Task Line07And08_Message_Is202WithoutBodyAndItsReplyIsAddressed()
    {
        await program.SendAsync("plain", ("id", "p1"));
        ConnectorRequest reply = await program.Channel.In("plain").NextMessageAsync();
        Assert.Equal(("POST", "/_connector/v3/conversations/plain/activities/p1"), (reply.Method, reply.Path));
        Assert.Equal(("b", "u", "p1", "plain"), (Text(reply, "from", "id"), Text(reply, "recipient", "id"), Text(reply, "replyToId"), Text(reply, "conversation", "id")));
        Assert.StartsWith("Bearer outbound-token-", reply.Authorization, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_NamesTheProgramAndAsksForJson()
    {
        await program.SendAsync("named");
        ConnectorRequest reply = await program.Channel.In("named").NextMessageAsync();
        Assert.Equal(("CampaignBot/1.0", "application/json"), (reply.UserAgent, reply.Accept));
    }

    [Fact]
    public async Task Line08_MessageWithoutRecipient_IsAnsweredInTheNameOfTheBot()
    {
        await program.SendAsync("nobody", ("recipient", null));
        Assert.Equal(ChannelStandIn.AppId, Text(await program.Channel.In("nobody").NextMessageAsync(), "from", "id"));
    }

    [Theory]
    [InlineData("19:canal@thread.tacv2;messageid=1", "19%3Acanal%40thread.tacv2%3Bmessageid%3D1")]
    [InlineData("a/b|c d", "a%2Fb%7Cc%20d")]
    [InlineData("é+%2F", "%C3%A9%2B%252F")]
    public async Task Line09_ConversationIdOfAnyCharacters_IsKept(string conversation, string segment)
    {
        await program.SendAsync(conversation, ("id", "x/1"));
        Assert.Equal($"/_connector/v3/conversations/{segment}/activities/x%2F1", (await program.Channel.In(conversation).NextMessageAsync()).Path);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Line11_PassingFailure_IsSentAgain(int status)
    {
        ConnectedConversation conversation = Answering($"passing {status}", (status, "0"));
        await program.SendAsync($"passing {status}");
        ConnectorRequest first = await conversation.NextMessageAsync();
        ConnectorRequest again = await conversation.NextMessageAsync();
        Assert.Equal((first.Path, first.Activity.GetRawText()), (again.Path, again.Activity.GetRawText()));
    }

    [Fact]
    public async Task Line11_RetryAfter_IsWaitedFor()
    {
        ConnectedConversation conversation = Answering("later", (429, "2"));
        await program.SendAsync("later");
        ConnectorRequest first = await conversation.NextMessageAsync();

        // The clock of the stand-in ticks every few milliseconds only.
        Assert.InRange((await conversation.NextMessageAsync()).At - first.At, TimeSpan.FromSeconds(1.95), TimeSpan.MaxValue);
    }

    [Theory]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Line11_Refusal_IsFinal(int status)
    {
        ConnectedConversation conversation = Answering($"final {status}", (status, "0"));
        await program.SendAsync($"final {status}", ("id", "1"));
        await program.SendAsync($"final {status}", ("id", "2"));
        Assert.Equal("1", Text(await conversation.NextMessageAsync(), "replyToId"));
        Assert.Equal("2", Text(await conversation.NextMessageAsync(), "replyToId"));
    }

    [Fact]
    public async Task Line11_MessageTheConnectorFindsTooLarge_IsShortenedOnce()
    {
        ConnectedConversation conversation = Answering("short", (413, null));
        await program.SendAsync("short");
        string whole = (await conversation.NextMessageAsync()).Activity.GetRawText();
        ConnectorRequest shorter = await conversation.NextMessageAsync();
        Assert.InRange(shorter.Activity.GetRawText().Length, 1, whole.Length / 2);
        Assert.NotEmpty(Text(shorter, "text")!);
    }

    [Fact]
    public async Task Line11_RefusedToken_IsRenewedOnce()
    {
        ConnectedConversation conversation = Answering("renewed", (401, null));
        await program.SendAsync("renewed");
        string? refused = (await conversation.NextMessageAsync()).Authorization;
        string? renewed = (await conversation.NextMessageAsync()).Authorization;
        Assert.StartsWith("Bearer outbound-token-", renewed, StringComparison.Ordinal);
        Assert.NotEqual(refused, renewed);
    }

    [Fact]
    public async Task Line12_MessagesOfAConversation_AreAnsweredInOrderOneAtATime()
    {
        ConnectedConversation conversation = program.Channel.In("ordered");
        string[] ids = [.. Enumerable.Range(0, 12).Select(i => "o" + i)];
        foreach (string id in ids)
        {
            await program.SendAsync("ordered", ("id", id));
        }

        var replies = new List<string?>();
        while (replies.Count < ids.Length)
        {
            replies.Add(Text(await conversation.NextMessageAsync(), "replyToId"));
        }

        Assert.Equal(ids, replies);
        Assert.Equal(1, conversation.MostAtOnce);
    }

    [Fact]
    public async Task Line12_SlowConnector_HoldsBackItsOwnConversationOnly()
    {
        var answers = new TaskCompletionSource();
        program.Channel.In("slow").Held = answers.Task;
        await program.SendAsync("slow", ("id", "1"));
        await program.SendAsync("slow", ("id", "2"));
        await program.Channel.In("slow").NextMessageAsync();
        await AssertIsAnsweredAsync("beside the slow one");
        answers.SetResult();
        Assert.Equal("2", Text(await program.Channel.In("slow").NextMessageAsync(), "replyToId"));
    }

    [Fact]
    public async Task Line12_ConnectorThatFailsForEver_HoldsBackItsOwnConversationOnly()
    {
        program.Channel.In("failing").Otherwise = 503;
        await program.SendAsync("failing", ("id", "1"));
        await program.SendAsync("failing", ("id", "2"));
        await program.Channel.In("failing").NextMessageAsync();
        await AssertIsAnsweredAsync("beside the failing one");
        program.Channel.In("failing").Otherwise = 202;
        ConnectorRequest next;
        do
        {
            next = await program.Channel.In("failing").NextMessageAsync();
        }
        while (Text(next, "replyToId") == "1");
        Assert.Equal("2", Text(next, "replyToId"));
    }

    [Fact]
    public async Task Line12_ConnectorThatIsGone_HoldsBackItsOwnConversationOnly()
    {
        string gone = $"http://127.0.0.1:{LoopbackPort.Free()}/_connector/";
        string lost = program.Activity("gone", ("serviceUrl", gone));
        Assert.Equal(202, (await program.PostAsync(lost, program.Tokens.Channel(("serviceurl", gone)))).Status);
        await AssertIsAnsweredAsync("beside the one that is gone");
        await program.Program.WaitForLogAsync("n’a pas pu être remise au connecteur");
        await AssertIsAnsweredAsync("gone");
    }

    [Fact]
    public async Task Line13_ExpectReplies_AnswersInTheBodyAndCallsNoConnector()
    {
        (int status, string body) = await program.PostAsync(program.Activity("inline", ("deliveryMode", "expectReplies")), program.Tokens.Channel());
        Assert.Equal(200, status);
        using JsonDocument replies = JsonDocument.Parse(body);
        JsonElement reply = Assert.Single(replies.RootElement.GetProperty("activities").EnumerateArray());
        Assert.Equal(("message", "msteams", "inline", "b", "u"), (
            reply.GetProperty("type").GetString(), reply.GetProperty("channelId").GetString(), reply.GetProperty("conversation").GetProperty("id").GetString(),
            reply.GetProperty("from").GetProperty("id").GetString(), reply.GetProperty("recipient").GetProperty("id").GetString()));
        Assert.Equal(0, program.Channel.In("inline").Count);
    }

    [Fact]
    public async Task Line14_Invokes_AreAnsweredInTheResponse()
    {
        JsonNode feedback = JsonNode.Parse("""{"actionName":"feedback","actionValue":{"reaction":"like","feedback":"{}"}}""")!;
        Assert.Equal((501, string.Empty), await InvokeAsync("nobody/knows", null));
        Assert.Equal((200, "{}"), await InvokeAsync("message/submitAction", feedback));
        Assert.Equal(0, program.Channel.In("invoked").Count);

        Task<(int, string)> InvokeAsync(string name, JsonNode? value) =>
            program.PostAsync(program.Activity("invoked", ("type", "invoke"), ("name", name), ("text", null), ("value", value)), program.Tokens.Channel());
    }

    [Fact]
    public async Task Line15_TypingIsNotShown_ToAnEventNorInTheBody()
    {
        await program.SendAsync("untyped", ("type", "event"), ("name", "nobody/knows"));
        (_, string body) = await program.PostAsync(program.Activity("untyped", ("deliveryMode", "expectReplies")), program.Tokens.Channel());
        Assert.DoesNotContain("typing", body, StringComparison.Ordinal);
        Assert.Equal(0, program.Channel.In("untyped").Count);
    }

    [Fact]
    public async Task Line16_SecondDelivery_IsAcknowledgedAndNotAnswered()
    {
        string twice = program.Activity("twice", ("id", "same"));
        Assert.Equal(202, (await program.PostAsync(twice, program.Tokens.Channel())).Status);
        Assert.Equal((202, string.Empty), await program.PostAsync(twice, program.Tokens.Channel()));
        await program.SendAsync("twice", ("id", "other"));
        Assert.Equal("same", Text(await program.Channel.In("twice").NextMessageAsync(), "replyToId"));
        Assert.Equal("other", Text(await program.Channel.In("twice").NextMessageAsync(), "replyToId"));
    }

    [Theory]
    [InlineData("http://localhost:{0}/_connector/")]
    [InlineData("http://[::1]:{0}/_connector/")]
    [InlineData("http://user@127.0.0.1:{0}/_connector/")]
    [InlineData("https://evil.test/")]
    [InlineData("https://smba.trafficmanager.net.evil.test/")]
    [InlineData("http://169.254.169.254/latest/")]
    public async Task Line26_HostThatIsNotAllowed_Is403AndGetsNothing(string place)
    {
        string serviceUrl = string.Format(null, place, new Uri(program.Channel.Url).Port);
        int before = program.Channel.Sent;
        foreach (string token in (string[])[program.Tokens.Channel(("serviceurl", serviceUrl)), program.Tokens.Entra(ChannelStandIn.AppId)])
        {
            Assert.Equal(403, (await program.PostAsync(program.Activity("elsewhere", ("serviceUrl", serviceUrl)), token)).Status);
        }

        Assert.Equal(before, program.Channel.Sent);
    }

    [Fact]
    public async Task Line27_Redirect_IsNotFollowed()
    {
        ConnectedConversation conversation = Answering("redirected", (302, null));
        await program.SendAsync("redirected", ("id", "1"));
        await conversation.NextMessageAsync();
        await program.SendAsync("redirected", ("id", "2"));
        Assert.Equal("2", Text(await conversation.NextMessageAsync(), "replyToId"));
        Assert.Equal(0, program.Channel.In(string.Empty).Count);
    }

    private ConnectedConversation Answering(string conversation, params (int Status, string? RetryAfter)[] answers)
    {
        Array.ForEach(answers, program.Channel.In(conversation).Answers.Enqueue);
        return program.Channel.In(conversation);
    }

    private async Task AssertIsAnsweredAsync(string conversation)
    {
        await program.SendAsync(conversation);
        Assert.NotEmpty(Text(await program.Channel.In(conversation).NextMessageAsync(), "text")!);
    }

    private async Task<(int Status, string Body, string Name)> PostAsync(string body, string mediaType, string name)
    {
        (int status, string answer) = await program.PostAsync(body, program.Tokens.Channel(), mediaType);
        return (status, answer, name);
    }

    private static string? Text(ConnectorRequest request, params string[] path) =>
        path.Aggregate(request.Activity, (element, name) => element.GetProperty(name)).GetString();
}
