using CampaignBot.Bot;
using CampaignBot.Bot.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CampaignBot.Tests.Bot.Startup;

/// <summary>Settings that are wrong are told before anything starts; those that are right are read as they are written.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Faults_OfEverySection_AreToldAtOnce()
    {
        string said = Refusal(
            "--Site:PublicUrl=ftp://x", "--Site:PublicUlr=https://campagne.exemple", "--Site:QuestionsPerMinute=abc", "--DirectLine:TokenMinutes=x", "--DirectLine:Nope=1",
            "--MicrosoftAppId=abc", "--BotFramework:AllowedCallers=x");
        Assert.All(
            (string[])["Site:PublicUrl", "Site:PublicUlr n’est pas un réglage", "Site:QuestionsPerMinute", "DirectLine:TokenMinutes doit être un nombre entier", "DirectLine:Nope n’est pas", "MicrosoftAppId", "BotFramework:AllowedCallers"],
            setting => Assert.Contains(setting, said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Site:Connections|DirectLine:TokenMinutes", "--DirectLine:TokenMinutes=3", "--Site:Connections=abc")]
    [InlineData("DirectLine:TokenMinutes|Site:AllowedOrigins|DirectLine:Secret|MicrosoftAppId", "--DirectLine:TokenMinutes=abc", "--Site:AllowedOrigins:0=pas une origine", "--DirectLine:Secret=court", "--MicrosoftAppId=abc")]
    [InlineData("DirectLine:Foo|DirectLine:AzureDomain|Site:PublicUrl", "--DirectLine:Foo=1", "--DirectLine:AzureDomain=x", "--Site:PublicUrl=ftp://x")]
    [InlineData("Site:PublicUrl|Site:AllowedOrigins", "--Site:PublicUrl=https://x/?q=1", "--Site:AllowedOrigins:0=pas une origine")]
    public void Faults_OfTheChat_AreToldWithTheOthersAndOnce(string settings, params string[] arguments)
    {
        string said = Refusal(arguments);
        Assert.All(settings.Split('|'), setting => Assert.Equal(2, said.Split(setting).Length));
    }

    [Theory]
    [InlineData(true, "--MicrosoftAppId=11111111-1111-1111-1111-111111111111")]
    [InlineData(false, "--MicrosoftAppId=11111111-1111-1111-1111-111111111111", "--Site:PublicUrl=https://campagne.example")]
    [InlineData(false, "--MicrosoftAppId=11111111-1111-1111-1111-111111111111", "--environment=Development")]
    [InlineData(false, "--DirectLine:Nope=1")]
    public void PublicUrl_OfABotOnAChannel_IsNotLeftOut(bool isMissing, params string[] settings) =>
        Assert.Equal(isMissing, Refusal([.. settings, "--Storage:Nope=1"]).Contains("Site:PublicUrl manque", StringComparison.Ordinal));

    [Fact]
    public async Task Environment_ThatIsUnknown_IsProduction()
    {
        await using WebApplication host = CampaignHost.Build(["--environment=Prod", "--Knowledge:Path=" + CampaignKnowledge.Folder], builder => builder.Logging.ClearProviders());
        Assert.Equal("Production", host.Environment.EnvironmentName);
    }

    [Theory]
    [InlineData("Le mode local.", "le mode local.")]
    [InlineData("L’URL manque.", "l’URL manque.")]
    [InlineData("À corriger.", "à corriger.")]
    [InlineData("HTTPS manque.", "HTTPS manque.")]
    [InlineData("MicrosoftAppId manque.", "MicrosoftAppId manque.")]
    [InlineData("Site:Name manque.", "Site:Name manque.")]
    [InlineData("", "")]
    public void StartFault_AfterTheColon_BeginsSmallUnlessWithAName(string message, string said) =>
        Assert.Equal("Le programme ne peut pas démarrer\u00A0: " + said, StartFault.Sentence(new InvalidOperationException(message)));

    [Theory]
    [InlineData("BotFramework:AllowedServiceHost=exemple.fr", "BotFramework:AllowedServiceHost n’est pas un réglage.")]
    [InlineData("BotFramework:MicrosoftAppId=00000000-0000-0000-0000-000000000000", "BotFramework:MicrosoftAppId n’est pas un réglage.")]
    [InlineData("Storage:Pth=x.db", "Storage:Pth n’est pas un réglage.")]
    [InlineData("MicrosoftAppIdd=00000000-0000-0000-0000-000000000000", "MicrosoftAppIdd n’est pas un réglage.")]
    [InlineData("MicrosoftAppTenant=00000000-0000-0000-0000-000000000000", "MicrosoftAppTenant n’est pas un réglage.")]
    [InlineData("MicrosotfAppPassword=x", "MicrosotfAppPassword n’est pas un réglage.")]
    [InlineData("ChannelServices=x", "ChannelServices n’est pas un réglage.")]
    [InlineData("Teams:Nme=x", "Teams:Nme n’est pas un réglage.")]
    [InlineData("Knowledge:Pth=x", "Knowledge:Pth n’est pas un réglage.")]
    public void Setting_ThatWouldBePassedOver_IsTold(string setting, string fault) =>
        Assert.Equal("Réglages à corriger\u00A0: " + fault, Refusal("--" + setting));

    [Fact]
    public async Task Settings_OfEverySection_AreKnown()
    {
        await using WebApplication host = Build(
            "--BotFramework:allowedservicehosts:0=exemple.fr", "--BotFramework:LoginUrl=", "--Storage:Path=", "--Teams:AccentColor=#000000", "--MicrosoftAppType=multitenant", "--ChannelService=");
        Assert.NotNull(host);
    }

    [Theory]
    [InlineData("MicrosoftApplicationInsights__ConnectionString=x")]
    [InlineData("MicrosoftApplicationInsightsAgent_EXTENSION_VERSION=~3")]
    [InlineData("MicrosoftApps=x")]
    public async Task Setting_OfAnotherProgram_IsNone(string setting)
    {
        await using WebApplication host = Build("--" + setting);
        Assert.NotNull(host);
    }

    [Theory]
    [InlineData("https://moi:secret@campagne.exemple")]
    [InlineData("https://campagne.exemple/?q=1")]
    public void PublicUrl_ThatLinksCannotBeBuiltOn_IsRefused(string url) =>
        Assert.Contains("Site:PublicUrl", Refusal("--Site:PublicUrl=" + url), StringComparison.Ordinal);

    [Theory]
    [InlineData("--Site:AllowedOrigins=https://a.exemple, https://b.exemple:8443", "https://a.exemple https://b.exemple:8443")]
    [InlineData("--Site:AllowedOrigins:0=https://a.exemple", "https://a.exemple")]
    [InlineData("--Site:Name=x", "")]
    public async Task AllowedOrigins_AreAListOrOneLine(string setting, string expected)
    {
        await using WebApplication host = Build(setting);
        Assert.Equal(expected, string.Join(' ', host.Services.GetRequiredService<IOptions<SiteOptions>>().Value.AllowedOrigins));
        Assert.Equal(expected, string.Join(' ', host.Services.GetRequiredService<IOptions<CampaignBot.BotFramework.DirectLine.DirectLineOptions>>().Value.AllowedOrigins));
    }

    private static string Refusal(params string[] settings) => Assert.Throws<SettingsException>(() => Build(settings)).Message;

    private static WebApplication Build(params string[] settings) =>
        CampaignHost.Build(["--environment=Production", "--Knowledge:Path=" + CampaignKnowledge.Folder, .. settings], builder => builder.Logging.ClearProviders());
}
