using System.Net;
using System.Net.Sockets;
using CampaignBot.Bot.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace CampaignBot.Tests.Bot.Startup;

/// <summary>Where the server is found, and what is said where it cannot be there.</summary>
public sealed class ServedAddressTests
{
    [Theory]
    [InlineData("urls", "http://localhost:4000", "http://localhost:4000")]
    [InlineData("ASPNETCORE_URLS", "http://*:4000", "http://localhost:4000")]
    [InlineData("ASPNETCORE_URLS", "http://10.1.2.3:80; http://127.0.0.1:4001", "http://127.0.0.1:4001")]
    [InlineData("urls", "http://10.1.2.3:80", null)]
    [InlineData("urls", "", null)]
    [InlineData("urls", "nonsense", null)]
    public void Settings_NameTheAddressThatLinksLeadTo(string setting, string value, string? expected) =>
        Assert.Equal(expected, ServedAddress.Of(new ConfigurationBuilder().AddInMemoryCollection([new(setting, value)]).Build()));

    [Fact]
    public async Task AddressInUse_IsNamed()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        string address = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        string folder = Directory.CreateTempSubdirectory("campaignbot-address-").FullName;
        await using WebApplication host = CampaignHost.Build(
            ["--urls=" + address, "--environment=Production", "--Knowledge:Path=" + CampaignKnowledge.Folder, "--Knowledge:DataPath=" + folder],
            builder => builder.Logging.ClearProviders());
        Exception fault = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync());
        Assert.Equal(
            $"Le programme ne peut pas démarrer\u00A0: l’adresse {address} est déjà prise par un autre programme\u202F; en choisir une autre avec --urls.",
            StartFault.Sentence(fault));

        // The documents are read beside the start, and their index may still be written.
        await host.StopAsync();
        Directory.Delete(folder, recursive: true);
    }
}
