using CampaignBot.BotFramework.Authentication;
using CampaignBot.BotFramework.Hosting;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Moq;

namespace CampaignBot.Tests;

/// <summary>Makes the endpoint's trust out of settings, without a host.</summary>
internal static class Trust
{
    public static AuthenticationConfiguration Of(BotFrameworkOptions options, string environment = "Development") => new(Options.Create(options), In(environment));

    public static IHostEnvironment In(string environment) => Mock.Of<IHostEnvironment>(host => host.EnvironmentName == environment);
}
