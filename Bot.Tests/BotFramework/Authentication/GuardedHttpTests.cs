using System.Collections.Concurrent;
using System.Net;
using CampaignBot.BotFramework.Authentication;
using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Connector;
using CampaignBot.BotFramework.Hosting;
using CampaignBot.BotFramework.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace CampaignBot.Tests.BotFramework.Authentication;

/// <summary>What the clients do that fetch keys and tokens and deliver replies, as the servers they talk to see it.</summary>
public sealed class GuardedHttpTests : GuardedHostTests<ImpatientTime>
{
    private const int Most = 1024 * 1024;

    [Fact]
    public async Task Clients_WhoseServersSetCookies_SendNoneBack()
    {
        await TalkTwiceAsync();
        Assert.Empty(Channel.SentCookies);
    }

    [Fact]
    public async Task Clients_InDevelopment_AskNoProxy()
    {
        using var proxy = new WatchedProxy(Channel.Url);
        await TalkTwiceAsync();
        Assert.Empty(proxy.Asked);
    }

    [Theory]
    [InlineData("Development", false)]
    [InlineData("Production", true)]
    public async Task Handler_UsesTheProxyOfTheMachine_ExceptInDevelopment(string environment, bool isAsked)
    {
        using var proxy = new WatchedProxy(Channel.Url);
        ServiceProvider services = new ServiceCollection().AddSingleton(Trust.Of(new BotFrameworkOptions(), environment)).BuildServiceProvider();
        using var http = new HttpClient(GuardedHttp.CreateHandler(services));
        await http.GetStringAsync(Channel.Url + "/channel");
        Assert.Equal(isAsked, !proxy.Asked.IsEmpty);
    }

    [Theory]
    [InlineData(Most, 202)]
    [InlineData(Most + 1, 503)]
    public async Task Keys_OfMoreThanAMegabyte_AreNotRead(int length, int status)
    {
        Channel.AnswerLength = length;
        Assert.Equal(status, await Host.PostAsync(Tokens.Channel()));
    }

    [Theory]
    [InlineData(Most, 1)]
    [InlineData(Most + 1, 0)]
    public async Task Token_OfMoreThanAMegabyte_IsNotRead(int length, int sent)
    {
        Channel.AnswerLength = length;
        await SendAsync();
        Assert.Equal(sent, Channel.Sent);
    }

    [Theory]
    [InlineData(Most, true)]
    [InlineData(Most + 1, false)]
    public async Task AnswerOfAConnector_OfMoreThanAMegabyte_IsNotRead(int length, bool isRead)
    {
        Assert.NotNull(await SendAsync());
        Channel.In("c").Body = "{\"id\":\"given\"}";
        Channel.AnswerLength = length;
        Assert.Equal(isRead ? "given" : null, (await SendAsync())?.Id);
        Assert.Equal(2, Channel.Sent);
    }

    /// <summary>Fetches the keys, a token and an answer of the connector, each twice.</summary>
    private async Task TalkTwiceAsync()
    {
        Assert.Equal(202, await Host.PostAsync(Tokens.Channel()));
        Channel.Keys.RollOver("k2");
        Assert.Equal(202, await Host.PostAsync(Tokens.Channel()));
        Channel.In("c").Answers.Enqueue((401, null));
        Assert.NotNull(await SendAsync());
        Assert.Equal((2, 2, 2), (Channel.ChannelFetches, Channel.TokenRequests.Count, Channel.Sent));
    }

    private Task<ResourceResponse?> SendAsync()
    {
        Activity message = MessageFactory.Text("oui");
        message.Conversation = new ConversationAccount { Id = "c" };
        return Host.Services.GetRequiredService<IConnectorClient>().SendAsync(Channel.ServiceUrl, message, default);
    }

    /// <summary>The proxy of this machine, and whether it was asked about a server. Tests beside this one get from it what they got before.</summary>
    private sealed class WatchedProxy : IWebProxy, IDisposable
    {
        private readonly IWebProxy _usual = HttpClient.DefaultProxy;
        private readonly Uri _server;

        public WatchedProxy(string server)
        {
            _server = new Uri(server);
            HttpClient.DefaultProxy = this;
        }

        public ConcurrentQueue<Uri> Asked { get; } = new();

        public ICredentials? Credentials
        {
            get => _usual.Credentials;
            set => _usual.Credentials = value;
        }

        public Uri? GetProxy(Uri destination) => IsWatched(destination) ? null : _usual.GetProxy(destination);

        public bool IsBypassed(Uri host) => IsWatched(host) || _usual.IsBypassed(host);

        public void Dispose() => HttpClient.DefaultProxy = _usual;

        private bool IsWatched(Uri destination)
        {
            if (destination.Authority != _server.Authority)
            {
                return false;
            }

            Asked.Enqueue(destination);
            return true;
        }
    }
}
