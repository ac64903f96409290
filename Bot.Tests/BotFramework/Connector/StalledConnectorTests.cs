using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Connector;
using CampaignBot.BotFramework.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CampaignBot.Tests.BotFramework.Connector;

public sealed class StalledConnectorTests : GuardedHostTests<FakeTimeProvider>
{
    [Fact]
    public async Task Line11_AnswerThatNeverEnds_IsGivenUpLikeOneThatNeverBegins()
    {
        Channel.In("c").IsStalled = true;
        Activity message = MessageFactory.Text("oui");
        message.Conversation = new ConversationAccount { Id = "c" };
        Task<ResourceResponse?> sent = Host.Services.GetRequiredService<IConnectorClient>().SendAsync(Channel.ServiceUrl, message, default);
        await Channel.In("c").NextAsync();
        while (!sent.IsCompleted)
        {
            Time.Advance(TimeSpan.FromSeconds(15));
            await Task.WhenAny(sent, Task.Delay(20));
        }

        Assert.Null(await sent);
        Assert.Equal(1, Channel.Sent);
    }
}
