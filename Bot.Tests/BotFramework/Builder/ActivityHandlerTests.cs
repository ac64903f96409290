using System.Text.Json;
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

    [Theory]
    [InlineData("messageUpdate", "updated")]
    [InlineData("typing", "typing")]
    [InlineData("something-new", "unrecognized")]
    public async Task UpdatesAndTyping_HaveMethodsOfTheirOwn(string type, string expected)
    {
        var handler = new Noting();
        await handler.OnTurnAsync(Turn(new Activity { Type = type }));
        Assert.Equal(expected, handler.Noted);
    }

    [Fact]
    public async Task Invoke_NobodyKnows_Is501()
    {
        ITurnContext turn = Turn(new Activity { Type = ActivityTypes.Invoke, Name = "x" });
        await new Noting().OnTurnAsync(turn);
        Assert.Equal(501, turn.InvokeResponse?.Status);
    }

    [Theory]
    [InlineData(null, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"Ce bouton ne dit pas ce qu’il fait."}}""")]
    [InlineData("[]", """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"Ce bouton ne dit pas ce qu’il fait."}}""")]
    [InlineData("{}", """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"Ce bouton ne dit pas ce qu’il fait."}}""")]
    [InlineData("""{"action":"x"}""", """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"BadRequest","message":"Ce bouton ne dit pas ce qu’il fait."}}""")]
    [InlineData("""{"action":{"type":"Action.Submit","data":{"a":1}}}""", """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"NotSupported","message":"Ce bouton n’est pas pris en charge."}}""")]
    [InlineData("""{"action":{"type":"<script>","data":{"a":1}}}""", """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"NotSupported","message":"Ce bouton n’est pas pris en charge."}}""")]
    [InlineData("""{"action":{"verb":"v"}}""", """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"NotSupported","message":"Ce bouton n’est pas pris en charge."}}""")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"v","data":{"a":1}},"trigger":"manual"}""", """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"v {\"a\":1}"}""")]
    public async Task Line14_CardAction_HasTheDocumentedShapes(string? value, string expected)
    {
        ITurnContext turn = Turn(new Activity { Type = ActivityTypes.Invoke, Name = "adaptiveCard/action", Value = value is null ? null : JsonElement.Parse(value) });
        await new Noting().OnTurnAsync(turn);
        Assert.Equal(200, turn.InvokeResponse?.Status);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(expected), turn.InvokeResponse!.Body!.Value), turn.InvokeResponse.Body.Value.GetRawText());
    }

    [Fact]
    public async Task Line14_CardActionOfABotWithoutAny_Is501()
    {
        ITurnContext turn = Turn(new Activity { Type = ActivityTypes.Invoke, Name = "adaptiveCard/action", Value = JsonElement.Parse("""{"action":{"type":"Action.Execute"}}""") });
        await new Silent().OnTurnAsync(turn);
        Assert.Equal(501, turn.InvokeResponse?.Status);
    }

    private static ITurnContext Turn(Activity activity)
    {
        var turn = new Mock<ITurnContext>();
        turn.SetupGet(context => context.Activity).Returns(activity);
        turn.SetupProperty(context => context.InvokeResponse);
        return turn.Object;
    }

    private sealed class Silent : ActivityHandler;

    private sealed class Noting : ActivityHandler
    {
        public string Noted { get; private set; } = string.Empty;

        protected override Task<AdaptiveCardInvokeResponse?> OnAdaptiveCardInvokeAsync(ITurnContext turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult<AdaptiveCardInvokeResponse?>(AdaptiveCardInvokeResponse.Message($"{invokeValue.Action?.Verb} {invokeValue.Action?.Data}"));

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

        protected override Task OnMessageUpdateActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            Noted = "updated";
            return Task.CompletedTask;
        }

        protected override Task OnTypingActivityAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            Noted = "typing";
            return Task.CompletedTask;
        }

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            Noted = "unrecognized";
            return Task.CompletedTask;
        }
    }
}
