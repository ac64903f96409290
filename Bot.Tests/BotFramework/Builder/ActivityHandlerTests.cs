using CampaignBot.BotFramework.Builder;
using CampaignBot.BotFramework.Schema;
using Moq;

namespace CampaignBot.Tests.BotFramework.Builder;

public sealed class ActivityHandlerTests
{
    [Theory]
    [InlineData("add", "added")]
    [InlineData("remove", "removed")]
    [InlineData("add-upgrade", "")]
    [InlineData("remove-upgrade", "")]
    [InlineData("something-new", "")]
    [InlineData(null, "")]
    public async Task InstallationUpdate_OnlyAddAndRemove_AreNoticed(string? action, string expected)
    {
        var handler = new Noting();
        await handler.OnTurnAsync(Turn(new Activity { Type = ActivityTypes.InstallationUpdate, Action = action }));
        Assert.Equal(expected, handler.Noted);
    }

    [Fact]
    public async Task Invoke_NobodyKnows_Is501()
    {
        ITurnContext turn = Turn(new Activity { Type = ActivityTypes.Invoke, Name = "x" });
        await new Noting().OnTurnAsync(turn);
        Assert.Equal(501, turn.InvokeResponse?.Status);
    }

    private static ITurnContext Turn(Activity activity)
    {
        var turn = new Mock<ITurnContext>();
        turn.SetupGet(context => context.Activity).Returns(activity);
        turn.SetupProperty(context => context.InvokeResponse);
        return turn.Object;
    }

    private sealed class Noting : ActivityHandler
    {
        public string Noted { get; private set; } = string.Empty;

        protected override Task OnInstallationUpdateAddAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            Noted = "added";
            return Task.CompletedTask;
        }

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            Noted = "removed";
            return Task.CompletedTask;
        }
    }
}
