namespace CampaignBot.Bot.Startup;

/// <summary>
/// Where settings, documents and data are. What a person types is relative to where they stand; what the settings say is
/// relative to the program, or to the checkout that the program was built in.
/// </summary>
internal static class ProgramPaths
{
    private const string Solution = "CampaignBot.sln";

    /// <summary>Folder of the settings.</summary>
    public static string Program => AppContext.BaseDirectory;

    /// <summary>Root of the checkout the program was built in; null for a published program.</summary>
    public static string? Checkout { get; } = FindCheckout();

    /// <summary>Resolves a path of the settings.</summary>
    public static string Resolve(string path)
    {
        if (Path.IsPathFullyQualified(path))
        {
            return path;
        }

        // Published, everything is beside the program; in a checkout, at its root.
        return Path.GetFullPath(Path.Combine(Checkout ?? Program, path));
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
