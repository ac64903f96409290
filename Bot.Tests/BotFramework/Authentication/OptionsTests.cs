using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CampaignBot.BotFramework.Authentication;
using CampaignBot.BotFramework.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace CampaignBot.Tests.BotFramework.Authentication;

/// <summary>The settings: what they are when nothing is said, and what is wrong with them (lines 25 and 28 of the protocol's checklist).</summary>
public sealed class OptionsTests
{
    private const string Tenant = "22222222-2222-2222-2222-222222222222";

    private static readonly (string Name, string? Value)[] Good =
        [("MicrosoftAppId", "11111111-1111-1111-1111-111111111111"), ("MicrosoftAppPassword", "s"), ("MicrosoftAppTenantId", Tenant)];

    [Fact]
    public void Defaults_AreThePublicCloudAndNobodyElse()
    {
        AuthenticationConfiguration trust = Trust.Of(Read(Good), "Production");
        Assert.Equal("https://api.botframework.com", trust.ChannelIssuer);
        Assert.Equal("https://login.botframework.com/v1/.well-known/openidconfiguration", trust.ChannelMetadata.AbsoluteUri);
        Assert.Equal("https://login.microsoftonline.com/" + Tenant, trust.Authority.AbsoluteUri);
        Assert.Equal($"https://login.microsoftonline.com/{Tenant}/v2.0/.well-known/openid-configuration", trust.EntraMetadata(Tenant).AbsoluteUri);
        Assert.Equal("https://api.botframework.com/.default", trust.OAuthScope);
        Assert.Empty(trust.Options.AllowedCallers);
        Assert.Empty(trust.Options.AllowedTenants);
        Assert.False(trust.AllowEmulator);
        Assert.False(trust.IsAnonymousLocal);
        Assert.Empty(Faults("Production"));
    }

    [Fact]
    public void GovernmentCloud_IsAnotherOneThroughout()
    {
        AuthenticationConfiguration trust = Trust.Of(Read([.. Good, ("ChannelService", "https://botframework.azure.us")]), "Production");
        Assert.Equal("https://login.botframework.azure.us/v1/.well-known/openidconfiguration", trust.ChannelMetadata.AbsoluteUri);
        Assert.Equal("https://login.microsoftonline.us/" + Tenant, trust.Authority.AbsoluteUri);
        Assert.Equal("https://api.botframework.us/.default", trust.OAuthScope);
        Assert.Contains("https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0", trust.EntraIssuers.Keys);
        Assert.DoesNotContain($"https://login.microsoftonline.com/{Tenant}/v2.0", trust.EntraIssuers.Keys);
    }

