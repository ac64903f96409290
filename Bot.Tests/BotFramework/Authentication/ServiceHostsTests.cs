using CampaignBot.BotFramework.Authentication;
using CampaignBot.BotFramework.Hosting;

namespace CampaignBot.Tests.BotFramework.Authentication;

/// <summary>Where replies may go (line 26 of the protocol's checklist).</summary>
public sealed class ServiceHostsTests
{
    [Theory]
    [InlineData("http://smba.trafficmanager.net")]
    [InlineData("https://evil.trafficmanager.net")]
    [InlineData("https://evil.smba.trafficmanager.net")]
    [InlineData("https://evilsmba.trafficmanager.net")]
    [InlineData("https://botframework.com.evil.tld")]
    [InlineData("https://evilbotframework.com")]
    [InlineData("https://user@smba.trafficmanager.net")]
    [InlineData("https://smba.trafficmanager.net@evil.tld")]
    [InlineData("https://evil.tld/#.botframework.com")]
    [InlineData("https://smba.trafficmanager.net/#x")]
    [InlineData("https://smba.trafficmanager.net/?x")]
    [InlineData("https://smba.trafficmanager.net.")]
    [InlineData("https://10.0.0.1")]
    [InlineData("https://[::1]")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("https://localhost")]
    [InlineData("https://smba.trafficmanager.net:8443")]
    [InlineData("urn:botframework.com")]
    [InlineData("ftp://webchat.botframework.com")]
    [InlineData("https://api.botframework.azure.us")]
    [InlineData("https://evil.test\uff0f.botframework.com/")]
    [InlineData("https://evil\u2100.botframework.com")]
    [InlineData("https://\u00e9.botframework.com")]
    public void Line26_Host_IsRefused(string address) => Assert.False(Hosts(new BotFrameworkOptions { MicrosoftAppId = "x" }).Allows(new Uri(address)));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/tenant/")]
    [InlineData("https://SMBA.trafficmanager.net:443")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://emea.ng.msg.teams.microsoft.com/")]
    public void Line26_Connector_IsAllowed(string address) => Assert.True(Hosts(new BotFrameworkOptions { MicrosoftAppId = "x" }).Allows(new Uri(address)));

    [Fact]
    public void Line26_GovernmentCloud_AddsItsOwn()
    {
        ServiceHosts hosts = Hosts(new BotFrameworkOptions { MicrosoftAppId = "x", ChannelService = "https://botframework.azure.us" });
        Assert.True(hosts.Allows(new Uri("https://api.botframework.azure.us/x")));
        Assert.True(hosts.Allows(new Uri("https://smba.infra.gov.teams.microsoft.us")));
    }

    [Theory]
    [InlineData("Development", "https://skill.exemple.fr/v3", true)]
    [InlineData("Development", "https://a.skill.exemple.fr/v3", true)]
    [InlineData("Development", "https://myskill.exemple.fr", false)]
    [InlineData("Development", "https://skill.azurewebsites.net/v3", true)]
    [InlineData("Development", "https://a.skill.azurewebsites.net/v3", false)]
    [InlineData("Development", "https://a1b2.ngrok.app", true)]
    [InlineData("Development", "https://evil.ngrok.app", false)]
    [InlineData("Development", "https://evil.a1b2.ngrok.app", false)]
    [InlineData("Development", "https://evil.westeurope.cloudapp.azure.com", false)]
    [InlineData("Development", "https://webchat.botframework.com", true)]
    [InlineData("Development", "http://127.0.0.1:5000/_connector", true)]
    [InlineData("Development", "http://localhost:5000", false)]
    [InlineData("Development", "http://[::1]:5000", true)]
    [InlineData("Production", "http://127.0.0.1:5000/_connector", false)]
    public void Line26_HostOfTheSettings_IsAddedAndLoopbackInDevelopmentOnly(string environment, string address, bool allowed) =>
        Assert.Equal(allowed, Hosts(new BotFrameworkOptions { MicrosoftAppId = "x", AllowedServiceHosts = ["skill.exemple.fr", "skill.azurewebsites.net", "a1b2.ngrok.app", "westeurope.cloudapp.azure.com", "127.0.0.1", "[::1]"] }, environment).Allows(new Uri(address)));

    [Theory]
    [InlineData("http://localhost:5000/x", true)]
    [InlineData("http://127.0.0.1", true)]
    [InlineData("https://smba.trafficmanager.net", false)]
    public void Line25_WithoutToken_OnlyThisMachine(string address, bool allowed) =>
        Assert.Equal(allowed, Hosts(new BotFrameworkOptions { AllowAnonymousLocal = true }).Allows(new Uri(address)));

    [Theory]
    [InlineData("https://smba.trafficmanager.net/fr/ ")]
    [InlineData(" https://smba.trafficmanager.net/fr/")]
    [InlineData("https://smba.trafficmanager.net/fr/\n")]
    [InlineData("https://smba.trafficmanager.net/f r/")]
    public void Line26_AddressWithABlank_IsRefused(string address)
    {
        Assert.True(Uri.TryCreate(address, UriKind.Absolute, out Uri? read));
        Assert.False(Hosts(new BotFrameworkOptions { MicrosoftAppId = "x" }).Allows(read));
        Assert.True(Hosts(new BotFrameworkOptions { MicrosoftAppId = "x" }).Allows(new Uri(address.Trim().Replace(" ", string.Empty, StringComparison.Ordinal))));
    }

    private static ServiceHosts Hosts(BotFrameworkOptions options, string environment = "Development") => new(Trust.Of(options, environment));
}
