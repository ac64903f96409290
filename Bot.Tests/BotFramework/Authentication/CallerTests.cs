using CampaignBot.BotFramework.Authentication;
using CampaignBot.BotFramework.Hosting;
using CampaignBot.BotFramework.Schema;

namespace CampaignBot.Tests.BotFramework.Authentication;

/// <summary>Each thing that a valid token does not allow has a cause of its own, which the operator reads.</summary>
public sealed class CallerTests
{
    private static readonly ServiceHosts Hosts = new(Trust.Of(new BotFrameworkOptions { MicrosoftAppId = "x" }));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/fr/", "msteams", null)]
    [InlineData("https://smba.trafficmanager.net/us/", "msteams", nameof(Refusal.OtherServiceUrl))]
    [InlineData("https://smba.trafficmanager.net/fr", "webchat", nameof(Refusal.OtherChannel))]
    public void Check_OfAChannel_TellsTheAddressFromTheChannel(string serviceUrl, string channel, string? refusal) =>
        AssertIs(refusal, new Caller("id", "https://smba.trafficmanager.net/fr/", new HashSet<string>(StringComparer.Ordinal) { "msteams" }, MayBeHere: false), serviceUrl, channel);

    [Theory]
    [InlineData("https://smba.trafficmanager.net/fr/", null)]
    [InlineData("https://ailleurs.test/", nameof(Refusal.ForbiddenServiceUrl))]
    [InlineData("rien", nameof(Refusal.NoAddress))]
    [InlineData("", nameof(Refusal.NoAddress))]
    [InlineData("https://smba.trafficmanager.net/fr/ ", nameof(Refusal.NoAddress))]
    [InlineData("https://smba.trafficmanager.net\t", nameof(Refusal.NoAddress))]
    public void Check_OfAProgram_TellsAHostThatIsNotAllowed(string serviceUrl, string? refusal) =>
        AssertIs(refusal, new Caller("id", null, null, MayBeHere: false), serviceUrl, "emulator");

    private static void AssertIs(string? refusal, Caller caller, string serviceUrl, string channel) => Assert.Same(
        refusal is null ? null : typeof(Refusal).GetField(refusal)!.GetValue(null),
        caller.Check(new Activity { ServiceUrl = serviceUrl, ChannelId = channel }, Hosts));
}