    [Fact]
    public void EveryFault_IsSaidAtOnce()
    {
        string[] faults = Faults(
            "Production",
            ("MicrosoftAppType", "Personal"),
            ("MicrosoftAppId", "mon-robot"),
            ("MicrosoftAppPassword", string.Empty),
            ("MicrosoftAppTenantId", string.Empty),
            ("ChannelService", "https://botframework.azure.cn"),
            ("BotFramework:ChannelOpenIdMetadataUrl", "http://localhost:5000/x"),
            ("BotFramework:EmulatorOpenIdMetadataUrl", "nowhere"),
            ("BotFramework:ChannelIssuer", "http://issuer.test"),
            ("BotFramework:OAuthScope", "https://api.botframework.com"),
            ("BotFramework:AllowedServiceHosts:0", "localhost"),
            ("BotFramework:AllowedServiceHosts:1", "trafficmanager.net"),
            ("BotFramework:AllowedServiceHosts:2", "https://a.test"),
            ("BotFramework:AllowedServiceHosts:3", "10.0.0.1"),
            ("BotFramework:AllowedServiceHosts:4", "com"),
            ("BotFramework:AllowedCallers:0", "*"),
            ("BotFramework:AllowEmulator", "oui"),
            ("BotFramework:AllowAnonymousLocal", "true"));
        Assert.Equal(
            [
                "BotFramework:AllowAnonymousLocal", "BotFramework:AllowEmulator", "BotFramework:AllowedCallers", "BotFramework:AllowedServiceHosts", "BotFramework:AllowedServiceHosts",
                "BotFramework:AllowedServiceHosts", "BotFramework:AllowedServiceHosts", "BotFramework:AllowedServiceHosts", "BotFramework:ChannelIssuer", "BotFramework:ChannelOpenIdMetadataUrl",
                "BotFramework:EmulatorOpenIdMetadataUrl", "BotFramework:OAuthScope", "ChannelService", "MicrosoftAppId", "MicrosoftAppPassword", "MicrosoftAppTenantId", "MicrosoftAppType",
            ],
            faults.Select(fault => fault.Split(' ', '\u00A0')[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("UserAssignedMSI", "s", Tenant, "", "MicrosoftAppPassword")]
    [InlineData("UserAssignedMSI", "", "", "", "MicrosoftAppTenantId")]
    [InlineData("UserAssignedMSI", "", Tenant, "", null)]
    [InlineData("MultiTenant", "s", "", "", null)]
    [InlineData("MultiTenant", "", "", "", "MicrosoftAppPassword")]
    [InlineData("MultiTenant", "  ", "", "", "MicrosoftAppPassword")]
    [InlineData("singletenant", "s", Tenant, "", null)]
    [InlineData("SingleTenant", "s", "", "https://login.test/t", null)]
    [InlineData("SingleTenant", "s", Tenant, "https://login.test/", "BotFramework:LoginUrl")]
    [InlineData("SingleTenant", "s", Tenant, "http://login.test/t", "BotFramework:LoginUrl")]
    [InlineData("SingleTenant", "s", Tenant, "http://127.0.0.1:5000/t", null)]
    public void Line28_Combination_IsCheckedAtStart(string type, string password, string tenant, string login, string? fault) =>
        Assert.Equal(
            fault is null ? [] : [fault],
            Faults("Development", ("MicrosoftAppType", type), ("MicrosoftAppPassword", password), ("MicrosoftAppTenantId", tenant), ("BotFramework:LoginUrl", login))
                .Select(said => said.Split(' ', '\u00A0')[0]));

    [Theory]
    [InlineData("")]
    [InlineData("11111111-1111-1111-1111-111111111111")]
    public void Line28_AppType_IsCheckedWithAndWithoutAnAppId(string appId) =>
        Assert.Contains("MicrosoftAppType doit être SingleTenant, MultiTenant ou UserAssignedMSI.", Faults("Development", ("MicrosoftAppType", "Zut"), ("MicrosoftAppId", appId), ("MicrosoftAppPassword", string.Empty)));

    [Theory]
    [InlineData("MicrosoftAppTenantId", Tenant, 0)]
    [InlineData("MicrosoftAppTenantId", "exemple.fr", 1)]
    [InlineData("MicrosoftAppTenantId", "a/b", 1)]
    [InlineData("MicrosoftAppTenantId", "https://exemple.fr", 1)]
    [InlineData("MicrosoftAppTenantId", "{22222222-2222-2222-2222-222222222222}", 1)]
    [InlineData("MicrosoftAppTenantId", "22222222222222222222222222222222", 1)]
    [InlineData("MicrosoftAppId", "mon-robot", 1)]
    [InlineData("MicrosoftAppId", "{11111111-1111-1111-1111-111111111111}", 1)]
    [InlineData("MicrosoftAppId", "11111111111111111111111111111111", 1)]
    [InlineData("BotFramework:AllowedTenants", Tenant, 0)]
    [InlineData("BotFramework:AllowedTenants", "exemple.fr", 1)]
    [InlineData("BotFramework:AllowedTenants", "exemple.fr, 22222222222222222222222222222222", 2)]
    [InlineData("BotFramework:AllowedCallers", Tenant, 0)]
    [InlineData("BotFramework:AllowedCallers", "{22222222-2222-2222-2222-222222222222}", 1)]
    [InlineData("BotFramework:AllowedCallers", "22222222222222222222222222222222", 1)]
    public void Line28_Identifier_IsOneAsTokensWriteIt(string name, string value, int faults) =>
        Assert.Equal(faults, Faults("Production", (name, value)).Count(fault => fault.StartsWith(name, StringComparison.Ordinal)));

    [Theory]
    [InlineData("trafficmanager.net")]
    [InlineData("TrafficManager.net")]
    [InlineData("trafficmanager.net.")]
    [InlineData("skill.exemple.fr.")]
    [InlineData("cloudapp.azure.com")]
    [InlineData("azurecontainerapps.io")]
    [InlineData("github.io")]
    [InlineData("ngrok.io")]
    [InlineData("NGROK-free.app")]
    [InlineData("trycloudflare.com")]
    [InlineData("loca.lt")]
    [InlineData("serveo.net")]
    [InlineData("herokuapp.com")]
    [InlineData("vercel.app")]
    [InlineData("netlify.app")]
    [InlineData("pages.dev")]
    [InlineData("workers.dev")]
    [InlineData("web.app")]
    [InlineData("firebaseapp.com")]
    [InlineData("glitch.me")]
    [InlineData("onrender.com")]
    [InlineData("fly.dev")]
    [InlineData("azurewebsites.net")]
    [InlineData("run.app")]
    [InlineData("nip.io")]
    [InlineData("zrok.io")]
    [InlineData("scalingo.io")]
    [InlineData("webhook.site")]
    [InlineData("co.uk")]
    [InlineData("asso.fr")]
    [InlineData("\u00e9cole.fr")]
    [InlineData("localhost")]
    public void Line26_ZoneThatIsNobodysOrNoFullName_IsNoHost(string host) =>
        Assert.StartsWith("BotFramework:AllowedServiceHosts", Assert.Single(Faults("Production", ("BotFramework:AllowedServiceHosts", host))), StringComparison.Ordinal);

    [Theory]
    [InlineData("exemple.fr")]
    [InlineData("smba.co.uk")]
    [InlineData("skill.azurewebsites.net")]
    [InlineData("skill.github.io")]
    [InlineData("a1b2.ngrok.app")]
    [InlineData("skill.campagne.workers.dev")]
    [InlineData("notgithub.io")]
    [InlineData("skill.westeurope.cloudapp.azure.com")]
    public void Line26_HostOfSomebody_IsOne(string host) => Assert.Empty(Faults("Production", ("BotFramework:AllowedServiceHosts", host)));

    [Fact]
    public void Lists_MayBeWrittenOnOneLine()
    {
        Assert.Equal(["a.test", "b.test", "c.test"], Read(("BotFramework:AllowedServiceHosts", "a.test, b.test"), ("BotFramework:AllowedServiceHosts:0", "c.test")).AllowedServiceHosts);
        Assert.StartsWith("BotFramework:AllowedCallers", Assert.Single(Faults("Production", ("BotFramework:AllowedCallers", "personne"))), StringComparison.Ordinal);
    }

    [Fact]
    public void SecretWithoutAppId_IsADeploymentThatLostIt() =>
        Assert.StartsWith("MicrosoftAppId manque", Assert.Single(Faults("Production", ("MicrosoftAppId", string.Empty))), StringComparison.Ordinal);

    [Fact]
    public void Certificate_StandsForTheSecretWhereItCanBeRead()
    {
        string folder = Directory.CreateTempSubdirectory("campaignbot-certificate-").FullName;
        try
        {
            using RSA key = RSA.Create(2048);
            using X509Certificate2 certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(90));
            string pkcs12 = Path.Combine(folder, "bot.pfx");
            File.WriteAllBytes(pkcs12, certificate.Export(X509ContentType.Pkcs12, "p"));
            string pem = Path.Combine(folder, "bot.pem");
            File.WriteAllText(pem, certificate.ExportCertificatePem() + "\n" + key.ExportPkcs8PrivateKeyPem());
            string bare = Path.Combine(folder, "bare.pem");
            File.WriteAllText(bare, certificate.ExportCertificatePem());
            Assert.Empty(Of(pkcs12, "p"));
            Assert.Empty(Of(pem, string.Empty));
            Assert.Single(Of(pkcs12, "wrong"));
            Assert.Single(Of(bare, string.Empty));
            Assert.Single(Of(Path.Combine(folder, "none.pfx"), string.Empty));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static string[] Of(string path, string password) =>
            Faults("Production", ("MicrosoftAppPassword", string.Empty), ("BotFramework:CertificatePath", path), ("BotFramework:CertificatePassword", password));
    }

    private static BotFrameworkOptions Read(params (string Name, string? Value)[] settings)
    {
        var options = new BotFrameworkOptions();
        new BotFrameworkOptionsSetup(Configuration(settings)).Configure(options);
        return options;
    }

    private static string[] Faults(string environment, params (string Name, string? Value)[] settings)
    {
        (string, string?)[] all = [.. Good, .. settings];
        ValidateOptionsResult result = new BotFrameworkOptionsValidator(new BotFrameworkOptionsSetup(Configuration(all)), Trust.In(environment)).Validate(null, Read(all));
        return result.Failures?.ToArray() ?? [];
    }

    private static IConfigurationRoot Configuration((string Name, string? Value)[] settings)
    {
        var values = new Dictionary<string, string?>();
        foreach ((string name, string? value) in settings)
        {
            values[name] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(values).Build();
    }
}
