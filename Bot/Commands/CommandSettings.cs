using CampaignBot.Bot.Startup;

namespace CampaignBot.Bot.Commands;

/// <summary>The settings of a command: the file beside the program, then the environment.</summary>
internal static class CommandSettings
{
    /// <summary>Reads the settings.</summary>
    public static IConfiguration Read() => new ConfigurationBuilder()
        .SetBasePath(ProgramPaths.Program)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build();
}
