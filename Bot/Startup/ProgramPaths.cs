namespace CampaignBot.Bot.Startup;

/// <summary>
/// Where settings, documents and data are. What a person types, on the command line or into the environment, is relative to where they
/// stand; what the settings file says is relative to the program, or to the checkout that the program was built in.
/// </summary>
internal static class ProgramPaths
{
    private const string Solution = "CampaignBot.sln";

    /// <summary>Folder of the settings.</summary>
    public static string Program => AppContext.BaseDirectory;

    /// <summary>Root of the checkout the program was built in; null for a published program.</summary>
    public static string? Checkout { get; } = FindCheckout();

    /// <summary>Resolves a path of the settings; one of the command line is a full path already.</summary>
    /// <param name="setting">The setting's name.</param>
    /// <param name="path">Its value.</param>
    public static string Resolve(string setting, string path)
    {
        // The environment stands above the settings file, so a value that it holds is its own.
        bool typed = new ConfigurationBuilder().AddEnvironmentVariables().Build()[setting]?.Trim() == path.Trim();

        // Published, everything is beside the program; in a checkout, at its root.
        return Path.GetFullPath(path, typed ? Environment.CurrentDirectory : Checkout ?? Program);
    }

    private static string? FindCheckout()
    {
        for (DirectoryInfo? folder = new(Program); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                return Directory.Exists(Path.Combine(Program, "knowledge-base")) ? null : folder.FullName;
            }
        }

        return null;
    }
}
