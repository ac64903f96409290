using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Connector;
using CampaignBot.BotFramework.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CampaignBot.Tests.BotFramework.Connector;

/// <summary>Replies on their way to the connector. Numbers are those of the protocol's checklist.</summary>
public sealed class OutboundTests : GuardedHostTests<ImpatientTime>
{
    [Fact]
    public async Task Line10And28_Reply_CarriesTheBotsTokenAndAnEmptyAnswerIsASuccess()
    {
        Assert.Empty(Channel.TokenRequests);
        Assert.NotNull(await SendAsync("a"));
        Assert.Equal("Bearer outbound-token-1", (await Conversation.NextAsync()).Authorization);
        string asked = Assert.Single(Channel.TokenRequests);
        Assert.StartsWith($"/{ChannelStandIn.Tenant}/oauth2/v2.0/token ", asked, StringComparison.Ordinal);
        Assert.Contains("scope=https://api.botframework.com/.default", asked, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Line11_PassingFailure_IsTriedAgainLater(int status)
    {
        Conversation.Answers.Enqueue((status, null));
        Assert.NotNull(await SendAsync("a"));
        Assert.Equal(2, Channel.Sent);
        Assert.InRange(Assert.Single(Time.Waits), TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(429, 3)]
    [InlineData(503, 3)]
    [InlineData(502, 2)]
    [InlineData(504, 2)]
    public async Task Line11_LastingFailure_IsNotTriedForEver(int status, int tries)
    {
        for (int i = 0; i < 9; i++)
        {
            Conversation.Answers.Enqueue((status, null));
        }

        Assert.Null(await SendAsync("a"));
        Assert.Equal(tries, Channel.Sent);
    }

    [Theory]
    [InlineData("message", 2)]
    [InlineData("typing", 0)]
    public async Task Line11_RefusedConnection_IsTriedAgainLikeAPassingFailure(string type, int waits)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var nobody = (IPEndPoint)listener.LocalEndpoint;
        listener.Stop();
        Activity message = Message("a");
        message.Type = type;
        Assert.Null(await Connector.SendAsync($"http://127.0.0.1:{nobody.Port}/", message, default));
        Assert.Equal(waits, Time.Waits.Count);
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("0", 0)]
    [InlineData("3600", 30)]
    [InlineData("Tue, 24 Nov 2026 12:00:07 GMT", 7)]
    [InlineData("Tue, 24 Nov 2026 11:00:00 GMT", 0)]
    public async Task Line11_AskedWait_IsKept(string retryAfter, int seconds)
    {
        Conversation.Answers.Enqueue((429, retryAfter));
        Assert.NotNull(await SendAsync("a"));
        Assert.Equal(2, Channel.Sent);
        Assert.Equal(seconds, Time.Waits.Sum(wait => wait.TotalSeconds));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Line11_Refusal_IsFinal(int status)
    {
        Conversation.Answers.Enqueue((status, null));
        Assert.Null(await SendAsync("a"));
        Assert.Equal(1, Channel.Sent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Line32_RefusedForm_IsSentOnceAsPlainText(bool taken)
    {
        Activity reply = Incoming.CreateReply("« Phrase » [1]");
        reply.TextFormat = TextFormatTypes.Markdown;
        reply.Summary = "« Phrase »\n\nDocument, paragraphe 1";
        reply.Entities = [JsonSerializer.SerializeToElement(new { type = "https://schema.org/Message" })];
        reply.Attachments = [new Attachment { ContentType = Attachment.AdaptiveCardContentType, Content = JsonSerializer.SerializeToElement(new { type = "AdaptiveCard" }) }];
        reply.ChannelData = JsonSerializer.SerializeToElement(new { feedbackLoop = new { type = "default" } });
        Conversation.Answers.Enqueue((400, null));
        Conversation.Answers.Enqueue((taken ? 202 : 400, null));
        Assert.Equal(taken, await SendAsync(reply) is not null);
        Assert.Equal(2, Channel.Sent);
        ConnectorRequest refused = await Conversation.NextAsync();
        (_, string path, _, JsonElement plain, _) = await Conversation.NextAsync();
        Assert.True(refused.Activity.TryGetProperty("entities", out _));
        Assert.Equal(refused.Path, path);
        Assert.Equal((reply.Summary, "plain"), (plain.GetProperty("text").GetString(), plain.GetProperty("textFormat").GetString()));
        Assert.All((string[])["entities", "attachments", "channelData", "summary"], name => Assert.False(plain.TryGetProperty(name, out _), name));
    }

    [Fact]
    public async Task Line11_RefusedToken_IsRenewedExactlyOnce()
    {
        Conversation.Answers.Enqueue((401, null));
        Assert.NotNull(await SendAsync("a"));
        Assert.Equal("Bearer outbound-token-1", (await Conversation.NextAsync()).Authorization);
        Assert.Equal("Bearer outbound-token-2", (await Conversation.NextAsync()).Authorization);

        // A minute later, for it is renewed no more often than that.
        await Task.Delay(TimeSpan.FromMinutes(1), Time);
        foreach (int status in (int[])[401, 429, 401])
        {
            Conversation.Answers.Enqueue((status, null));
        }

        Assert.Null(await SendAsync("b"));
        Assert.Equal(5, Channel.Sent);
        Assert.Equal(3, Channel.TokenRequests.Count);
    }

    [Fact]
    public async Task Line11_TokenThatIsRefusedAgainAtOnce_IsNotSentTwice()
    {
        Conversation.Answers.Enqueue((401, null));
        Assert.NotNull(await SendAsync("a"));
        for (int i = 0; i < 10; i++)
        {
            Conversation.Answers.Enqueue((401, null));
            Assert.Null(await SendAsync("b"));
        }

        Assert.Equal((12, 2), (Channel.Sent, Channel.TokenRequests.Count));
    }

    [Fact]
    public async Task Line11_MessageTooLong_IsShortenedOnce()
    {
        string text = string.Join("\n\n", Enumerable.Range(0, 100).Select(i => $"Paragraphe {i} é😀."));
        Conversation.Answers.Enqueue((413, null));
        Assert.NotNull(await SendAsync(text));
        string whole = (await Conversation.NextAsync()).Activity.GetProperty("text").GetString()!;
        string half = (await Conversation.NextAsync()).Activity.GetProperty("text").GetString()!;
        Assert.Equal(text, whole);
        Assert.EndsWith(".\n\n…", half, StringComparison.Ordinal);
        Assert.StartsWith(half[..^3], text, StringComparison.Ordinal);
        Assert.InRange(half.Length, text.Length / 4, text.Length / 2);
        Conversation.Answers.Enqueue((413, null));
        Conversation.Answers.Enqueue((413, null));
        Assert.Null(await SendAsync(text));
        Assert.Equal(4, Channel.Sent);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(9_000, false)]
    [InlineData(50_000, false)]
    public void Budget_KeepsTheTextAndThenItsStart(int characters, bool withCard)
    {
        Activity activity = MessageFactory.Card(new string('é', characters), JsonSerializer.SerializeToElement(new { type = "AdaptiveCard", text = new string('x', withCard ? 100 : 10_000) }));
        byte[] json = MessageSize.Write(activity, MessageSize.Budget);
        Activity sent = ActivityJson.Read(json);
        Assert.InRange(MessageSize.Of(json), 0, MessageSize.Budget);
        Assert.Equal(withCard, sent.Attachments is not null);
        Assert.Equal(characters < 12_000, sent.Text == activity.Text);
        Assert.True(sent.Text!.Length > Math.Min(characters, 12_000) - 300);
        Assert.NotNull(activity.Attachments);
    }

    [Fact]
    public void Budget_CutsNoCharacterInTwo()
    {
        // Of so many lengths, some would be cut between the two halves of a character.
        for (int letters = 0; letters < 10; letters++)
        {
            string text = new string('a', letters) + string.Concat(Enumerable.Repeat("😀", 20_000));
            string? sent = ActivityJson.Read(MessageSize.Write(MessageFactory.Text(text), MessageSize.Budget)).Text;
            Assert.EndsWith("😀\n\n…", sent, StringComparison.Ordinal);
            Assert.StartsWith(sent![..^3], text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Budget_OfATextWithDefinitions_KeepsThem()
    {
        const string Definitions = "\n\n[1]: https://site.test/a \"Un\"\n[2]: https://site.test/b \"Deux\"\n";
        Activity sent = ActivityJson.Read(MessageSize.Write(MessageFactory.Text(new string('é', 20_000) + " [1] [2]" + Definitions), MessageSize.Budget));
        Assert.EndsWith("é\n\n… [1] [2]" + Definitions, sent.Text, StringComparison.Ordinal);
        Activity plain = ActivityJson.Read(MessageSize.Write(MessageFactory.Text(new string('é', 20_000) + "\n\n[1] n’est pas un lien"), MessageSize.Budget));
        Assert.EndsWith("é\n\n…", plain.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Line32_BudgetOfAQuote_KeepsItsMarkAndTheCardThatNamesItsSource()
    {
        Activity activity = MessageFactory.Card($"«\u00A0{new string('é', 11_800)}\u00A0» [1]", JsonSerializer.SerializeToElement(new { type = "AdaptiveCard", text = new string('x', 1500) }));
        activity.Summary = activity.Text;
        Activity sent = ActivityJson.Read(MessageSize.Write(activity, MessageSize.Budget));
        Assert.EndsWith("é\n\n…\u00A0» [1]", sent.Text, StringComparison.Ordinal);
        Assert.NotNull(sent.Attachments);
        Assert.Null(sent.Summary);

        // Where the summary alone is too much, nothing else goes.
        activity.Text = $"«\u00A0{new string('é', 6000)}\u00A0» [1]";
        activity.Summary = activity.Text;
        Assert.Equal(activity.Text, ActivityJson.Read(MessageSize.Write(activity, MessageSize.Budget)).Text);
    }

    [Theory]
    [InlineData(20_000, 300)]
    [InlineData(300, 20_000)]
    [InlineData(20_000, 20_000)]
    public void Budget_OfTwoQuotes_KeepsTheMarkOfEachBehindItsOwn(int first, int second)
    {
        const string Definitions = "\n\n[1]: https://site.test/a \"Un\"\n[2]: https://site.test/b \"Deux\"\n";
        string text = $"«\u00A0{new string('é', first)}\u00A0» [1]\n\n«\u00A0{new string('à', second)}\u00A0» [2]";
        foreach (string definitions in (string[])[string.Empty, Definitions])
        {
            string sent = ActivityJson.Read(MessageSize.Write(MessageFactory.Text(text + definitions), MessageSize.Budget)).Text!;
            string one = first > 300 ? "é\n\n…" : new string('é', first);
            string other = second > 300 ? "à\n\n…" : new string('à', second);
            Assert.StartsWith("«\u00A0éé", sent, StringComparison.Ordinal);
            Assert.Contains($"{one}\u00A0» [1]\n\n«\u00A0àà", sent, StringComparison.Ordinal);
            Assert.EndsWith($"{other}\u00A0» [2]{definitions}", sent, StringComparison.Ordinal);
            Assert.InRange(sent.Length, 11_000, MessageSize.Budget / 2);
        }
    }

    [Theory]
    [InlineData(8_000, 9_000)]
    [InlineData(20_000, 30_000)]
    public void Budget_OfQuotesTooLongTogether_LeavesTheShortOneWholeAndCutsTheOthersAlike(int second, int third)
    {
        byte[] json = MessageSize.Write(MessageFactory.Text($"{new string('a', 1_000)} [1]\n\n{new string('b', second)} [2]\n\n{new string('c', third)} [3]"), MessageSize.Budget);
        string sent = ActivityJson.Read(json).Text!;
        Assert.Equal(1_000, sent.Count(c => c == 'a'));
        Assert.Equal(sent.Count(c => c == 'b'), sent.Count(c => c == 'c'));

        // All that there is room for stays.
        Assert.InRange(MessageSize.Of(json), MessageSize.Budget * 98 / 100, MessageSize.Budget);
    }

    [Fact]
    public void Budget_OfExpectedReplies_IsThatOfEach()
    {
        var replies = new ExpectedReplies { Activities = [MessageFactory.Text("court"), MessageFactory.Text(new string('é', 20_000))] };
        using JsonDocument sent = JsonDocument.Parse(MessageSize.Write(replies));
        string[] texts = [.. sent.RootElement.GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()!)];
        Assert.Equal("court", texts[0]);
        Assert.InRange(texts[1].Length, 11_000, MessageSize.Budget / 2);
        Assert.Equal(20_000, replies.Activities[1].Text!.Length);
    }

    [Fact]
    public async Task Line12_TwoAnswersOfATurn_AreSentOneAfterTheOther()
    {
        var connector = new HeldConnector();
        var outgoing = new OutgoingActivities(Incoming, connector, Time);
        Task<ResourceResponse?> first = outgoing.SendAsync(MessageFactory.Text("a"), default);
        Task<ResourceResponse?> second = outgoing.SendAsync(MessageFactory.Text("b"), default);
        Assert.Equal(["a"], connector.Begun);
        connector.Done.SetResult();
        await Task.WhenAll(first, second);
        Assert.Equal(["a", "b"], connector.Begun);
    }

    [Fact]
    public async Task Line12_AnswerThatStopsTheTyping_IsNotOvertakenMeanwhile()
    {
        using var time = new StoppedByHand();
        var connector = new HeldConnector();
        connector.Done.SetResult();
        await using OutgoingActivities outgoing = new OutgoingActivities(Incoming, connector, time).ShowTyping(default);
        Task<ResourceResponse?> first = outgoing.SendAsync(MessageFactory.Text("a"), default);
        Task<ResourceResponse?> second = outgoing.SendAsync(new Activity { Type = ActivityTypes.Event, Text = "b" }, default);
        time.IsStopped.Set();
        await Task.WhenAll(first, second);
        Assert.Equal(["a", "b"], connector.Begun);
    }

    [Fact]
    public async Task Line15_SlowTurn_IsSeenTypingFirst()
    {
        Host.Turn = async (turn, token) =>
        {
            Assert.Equal("typing", (await Conversation.NextAsync()).Activity.GetProperty("type").GetString());
            await turn.SendActivityAsync(MessageFactory.Text("oui"), token);
        };
        Assert.Equal(202, await Host.PostAsync(Tokens.Channel(), type: "message"));
        JsonElement said;
        while ((said = (await Conversation.NextAsync()).Activity).GetProperty("type").GetString() == "typing")
        {
            Assert.Equal("c", said.GetProperty("conversation").GetProperty("id").GetString());
        }

        Assert.Equal("oui", said.GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    public async Task Line27_HostThatIsNotAllowed_GetsNothingEvenWithoutReception(string host)
    {
        string elsewhere = Channel.ServiceUrl.Replace("127.0.0.1", host, StringComparison.Ordinal);
        Assert.Null(await Connector.SendAsync(elsewhere, Message("a"), default));
        Assert.Equal(0, Channel.Sent);
        Assert.Empty(Channel.TokenRequests);
    }

    [Fact]
    public async Task Line27_Redirect_IsNotFollowed()
    {
        Conversation.Answers.Enqueue((302, null));
        Assert.Null(await SendAsync("a"));
        Assert.Equal(1, Channel.Sent);
    }

    [Fact]
    public async Task Line28_HundredReplies_AskForOneToken()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => SendAsync("a")));
        Assert.Equal(100, Channel.Sent);
        Assert.Single(Channel.TokenRequests);
    }

    [Fact]
    public async Task Line29_Log_HoldsNeitherTokensNorSecretsNorWords()
    {
        string inbound = Tokens.Channel();
        Host.Turn = (turn, token) => turn.SendActivityAsync(MessageFactory.Text("la réponse"), token);
        Assert.Equal(202, await Host.PostAsync(inbound));
        await Conversation.NextAsync();
        Assert.Equal(401, await Host.PostAsync(inbound + "x"));
        foreach (int status in (int[])[401, 429, 500])
        {
            Conversation.Answers.Enqueue((status, "1"));
        }

        await SendAsync("la réponse");
        string log = string.Join('\n', Host.Log.Lines);
        Assert.Contains($"Le connecteur {new Uri(Channel.Url).Authority} a refusé une réponse (HTTP 500).", log, StringComparison.Ordinal);
        foreach (string kept in (string[])[ChannelStandIn.Secret, inbound["Bearer ".Length..], inbound.Split('.')[2], "outbound-token", "la réponse", "bonjour"])
        {
            Assert.DoesNotContain(kept, log, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Line28_TokenThatIsNotToBeHad_IsAskedForOnceMore()
    {
        Channel.TokenRefusal = "later";
        Assert.Null(await SendAsync("a"));
        Assert.Equal(2, Channel.TokenRequests.Count);
        Assert.Single(Time.Waits);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, 3)]
    [InlineData(HttpRequestError.SecureConnectionError, 2)]
    [InlineData(HttpRequestError.ConnectionError, 3)]
    [InlineData(HttpRequestError.UserAuthenticationError, 2)]
    [InlineData(HttpRequestError.InvalidResponse, 1)]
    public async Task Line11_FailureBeforeAnythingWasSent_IsTriedAgain(HttpRequestError error, int tries)
    {
        int asked = 0;
        var builder = new Polly.ResiliencePipelineBuilder<HttpResponseMessage>();
        ConnectorRetries.Configure(builder, Time);
        await Assert.ThrowsAsync<HttpRequestException>(() => builder.Build().ExecuteAsync<HttpResponseMessage>(_ =>
        {
            asked++;
            throw new HttpRequestException(error);
        }).AsTask());
        Assert.Equal(tries, asked);
    }

    [Fact]
    public async Task Line29_EntraThatRefusesAndTellsWhatItWasSent_IsLoggedByItsCodeOnly()
    {
        Channel.TokenRefusal = $"the secret {ChannelStandIn.Secret} is wrong";
        Assert.Null(await SendAsync("la réponse"));
        string log = string.Join('\n', Host.Log.Lines);
        Assert.NotEmpty(Channel.TokenRequests);
        Assert.Equal(0, Channel.Sent);
        Assert.Contains("invalid_client", log, StringComparison.Ordinal);
        Assert.All((string[])[ChannelStandIn.Secret, "is wrong", "la réponse"], kept => Assert.DoesNotContain(kept, log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Line29_PasswordOfTheCertificate_IsNotLoggedWhetherItOpensItOrNot()
    {
        const string Password = "mot-de-passe-du-certificat";
        string file = Path.GetTempFileName();
        try
        {
            using RSA key = RSA.Create(2048);
            using X509Certificate2 certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(90));
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12, Password));
            (string, string?)[] settings = [("MicrosoftAppPassword", string.Empty), ("BotFramework:CertificatePath", file)];
            OptionsValidationException refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync([.. settings, ("BotFramework:CertificatePassword", Password + "x")]));
            Assert.DoesNotContain(Password, refusal.ToString(), StringComparison.Ordinal);
            await using GuardedHost host = await StartAsync([.. settings, ("BotFramework:CertificatePassword", Password)]);
            Assert.NotNull(await host.Services.GetRequiredService<IConnectorClient>().SendAsync(Channel.ServiceUrl, Message("a"), default));
            string assertion = Assert.Single(Channel.TokenRequests).Split("client_assertion=")[1].Split('&')[0];
            Assert.All([Password, assertion.Split('.')[2]], kept => Assert.DoesNotContain(host.Log.Lines, line => line.Contains(kept, StringComparison.Ordinal)));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Line25_WithoutAppId_NoTokenIsAskedForOrSent()
    {
        await using GuardedHost local = await StartAsync(("MicrosoftAppId", string.Empty), ("MicrosoftAppPassword", string.Empty), ("BotFramework:AllowAnonymousLocal", "true"));
        Conversation.Answers.Enqueue((401, null));
        var sent = new TaskCompletionSource<ResourceResponse?>();
        local.Turn = async (turn, token) => sent.SetResult(await turn.SendActivityAsync(MessageFactory.Text("oui"), token));
        Assert.Equal(202, await local.PostAsync(Tokens.Channel()));
        Assert.Null((await Conversation.NextAsync()).Authorization);
        Assert.Null(await sent.Task.WaitAsync(Hanging.After));
        Assert.Equal(1, Channel.Sent);
        Assert.Empty(Channel.TokenRequests);
        Assert.Equal(0, Channel.ChannelFetches);
    }

    private static Activity Incoming => new() { Type = "message", Id = "1", ChannelId = "msteams", ServiceUrl = "https://smba.trafficmanager.net/", Conversation = new ConversationAccount { Id = "c" } };

    private ConnectedConversation Conversation => Channel.In("c");

    private IConnectorClient Connector => Host.Services.GetRequiredService<IConnectorClient>();

    private Task<ResourceResponse?> SendAsync(string text) => SendAsync(Message(text));

    private Task<ResourceResponse?> SendAsync(Activity message) => Connector.SendAsync(Channel.ServiceUrl, message, default);

    private static Activity Message(string text)
    {
        Activity message = MessageFactory.Text(text);
        message.Conversation = new ConversationAccount { Id = "c" };
        return message;
    }

    private sealed class HeldConnector : SendOnlyConnector
    {
        public TaskCompletionSource Done { get; } = new();

        public List<string?> Begun { get; } = [];

        public override async Task<ResourceResponse?> SendAsync(string serviceUrl, Activity activity, CancellationToken cancellationToken)
        {
            Begun.Add(activity.Text);
            await Done.Task;
            return new ResourceResponse();
        }
    }

    /// <summary>A clock that stands still, and on which it takes until somebody says so to stop waiting.</summary>
    private sealed class StoppedByHand : TimeProvider, IDisposable
    {
        public ManualResetEventSlim IsStopped { get; } = new();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Wait(IsStopped);

        public void Dispose() => IsStopped.Dispose();

        private sealed class Wait(ManualResetEventSlim isStopped) : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() => isStopped.Wait(Hanging.After);

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
