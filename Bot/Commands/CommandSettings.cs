using CampaignBot.Bot.Startup;

namespace CampaignBot.Bot.Commands;

/// <summary>The settings of a command: the file beside the program, the environment, then what a command takes of the server's on its line.</summary>
internal static class CommandSettings
{
    /// <summary>Reads the settings.</summary>
    /// <param name="arguments">Settings, each as <c>--Key=value</c>.</param>
    public static IConfiguration Read(IReadOnlyList<string> arguments) => new ConfigurationBuilder()
        .SetBasePath(ProgramPaths.Program)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .AddCommandLine([.. arguments])
        .Build();
}
